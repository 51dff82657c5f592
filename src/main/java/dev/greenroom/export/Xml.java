package dev.greenroom.export;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes an XML document line by line: escaped, indented by two, without the characters that XML 1.0 forbids.
 *
 * <p>Attributes are given as name, value, name, value.
 */
final class Xml {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    Xml open(String element, String... attributes) {
        startTag(element, attributes).append(">\n");
        open.push(element);
        return this;
    }

    Xml close() {
        String element = open.pop();
        indent().append("</").append(element).append(">\n");
        return this;
    }

    Xml text(String element, String text, String... attributes) {
        startTag(element, attributes).append('>');
        escape(text);
        out.append("</").append(element).append(">\n");
        return this;
    }

    /** Adds what is XML already. */
    Xml raw(String xml) {
        out.append(xml).append('\n');
        return this;
    }

    Xml empty(String element, String... attributes) {
        startTag(element, attributes).append("/>\n");
        return this;
    }

    /** The document, with whatever is still open closed. */
    String end() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    /** A text without the characters that no XML document may hold, not even escaped. */
    static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().filter(Xml::isAllowed).forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    private StringBuilder startTag(String element, String... attributes) {
        indent().append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private StringBuilder indent() {
        return out.append("  ".repeat(open.size()));
    }

    private void escape(String text) {
        text.codePoints().filter(Xml::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // Readers turn a bare one into a line feed.
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(c);
            }
        });
    }

    /** XML 1.0, production 2: no control characters but tab and line ends, no lone surrogates, no U+FFFE and U+FFFF. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
