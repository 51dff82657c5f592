package dev.greenroom.code;

import java.util.Optional;

/** What came of one snippet: nothing wrong, what is wrong, or why it could not be told here. */
record Finding(Optional<String> mistake, Optional<String> notCheckedBecause) {
    static final Finding RIGHT = new Finding(Optional.empty(), Optional.empty());

    static Finding wrong(String mistake) {
        return new Finding(Optional.of(mistake), Optional.empty());
    }

    static Finding notHere(String reason) {
        return new Finding(Optional.empty(), Optional.of(reason));
    }
}
