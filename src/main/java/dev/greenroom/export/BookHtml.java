package dev.greenroom.export;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** The body of a book's page: HTML read back, to be written as the XHTML that books hold. */
final class BookHtml {
    private final Element body;
    private final Set<String> ids;

    BookHtml(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        this.body = document.body();
        this.ids = body.select("[id]").stream().map(Element::id).collect(Collectors.toSet());
    }

    /** Whether an element has this id, as the site knows it. */
    boolean has(String id) {
        return ids.contains(id);
    }

    void links(UnaryOperator<String> other) {
        body.select("a[href]").forEach(link -> link.attr("href", other.apply(link.attr("href"))));
    }

    /** @param other the picture's file in the book; where there is none, what it shows stands in its place */
    void pictures(Function<String, Optional<String>> other) {
        for (Element picture : body.select("img")) {
            Optional<String> file = other.apply(picture.attr("src"));
            if (file.isPresent()) {
                picture.attr("src", file.get());
            } else if (picture.attr("alt").isBlank()) {
                picture.remove();
            } else {
                picture.replaceWith(new Element("em").text(picture.attr("alt")));
            }
        }
    }

    /** What stands within the body element. */
    String xhtml() {
        body.select("[tabindex]").removeAttr("tabindex");
        body.select("[id]").forEach(element -> element.id(id(element.id())));
        return Xml.allowed(body.html());
    }

    /**
     * An id as XML allows it: a name, which begins with a letter or an underscore. Each other character becomes its number, so
     * that no two ids become one.
     */
    static String id(String id) {
        StringBuilder name = new StringBuilder();
        id.codePoints().forEach(c -> {
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean inner = c >= '0' && c <= '9' || c == '-';
            if (letter || inner && name.length() > 0) {
                name.appendCodePoint(c);
            } else {
                name.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return name.toString();
    }
}
