package dev.greenroom.model;

/** Plain text in which backticks mark code: titles, short answers. */
public final class InlineCode {
    private InlineCode() {}

    /** As HTML: everything escaped, {@code `x`} as a code element; a backtick without its partner stays one. */
    public static String html(String text) {
        StringBuilder html = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('`', at);
            int close = open < 0 ? -1 : text.indexOf('`', open + 1);
            if (close < 0) {
                break;
            }
            html.append(escaped(text.substring(at, open)));
            html.append("<code>").append(escaped(text.substring(open + 1, close))).append("</code>");
            at = close + 1;
        }
        return html.append(escaped(text.substring(at))).toString();
    }

    /** As plain text, for titles of windows and descriptions; a backtick without its partner stays here too. */
    public static String plain(String text) {
        return text.replaceAll("`([^`]*)`", "$1");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
