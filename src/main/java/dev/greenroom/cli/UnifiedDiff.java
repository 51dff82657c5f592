package dev.greenroom.cli;

import dev.greenroom.model.Repair;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints what would change in files as {@code git diff} does: people read it, and {@code git apply} takes it. */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    /** Above this many pairs of lines the middle is told as replaced. */
    private static final long MOST_PAIRS = 4_000_000;

    private final PrintWriter out;
    private final boolean colour;

    UnifiedDiff(PrintWriter out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** A line of the difference: kept, taken away or added. */
    private record Line(char sign, String text) {}

    void print(Repair repair) {
        println("diff --git a/" + repair.path() + " b/" + repair.newPath(), "1");
        if (repair.isRename()) {
            println("rename from " + repair.path(), "1");
            println("rename to " + repair.newPath(), "1");
        }
        if (!repair.before().equals(repair.after())) {
            println("--- a/" + repair.path(), "1");
            println("+++ b/" + repair.newPath(), "1");
            hunks(lines(split(repair.before()), split(repair.after())));
        }
        out.flush();
    }

    private void hunks(List<Line> lines) {
        int before = 1;
        int after = 1;
        for (int at = 0; at < lines.size(); ) {
            int first = nextChange(lines, at);
            int from = Math.max(at, first - CONTEXT);
            int to = end(lines, first);
            before += count(lines, at, from, '-');
            after += count(lines, at, from, '+');
            if (first == lines.size()) {
                return;
            }
            int removed = count(lines, from, to, '-');
            int added = count(lines, from, to, '+');
            println("@@ -" + range(before, removed) + " +" + range(after, added) + " @@", "36");
            lines.subList(from, to).forEach(this::print);
            before += removed;
            after += added;
            at = to;
        }
    }

    private void print(Line line) {
        boolean ended = line.text().endsWith("\n");
        String text = line.sign() + (ended ? line.text().substring(0, line.text().length() - 1) : line.text());
        println(text, line.sign() == '-' ? "31" : line.sign() == '+' ? "32" : "");
        if (!ended) {
            println("\\ No newline at end of file", "");
        }
    }

    private static int nextChange(List<Line> lines, int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).sign() == ' ') {
            at++;
        }
        return at;
    }

    /** Where the hunk ends that begins with a change: behind its context, those that touch it taken along. */
    private static int end(List<Line> lines, int first) {
        int last = first;
        for (int at = first; at < lines.size() && at <= last + 2 * CONTEXT + 1; at++) {
            last = lines.get(at).sign() == ' ' ? last : at;
        }
        return Math.min(lines.size(), last + CONTEXT + 1);
    }

    /** How many lines the side has whose changes bear the sign. */
    private static int count(List<Line> lines, int from, int to, char sign) {
        return (int) lines.subList(from, to).stream().filter(line -> line.sign() == ' ' || line.sign() == sign).count();
    }

    private static String range(int start, int count) {
        return count == 1 ? String.valueOf(start) : (count == 0 ? start - 1 : start) + "," + count;
    }

    private static List<Line> lines(List<String> before, List<String> after) {
        int head = 0;
        while (head < Math.min(before.size(), after.size()) && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(before.size(), after.size()) - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        before.subList(0, head).forEach(text -> lines.add(new Line(' ', text)));
        middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail), lines);
        before.subList(before.size() - tail, before.size()).forEach(text -> lines.add(new Line(' ', text)));
        return lines;
    }

    /** By the longest common subsequence: {@code common[i][j]} is its length from lines i and j on. */
    private static void middle(List<String> before, List<String> after, List<Line> lines) {
        boolean small = (long) before.size() * after.size() <= MOST_PAIRS;
        int[][] common = new int[small ? before.size() + 1 : 1][small ? after.size() + 1 : 1];
        for (int i = common.length - 2; i >= 0; i--) {
            for (int j = common[i].length - 2; j >= 0; j--) {
                boolean same = before.get(i).equals(after.get(j));
                common[i][j] = same ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (small && i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                lines.add(new Line(' ', before.get(i++)));
                j++;
            } else if (common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line('-', before.get(i++)));
            } else {
                lines.add(new Line('+', after.get(j++)));
            }
        }
        before.subList(i, before.size()).forEach(text -> lines.add(new Line('-', text)));
        after.subList(j, after.size()).forEach(text -> lines.add(new Line('+', text)));
    }

    /** Lines with their ends. */
    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    /** A terminal gets colours, and no control characters; a file gets every byte, so that it can be applied. */
    private void println(String line, String code) {
        if (!colour) {
            out.print(line + "\n");
            return;
        }
        String shown = ProblemReport.shown(line);
        out.print((code.isEmpty() ? shown : "\u001b[" + code + "m" + shown + "\u001b[0m") + "\n");
    }
}
