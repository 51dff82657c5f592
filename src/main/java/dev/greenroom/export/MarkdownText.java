package dev.greenroom.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text in which backticks mark code, as Markdown that shows the same words: titles, short answers. */
final class MarkdownText {
    private static final Pattern CODE = Pattern.compile("`[^`]+`");
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>~|]|&(?=[#\\w])");

    /** What would begin a list or a heading, or underline the line before. */
    private static final Pattern BEGINNING = Pattern.compile("^(\\d*)([-+=#.)])");

    private MarkdownText() {}

    static String of(String text) {
        String line = line(text);
        StringBuilder markdown = new StringBuilder();
        int copied = 0;
        for (Matcher code = CODE.matcher(line); code.find(); copied = code.end()) {
            markdown.append(escaped(line.substring(copied, code.start()))).append(code.group());
        }
        markdown.append(escaped(line.substring(copied)));
        return BEGINNING.matcher(markdown).replaceFirst("$1\\\\$2");
    }

    static String link(String label, String url) {
        return "[" + of(label) + "](" + url.replace("(", "%28").replace(")", "%29").replace(" ", "%20") + ")";
    }

    static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String escaped(String text) {
        return SIGNS.matcher(text).replaceAll("\\\\$0");
    }
}
