package dev.greenroom.problem;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A text file that places point into: its path as people write it, and its whole text.
 *
 * <p>Lines end with LF, CR LF or CR; all three count as one. Lines and columns count from 1, columns in
 * characters as people count them (code points), offsets in UTF-16 units as {@link String} counts them.
 */
public final class Source {
    private final String path;
    private final Supplier<Text> text;

    private record Text(String all, int[] lineStarts) {
        Text(String all) {
            this(all, Source.lineStarts(all));
        }
    }

    public Source(String path, String text) {
        Text known = new Text(text);
        this.path = path;
        this.text = () -> known;
    }

    private Source(String path, Supplier<String> reader) {
        this.path = path;
        this.text = new Supplier<>() {
            private Text read;

            @Override
            public synchronized Text get() {
                if (read == null) {
                    read = new Text(reader.get());
                }
                return read;
            }
        };
    }

    /** A file that is read when its text is asked for, once. */
    public static Source read(String path, Supplier<String> reader) {
        return new Source(path, reader);
    }

    /** A file's bytes as UTF-8; empty where they aren't that, with a problem at the first byte that can't stand there. */
    public static Outcome<Optional<Source>> decode(String path, byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, text, true);
        text.flip();
        if (!result.isError()) {
            return Outcome.of(Optional.of(new Source(path, text.toString())));
        }
        // What stands before the bad byte tells its line and column; the source goes on with the sign for "unreadable".
        Source readable = new Source(path, text + "\uFFFD");
        Problem problem = Rule.ENCODING.at(
                readable.place(text.length(), text.length() + 1),
                String.format(Locale.ROOT, "not UTF-8: the byte 0x%02X can't stand here", bytes[input.position()] & 0xFF),
                "save the file as UTF-8");
        return new Outcome<>(Optional.empty(), List.of(problem));
    }

    /** A file whose text is not at hand: missing, a folder, or unreadable. */
    public static Source named(String path) {
        return new Source(path, "");
    }

    public String path() {
        return path;
    }

    public String text() {
        return text.get().all();
    }

    /** The place from offset {@code start} up to but not including {@code end}, held within the text. */
    public Place place(int start, int end) {
        int length = text().length();
        int from = Math.max(0, Math.min(start, length));
        return new Place(this, from, Math.max(from, Math.min(end, length)));
    }

    /** The place of the file as a whole. */
    public Place place() {
        return new Place(this, -1, -1);
    }

    /** The place of line {@code line}, without its line end. */
    public Place linePlace(int line) {
        int start = text.get().lineStarts()[line - 1];
        return place(start, start + lineText(line).length());
    }

    public int lineCount() {
        return text.get().lineStarts().length;
    }

    /** The text of line {@code line} without its line end. */
    public String lineText(int line) {
        String text = text();
        int[] lineStarts = this.text.get().lineStarts();
        int start = lineStarts[line - 1];
        int end = line < lineStarts.length ? lineStarts[line] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    int lineOf(int offset) {
        int found = Arrays.binarySearch(text.get().lineStarts(), offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int columnOf(int offset) {
        return text().codePointCount(text.get().lineStarts()[lineOf(offset) - 1], offset) + 1;
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
