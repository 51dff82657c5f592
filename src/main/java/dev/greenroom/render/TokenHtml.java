package dev.greenroom.render;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the tokens of code: a span for each, with the kinds that the themes colour as its classes and no other attribute.
 * All text is escaped here, so that the result is safe whatever the code holds.
 */
final class TokenHtml {
    /** The kinds of token that Prism's themes and ours colour. */
    private static final Set<String> COLOURED = Set.of(
            "assign-left", "atrule", "attr-name", "attr-value", "bold", "boolean", "builtin", "cdata", "char", "class-name",
            "color", "comment", "constant", "deleted", "doctype", "entity", "function", "important", "inserted", "italic", "key",
            "keyword", "namespace", "null", "number", "operator", "parameter", "prolog", "property", "punctuation", "regex",
            "selector", "string", "symbol", "tag", "template-string", "url", "variable");

    private static final Pattern TAG = Pattern.compile("<span class=\"token(?: [a-z-]+)*\">|</span>");

    private final StringBuilder html = new StringBuilder();

    void begin() {
        html.append("<span class=\"token");
    }

    /** Says what the token is that has begun; may be said several times, or never. */
    void kind(String kind) {
        if (COLOURED.contains(kind)) {
            html.append(' ').append(kind);
        }
    }

    /** What is written next is in the token. */
    void enter() {
        html.append("\">");
    }

    void end() {
        html.append("</span>");
    }

    String html() {
        return html.toString();
    }

    void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '\u00a0' -> html.append("&nbsp;");
                default -> html.append(c);
            }
        }
    }

    /** Whether HTML from elsewhere is what this class may have written for the code: its text, in spans of tokens that all end. */
    static boolean isOf(String html, String code) {
        StringBuilder text = new StringBuilder(code.length());
        int open = 0;
        for (int at = 0; at < html.length(); ) {
            int end = html.indexOf('<', at) < 0 ? html.length() : html.indexOf('<', at);
            text.append(html, at, end);
            Matcher tag = TAG.matcher(html).region(end, html.length());
            if (end < html.length() && !tag.lookingAt()) {
                return false;
            }
            open += end == html.length() ? 0 : tag.group().equals("</span>") ? -1 : 1;
            if (open < 0) {
                return false;
            }
            at = end == html.length() ? end : tag.end();
        }
        TokenHtml written = new TokenHtml();
        written.text(code);
        return open == 0 && text.toString().equals(written.html());
    }
}
