package dev.greenroom.imports;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with its code and comments covered, every character in its place: what is found there is no code. */
final class Mask {
    static final char COVER = '\u0001';

    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t]*\n");

    private Mask() {}

    /** A whole text, with the lines of its fences. */
    static String of(List<Line> lines, List<Fences.Range> fences) {
        return inline(withoutFences(lines, fences));
    }

    /** A whole text of which only the fences are covered. */
    static String withoutFences(List<Line> lines, List<Fences.Range> fences) {
        StringBuilder text = new StringBuilder(Line.join(lines));
        int[] starts = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            starts[i + 1] = starts[i] + lines.get(i).text().length() + 1;
        }
        for (Fences.Range fence : fences) {
            cover(text, starts[fence.first()], starts[fence.last() + 1] - 1);
        }
        return text.toString();
    }

    /** A text without fences: code within lines, and comments. */
    static String inline(String written) {
        StringBuilder text = new StringBuilder(code(written));
        Matcher comment = COMMENT.matcher(text.toString());
        while (comment.find()) {
            cover(text, comment.start(), comment.end());
        }
        return text.toString();
    }

    /** Covers code within lines alone. */
    static String code(String written) {
        StringBuilder text = new StringBuilder(written);
        Matcher ticks = TICKS.matcher(written);
        int at = 0;
        while (ticks.find(at)) {
            int open = ticks.start();
            String run = ticks.group();
            at = ticks.end();
            int close = escaped(written, open) ? -1 : closing(written, run.length(), at);
            if (close >= 0) {
                cover(text, open, close);
                at = close;
            }
        }
        return text.toString();
    }

    private static boolean escaped(String text, int at) {
        return at > 0 && text.charAt(at - 1) == '\\';
    }

    /** The end of the run of backticks that closes code; it must be in the same paragraph. */
    private static int closing(String text, int length, int from) {
        Matcher blank = BLANK_LINE.matcher(text);
        int end = blank.find(from) ? blank.start() + 1 : text.length();
        Matcher ticks = TICKS.matcher(text).region(from, end);
        while (ticks.find()) {
            if (ticks.end() - ticks.start() == length) {
                return ticks.end();
            }
        }
        return -1;
    }

    private static void cover(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, COVER);
            }
        }
    }
}
