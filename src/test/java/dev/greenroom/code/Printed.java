package dev.greenroom.code;

import dev.greenroom.model.Snippet;
import java.util.Optional;

/** What a program printed beside what its answer says: equal but for space at the ends of lines and of the whole. */
public final class Printed {
    private Printed() {}

    /** What is said and what was printed, where they differ. */
    public static Optional<String> difference(Snippet snippet, String printed) {
        String said = lines(snippet.output().orElseThrow());
        String given = lines(printed);
        return said.equals(given)
                ? Optional.empty()
                : Optional.of("is said to print\n" + said + "\nand prints\n" + given);
    }

    private static String lines(String text) {
        return text.replaceAll("[ \\t\\r]+(?=\\n|$)", "").strip();
    }
}
