package dev.greenroom.export;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Turns an answer's HTML into what the back of an Anki card can show: readable without the site's stylesheet, on one line.
 *
 * <p>Styles stand in attributes, because the reader's note type brings a stylesheet of its own. Pictures give way to
 * what they show: Anki keeps media files beside the deck, which a text file can't carry.
 */
final class AnkiHtml {
    /** What Anki reads as its own markup wherever it stands: sounds, speech, LaTeX. */
    private static final Pattern ANKI_MARKUP = Pattern.compile("\\[(?=/?(?:sound:|anki:|latex]|\\$))", Pattern.CASE_INSENSITIVE);

    private static final Pattern LINE_ENDS = Pattern.compile("[\\t\\n\\f\\r]+");

    private static final String CODE_STYLE =
            "text-align:left;white-space:pre-wrap;font-family:monospace;font-size:.85em;padding:.6em .8em;border:1px solid;border-radius:4px";

    private AnkiHtml() {}

    /** @param page the absolute address of the page that the HTML was written for */
    static String of(String html, String page) {
        Document document = Jsoup.parseBodyFragment(AbsoluteLinks.in(html, page));
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        pictures(body);
        body.select("div.code > pre > code").forEach(code -> code.text(code.wholeText()));
        body.select("pre").forEach(AnkiHtml::code);
        // Attributes of old: they save a style on each cell.
        body.select("table").attr("border", "1").attr("cellpadding", "6").attr("style", "border-collapse:collapse;margin-bottom:1em");
        body.select("div.alert, blockquote").attr("style", "border-left:3px solid;padding-left:.8em");
        body.select("p.alert-title").forEach(title -> title.html("<b>" + title.html() + "</b>"));
        for (Element element : body.select("*")) {
            List.of("id", "class", "tabindex", "data-language").forEach(element::removeAttr);
        }
        return field(body.html());
    }

    /** HTML as a field may hold it: on one line, and without what Anki would read as its own markup. */
    static String field(String html) {
        String line = LINE_ENDS.matcher(html).replaceAll(" ").strip();
        return ANKI_MARKUP.matcher(line).replaceAll("&#91;");
    }

    private static void pictures(Element body) {
        for (Element picture : body.select("img")) {
            String shown = picture.attr("alt").strip();
            if (shown.isEmpty()) {
                picture.remove();
            } else {
                picture.replaceWith(new Element("i").text("(Picture: " + shown + ")"));
            }
        }
    }

    /** Code keeps its lines and tabs, though the file gives it one line. */
    private static void code(Element pre) {
        pre.attr("style", CODE_STYLE);
        for (Node node : pre.nodeStream().toList()) {
            if (node instanceof TextNode text) {
                lines(text);
            }
        }
    }

    private static void lines(TextNode text) {
        String[] lines = text.getWholeText().replace("\t", "    ").split("\n", -1);
        boolean endsCode = text.nextSibling() == null && lines[lines.length - 1].isEmpty();
        for (int i = 0; i < lines.length; i++) {
            text.before(new TextNode(lines[i]));
            if (i + 1 < lines.length && !(endsCode && i + 2 == lines.length)) {
                text.before(new Element("br"));
            }
        }
        text.remove();
    }
}
