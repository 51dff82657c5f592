package dev.greenroom.render;

import java.util.Set;

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
}
