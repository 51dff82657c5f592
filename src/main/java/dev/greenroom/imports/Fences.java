package dev.greenroom.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds fenced code in Markdown of the wild: fences within fences, fences that are indented anyhow, and those never closed. */
final class Fences {
    /** What stands before the fence may be the sign of a list's item. */
    static final Pattern OPENING = Pattern.compile("(\\s*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)?)(`{3,}|~{3,})(.*)");

    private final List<Line> lines;
    private final Predicate<String> boundary;

    private Fences(List<Line> lines, Predicate<String> boundary) {
        this.lines = lines;
        this.boundary = boundary;
    }

    /**
     * A fence from the index of the line that opens it to that of the line that closes it.
     *
     * @param nested whether there are fences in it that must not close it
     * @param closed whether the last line closes it; otherwise it is code, too
     */
    record Range(int first, int last, boolean nested, boolean closed) {}

    /** Without lines that a fence would not reach over. */
    static List<Range> in(List<Line> lines) {
        return in(lines, line -> false);
    }

    /** @param boundary a line that no fence reaches over, unless it is plainly code */
    static List<Range> in(List<Line> lines, Predicate<String> boundary) {
        return new Fences(lines, boundary).find();
    }

    private List<Range> find() {
        List<Range> ranges = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher opening = OPENING.matcher(lines.get(i).text());
            if (opening.matches() && isFence(opening)) {
                Range range = range(i, opening);
                ranges.add(range);
                i = range.last();
            }
        }
        return ranges;
    }

    /** With a backtick behind it, it is code within a line. */
    static boolean isFence(Matcher opening) {
        return opening.group(2).charAt(0) == '~' || opening.group(3).indexOf('`') < 0;
    }

    private Range range(int first, Matcher opening) {
        String fence = opening.group(2);
        int depth = 1;
        int firstClosing = -1;
        for (int i = first + 1; i < lines.size(); i++) {
            String text = lines.get(i).text();
            if (boundary.test(text) && isUnclosed(i, fence)) {
                break;
            }
            Matcher next = OPENING.matcher(text);
            boolean same = next.matches() && next.group(2).charAt(0) == fence.charAt(0) && next.group(2).length() >= fence.length() && isFence(next);
            if (!same) {
                continue;
            }
            boolean closes = next.group(3).isBlank() && next.group(1).isBlank();
            depth += closes ? -1 : 1;
            firstClosing = closes && firstClosing < 0 ? i : firstClosing;
            if (depth == 0) {
                return new Range(first, i, i != firstClosing, true);
            }
        }
        // Fences that don't come out even: as everybody reads it, the first closing one counts.
        return firstClosing > 0 ? new Range(first, firstClosing, false, true) : new Range(first, end(first, fence), false, false);
    }

    /** Whether a fence that is open at a boundary was forgotten: the next fence begins another one, or there is none. */
    private boolean isUnclosed(int index, String fence) {
        for (int i = index; i < lines.size(); i++) {
            Matcher next = OPENING.matcher(lines.get(i).text());
            if (next.matches() && next.group(2).charAt(0) == fence.charAt(0) && isFence(next)) {
                return !next.group(3).isBlank();
            }
        }
        return true;
    }

    private int end(int first, String fence) {
        int last = first;
        for (int i = first + 1; i < lines.size(); i++) {
            if (boundary.test(lines.get(i).text()) && isUnclosed(i, fence)) {
                break;
            }
            last = lines.get(i).isBlank() ? last : i;
        }
        return last;
    }
}
