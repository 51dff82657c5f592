package dev.greenroom.render;

import java.util.Collection;
import java.util.Optional;

/**
 * Colours the code of one passage as long as it is of a size that people read; what is too much stays as it is. A grammar's
 * patterns take time by the square of what they look at, or worse by that of a line.
 */
final class Rationed implements Colouring {
    /** Of one piece of code, and as a square what all pieces share. */
    private static final long MOST_CHARACTERS = 2500;

    private static final int LONGEST_LINE = 500;

    private final Colouring colouring;
    private long left = MOST_CHARACTERS * MOST_CHARACTERS;

    Rationed(Colouring colouring) {
        this.colouring = colouring;
    }

    @Override
    public boolean knows(String language) {
        return colouring.knows(language);
    }

    @Override
    public Collection<String> languages() {
        return colouring.languages();
    }

    @Override
    public Optional<String> highlight(String code, String language) {
        long cost = (long) code.length() * code.length();
        if (cost > left || code.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            return Optional.empty();
        }
        left -= cost;
        return colouring.highlight(code, language);
    }
}
