package dev.greenroom.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What an answer's HTML may be made of, told by its own list and not the cleaner's. */
final class Harmless {
    private static final Set<String> ELEMENTS = Set.of(
            "html", "head", "body", "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
            "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span",
            "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var", "wbr");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id", "class", "lang", "dir", "title", "href", "src", "alt", "width", "height", "open", "data-language", "tabindex", "start", "reversed", "colspan", "rowspan", "scope");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private Harmless() {}

    /** What in the HTML should not be there. */
    static List<String> breaches(String html) {
        List<String> breaches = new ArrayList<>();
        for (Element element : Jsoup.parse(html).getAllElements()) {
            String name = element.normalName();
            if (!ELEMENTS.contains(name) && !name.equals("#root")) {
                breaches.add("<" + name + ">");
            }
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey().toLowerCase(Locale.ROOT);
                if (!ATTRIBUTES.contains(key) || key.matches("href|src") && !SCHEMES.contains(scheme(attribute.getValue()))) {
                    breaches.add("<" + name + " " + attribute + ">");
                }
            }
        }
        return breaches;
    }

    /** As browsers read it: white space and control characters count for nothing in front, nor line ends within. */
    private static String scheme(String address) {
        String read = address.replaceAll("^[\u0000-\u0020]+|[\t\n\r]", "").toLowerCase(Locale.ROOT);
        return read.matches("(?s)[a-z][a-z0-9+.-]*:.*") ? read.substring(0, read.indexOf(':')) : "https";
    }
}
