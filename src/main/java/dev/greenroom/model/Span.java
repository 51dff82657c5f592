package dev.greenroom.model;

/** The characters of a text from offset {@code start} up to but not including {@code end}, in UTF-16 units. */
public record Span(int start, int end) {
    /** Whether the two have a character in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
