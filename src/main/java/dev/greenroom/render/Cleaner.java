package dev.greenroom.render;

import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Safelist;

/**
 * Makes contributed HTML harmless: keeps what an answer may hold, drops the rest and says what was dropped.
 *
 * <p>jsoup's allow-list decides over elements, attributes and the schemes of addresses; ours only names what is
 * allowed. Classes are kept where the program itself writes them, so that no answer can dress up as a part of the site.
 */
final class Cleaner {
    /** A stand-in for the page's address, so that relative addresses count as https; it is never written. */
    static final String BASE = "https://page.invalid/";

    private static final Pattern OWN_CLASSES = Pattern.compile("code|table|task-box|task-list-item|footnotes"
            + "|footnote-ref|footnote-backref|alert|alert-[a-z]+|align-(left|center|right)");

    /** Elements whose content is no HTML, up to their end tag; in {@code select} there is little else but words. */
    private static final Set<String> RAW_TEXT = Set.of(
            "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript", "plaintext", "select");

    /** Elements that go with all that is in them. */
    private static final Set<String> DROPPED_WHOLE =
            Stream.concat(RAW_TEXT.stream(), Stream.of("svg", "math")).collect(Collectors.toUnmodifiableSet());

    private static final String PREFIX = "<!doctype html><body>";

