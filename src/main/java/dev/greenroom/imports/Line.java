package dev.greenroom.imports;

import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of an imported file, which keeps its number while it is mended.
 *
 * @param number in the file, from 1
 */
record Line(int number, String text) {
    private static final int TAB = 4;

    /** The lines from offset {@code start} up to {@code end} of a file; the first and last may be parts of one. */
    static List<Line> of(Source source, int start, int end) {
        List<Line> lines = new ArrayList<>();
        int number = source.place(start, start).line();
        for (String text : source.text().substring(start, Math.max(start, end)).split("\r\n|\r|\n", -1)) {
            lines.add(new Line(number++, text));
        }
        return lines;
    }

    /** A text that is written on from a line of a file: a cell of a table, whose lines are all told as that one. */
    static List<Line> at(int number, String text) {
        return text.lines().map(line -> new Line(number, line)).toList();
    }

    static String join(List<Line> lines) {
        return String.join("\n", lines.stream().map(Line::text).toList());
    }

    /** Without the blank lines at both ends. */
    static List<Line> trimmed(List<Line> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return lines.subList(from, to);
    }

    boolean isBlank() {
        return text.isBlank();
    }

    Line with(String other) {
        return new Line(number, other);
    }

    /** How many spaces it begins with. */
    int indent() {
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /** With at most so many of its first spaces gone. */
    Line dedented(int spaces) {
        return with(text.substring(Math.min(spaces, indent())));
    }

    /** With spaces for the tabs that it begins with, as Markdown counts them. */
    Line withoutTabs() {
        StringBuilder indent = new StringBuilder();
        int at = 0;
        for (; at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t'); at++) {
            indent.append(text.charAt(at) == ' ' ? " " : " ".repeat(TAB - indent.length() % TAB));
        }
        return text.indexOf('\t') < 0 ? this : with(indent + text.substring(at));
    }
}
