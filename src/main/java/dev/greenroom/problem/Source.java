package dev.greenroom.problem;

import java.util.Arrays;

/**
 * A text file that places point into: its path as people write it, and its whole text.
 *
 * <p>Lines end with LF, CR LF or CR; all three count as one. Lines and columns count from 1, columns in
 * characters as people count them (code points), offsets in UTF-16 units as {@link String} counts them.
 */
public final class Source {
    private final String path;
    private final String text;
    private final int[] lineStarts;

    public Source(String path, String text) {
        this.path = path;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    /** A file whose text is not at hand: missing, a folder, or unreadable. */
    public static Source named(String path) {
        return new Source(path, "");
    }

    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** The place from offset {@code start} up to but not including {@code end}, held within the text. */
    public Place place(int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        return new Place(this, from, Math.max(from, Math.min(end, text.length())));
    }

    /** The place of the file as a whole. */
    public Place place() {
        return new Place(this, -1, -1);
    }

    /** The place of line {@code line}, without its line end. */
    public Place linePlace(int line) {
        int start = lineStarts[line - 1];
        return place(start, start + lineText(line).length());
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** The text of line {@code line} without its line end. */
    public String lineText(int line) {
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int columnOf(int offset) {
        return text.codePointCount(lineStarts[lineOf(offset) - 1], offset) + 1;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineEnd = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (lineEnd) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    @Override
    public String toString() {
        return path;
    }
}