    /** Elements that format words, and what they can't hold: a tag never closed would reach over all that follows. */
    private static final Set<String> FORMATTING = Set.of(
            "abbr", "b", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
            "sup", "u", "var");

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "ul", "ol", "dl", "table", "blockquote", "pre", "details", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
            "hr");

    private static final Safelist SAFE = new Safelist()
            .addTags("a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del")
            .addTags("details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6")
            .addTags("hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span")
            .addTags("strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul")
            .addTags("var", "wbr")
            .addAttributes(":all", "id", "class", "lang", "dir", "title")
            .addAttributes("a", "href")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("details", "open")
            .addAttributes("div", "data-language")
            .addAttributes("pre", "tabindex")
            .addAttributes("ol", "start", "reversed")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addProtocols("a", "href", "http", "https", "mailto")
            .addProtocols("img", "src", "http", "https")
            .preserveRelativeLinks(true);

    private final List<Problem> problems = new ArrayList<>();
    private final Origins origins;

    Cleaner(Origins origins) {
        this.origins = origins;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Parses the HTML of an answer, keeping track of where each element stands in it. */
    static Parsed parse(String html) {
        Parser parser = parser().setTrackPosition(true).setTrackErrors(100);
        Document document = parser.parseInput(PREFIX + html, BASE);
        return new Parsed(html, document, List.copyOf(parser.getErrors()));
    }

    /** One that nests as deep as it is told: ours are the bounds, and its own lets it trip over what it drops. */
    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(Integer.MAX_VALUE);
    }

    /** A parsed answer, and what the parser did not like. Positions count from the start of {@link #PREFIX}. */
    record Parsed(String html, Document document, List<ParseError> errors) {
        /** Where an element begins in the HTML that was parsed. */
        static int position(Element element) {
            return element.sourceRange().startPos() - PREFIX.length();
        }

        /** Where an element comes from in its file. */
        static Place place(Element element, Origins origins) {
            String named = element.attr("data-at");
            return named.matches("\\d{1,9}") ? origins.named(named) : origins.at(position(element));
        }
    }

    /** A clean copy of the document, nested as browsers will nest it. */
    Document clean(Parsed parsed) {
        unclosed(parsed);
        endAtBlocks(parsed.document());
        report(parsed);
        elements(parsed.document(), DROPPED_WHOLE).forEach(Element::remove);
        Document clean = new org.jsoup.safety.Cleaner(SAFE).clean(parsed.document());
        for (Element element : clean.body().select("*")) {
            if (element.normalName().equals("img") && !element.hasAttr("src")) {
                // Its address was no safe one, and is reported.
                element.remove();
            } else if (element.hasAttr("class")) {
                keepOwnClasses(element);
            }
        }
        clean.outputSettings().prettyPrint(false);
        return nested(clean.body().html());
    }

    /** The elements of these names below one, in their order. */
    static List<Element> elements(Element root, Set<String> names) {
        return root.stream().filter(element -> names.contains(element.normalName())).toList();
    }

    /** Without what is dropped, paragraphs may stand within paragraphs: parsed once more, none does. */
    private static Document nested(String html) {
        Document document = parser().parseInput(PREFIX + html, BASE);
        elements(document, Set.of("p")).stream().filter(paragraph -> !paragraph.hasAttr("id") && paragraph.children().isEmpty() && paragraph.text().isBlank()).forEach(Element::remove);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** A tag meant as a word, as in "the script tag" with its brackets: all that follows would go with it. */
    private void unclosed(Parsed parsed) {
        String html = parsed.html().toLowerCase(Locale.ROOT);
        for (Element element : elements(parsed.document(), RAW_TEXT)) {
            String name = element.normalName();
            int start = Parsed.position(element);
            int end = name.equals("plaintext") ? -1 : html.indexOf("</" + name, start);
            boolean overParagraphs = end >= 0 && element.closest("p") != null && html.substring(start, end).contains("</p>");
            if (end < 0 || overParagraphs) {
                problems.add(Rule.UNCLOSED_HTML.at(
                        Parsed.place(element, origins),
                        "`<" + name + ">` is not closed where it stands: the text behind it would go with it",
                        "a tag that is meant as a word stands in backticks"));
            }
        }
    }

    /** Takes away elements around blocks; where the parser opened one anew, its place is that of the author's own tag. */
    private void endAtBlocks(Document document) {
        Map<String, Place> opened = new HashMap<>();
        Set<Element> around = aroundBlocks(document);
        for (Element element : elements(document, FORMATTING)) {
            String name = element.normalName();
            if (element.sourceRange().isTracked()) {
                opened.put(name, Parsed.place(element, origins));
            }
            if (around.contains(element)) {
                Place place = opened.getOrDefault(name, origins.at(0));
                problems.add(Rule.HTML_OVERLAP.at(place, "`<" + name + ">` reaches over paragraphs", "close it where the words end that it is for"));
                element.unwrap();
            }
        }
    }

    /** The elements that hold blocks; each is looked at once, however deep they nest. */
    private static Set<Element> aroundBlocks(Document document) {
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element block : elements(document, BLOCKS)) {
            for (Element element = block.parent(); element != null && around.add(element); ) {
                element = element.parent();
            }
        }
        return around;
    }

    private static void keepOwnClasses(Element element) {
        element.classNames().stream().filter(name -> !OWN_CLASSES.matcher(name).matches()).toList().forEach(element::removeClass);
        if (element.className().isBlank()) {
            element.removeAttr("class");
        }
    }

    private void report(Parsed parsed) {
        Set<Element> goneWhole = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element element : parsed.document().body().select("*")) {
            boolean reportedAbove = goneWhole.contains(element.parent());
            if (reportedAbove || DROPPED_WHOLE.contains(element.normalName())) {
                goneWhole.add(element);
            }
            if (element.normalName().equals("body") || reportedAbove) {
                continue;
            }
            if (!SAFE.isSafeTag(element.normalName())) {
                boolean kept = element.hasText() && !DROPPED_WHOLE.contains(element.normalName());
                dropped("`<" + element.normalName() + ">`" + (kept ? ", but not what is in it" : ""), Parsed.place(element, origins));
                continue;
            }
            for (Attribute attribute : element.attributes()) {
                if (!attribute.getKey().equals("data-at") && !SAFE.isSafeAttribute(element.normalName(), element, attribute)) {
                    dropped(describe(element, attribute), Parsed.place(element, origins));
                }
            }
        }
        for (ParseError error : parsed.errors()) {
            // The parser itself swallows what can't stand in a body, such as a second <body onload=…>.
            if (error.getErrorMessage().startsWith("Unexpected StartTag token")) {
                String tag = error.getErrorMessage().replaceFirst(".*?\\[", "").replaceFirst("].*", "");
                dropped("`" + tag.replaceAll("\\s+", " ") + "`", origins.at(parsed.html().lastIndexOf('<', error.getPosition() - PREFIX.length() - 1)));
            }
        }
    }

    private static String describe(Element element, Attribute attribute) {
        String key = attribute.getKey().toLowerCase(Locale.ROOT);
        return key.equals("href") || key.equals("src")
                ? "the address `" + attribute.getValue().strip() + "`"
                : "the attribute `" + key + "` of `<" + element.normalName() + ">`";
    }

    private void dropped(String what, Place place) {
        problems.add(Rule.DROPPED_HTML.at(place, "dropped " + what, "answers may hold no scripts, styles, forms or frames; write it in Markdown"));
    }
}
