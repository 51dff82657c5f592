package dev.greenroom.imports;

import dev.greenroom.problem.Place;
import java.util.Comparator;

/**
 * Something of an imported file that is told, because it is not as it was or not there at all.
 *
 * @param message lower case, no full stop, names in backticks
 */
public record Note(Kind kind, Place place, String message) implements Comparable<Note> {
    private static final Comparator<Note> ORDER =
            Comparator.comparing(Note::place).thenComparing(Note::kind).thenComparing(Note::message);

    /** What a note is about. */
    public enum Kind {
        /** A question without an answer. */
        UNANSWERED,
        /** A question that was there already. */
        DUPLICATE,
        /** A question whose file somebody changed since it was imported. */
        EDITED,
        /** A picture that could not be taken along. */
        PICTURE,
        /** A link that could not be kept. */
        LINK,
        /** Markdown or HTML that would have been broken or dropped. */
        REPAIR,
        /** Text that belongs to no question. */
        OUTSIDE,
        /** A question of which less is kept than there is. */
        LOST
    }

    @Override
    public int compareTo(Note other) {
        return ORDER.compare(this, other);
    }
}
