package dev.greenroom.problem;

import java.util.Comparator;

/**
 * Where something stands: a range of characters in a source, or the source as a whole (offsets -1).
 *
 * @param start offset of the first character
 * @param end offset behind the last one
 */
public record Place(Source source, int start, int end) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::path).thenComparingInt(Place::start).thenComparingInt(Place::end);

    /** True where the place is a file and no part of it. */
    public boolean isWholeFile() {
        return start < 0;
    }

    public String path() {
        return source.path();
    }

    /** The line of the first character, from 1. */
    public int line() {
        return isWholeFile() ? 1 : source.lineOf(start);
    }

    /** The column of the first character, from 1. */
    public int column() {
        return isWholeFile() ? 1 : source.columnOf(start);
    }

    /** The line of what stands behind the last character, from 1. */
    public int endLine() {
        return isWholeFile() ? 1 : source.lineOf(end);
    }

    /** The column behind the last character, from 1. */
    public int endColumn() {
        return isWholeFile() ? 1 : source.columnOf(end);
    }

    /** {@code path:line:column}, or the path alone for a whole file. */
    @Override
    public String toString() {
        return isWholeFile() ? path() : path() + ":" + line() + ":" + column();
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
