package dev.greenroom.content;

import dev.greenroom.model.Span;
import java.util.List;

/** The ends of a text's lines: LF each, nothing invisible before it, and one at the very end. */
final class LineEnds {
    private LineEnds() {}

    /** With LF in place of CR LF and of CR, in code as well: the ends of lines are the file's, not the code's. */
    static String unified(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /**
     * Without spaces and tabs at the ends of lines.
     *
     * @param verbatim where every character counts
     */
    static String trimmed(String text, List<Span> verbatim) {
        StringBuilder trimmed = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int words = end;
            while (words > start && (text.charAt(words - 1) == ' ' || text.charAt(words - 1) == '\t')) {
                words--;
            }
            Span blanks = new Span(words, end);
            // At the very end of a line a backslash would break it.
            boolean isTold = words > start && text.charAt(words - 1) == '\\' || verbatim.stream().anyMatch(blanks::overlaps);
            trimmed.append(text, start, isTold ? end : words);
            trimmed.append(newline < 0 ? "" : "\n");
            start = end + 1;
        }
        return trimmed.toString();
    }

    /** With one line end at the end, and no empty lines before it but those that count. */
    static String ended(String text, List<Span> verbatim) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        int last = verbatim.stream().mapToInt(Span::end).max().orElse(0);
        String kept = text.substring(0, Math.max(end, Math.min(last, text.length())));
        return kept.isEmpty() || kept.endsWith("\n") ? kept : kept + "\n";
    }
}
