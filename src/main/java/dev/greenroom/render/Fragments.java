package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Heading;
import dev.greenroom.model.Link;
import dev.greenroom.model.PageIds;
import dev.greenroom.model.Passage;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Suggestion;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Turns passages of Markdown into HTML that may be published: parsed, its links resolved, cleaned, and fitted into the
 * page around it. Safe for several threads.
 */
final class Fragments {
    /** Between a question's slug and an id of its answer: slugs and heading ids hold no double hyphen. */
    private static final String WITHIN = "--";

    /** The ids of footnotes and of what refers to them. */
    private static final Pattern FOOTNOTE = Pattern.compile("fn(ref)?-.*");

    private final Markdown markdown;
    private final Colouring colouring;
    private final Links links;
    private final Addresses addresses;

    Fragments(Colouring colouring, Links links, Addresses addresses) {
        this.markdown = new Markdown();
        this.colouring = colouring;
        this.links = links;
        this.addresses = addresses;
    }

    /**
     * How a fragment sits in its page.
     *
     * @param prefix goes before its ids, so that they differ from those of the page's other fragments; may be empty
     * @param headingLevel of its highest headings
     */
    record Fit(String prefix, int headingLevel) {
        static Fit inside(String name, int headingLevel) {
            return new Fit(name + WITHIN, headingLevel);
        }

        /** An id of the fragment as it is on the page; one that a part of the page has steps aside. */
        String id(String own) {
            return prefix.isEmpty() && PageIds.isTaken(own) ? "heading" + WITHIN + own : prefix + own;
        }
    }

    /** A passage fitted into one page after the other: the first fit's fragment, then each further fit's HTML. */
    record Rendered(Fragment fragment, List<String> others) {}

    Outcome<Rendered> render(Passage passage, Links.Base base, Fit fit, Fit... others) {
        if (passage.isBlank()) {
            return nothing(others);
        }
        try {
            return rendered(passage, base, fit, others);
        } catch (Bounds.Unreadable e) {
            return nothing(others, e.problem());
        } catch (StackOverflowError e) {
            return nothing(others, Bounds.tooDeep(passage.place()).problem());
        }
    }

    private static Outcome<Rendered> nothing(Fit[] others, Problem... problems) {
        return new Outcome<>(new Rendered(Fragment.EMPTY, List.of(others).stream().map(other -> "").toList()), List.of(problems));
    }

    private Outcome<Rendered> rendered(Passage passage, Links.Base base, Fit fit, Fit... others) {
        Markdown.Text read = markdown.read(passage);
        String html = read.html();
        Origins origins = new Origins(passage, html);
        Cleaner.Parsed parsed = Cleaner.parse(html);
        Bounds.check(parsed.document(), origins);
        List<Problem> problems = new ArrayList<>();
        List<Link> found = new ArrayList<>();
        languages(parsed.document(), origins, problems);
        dropEmptyHeadings(parsed.document(), origins, problems);
        resolve(parsed.document(), base, origins, found, problems);
        List<Heading> headings = headings(parsed.document(), origins);
        Cleaner cleaner = new Cleaner(origins);
        Document clean = cleaner.clean(parsed);
        problems.addAll(cleaner.problems());
        String text = text(clean.body());
        colour(clean);
        fitTables(clean);
        Set<String> own = keepIds(clean);
        List<Link> written = found.stream().map(link -> asWritten(link, base, own, fit)).toList();
        List<String> fitted = new ArrayList<>();
        for (Fit other : others) {
            fitted.add(fitted(clean.clone(), own, addresses.href(base.page()), other));
        }
        String absolute = Markdown.readdressed(passage, read.addresses(), address -> absolute(address, base, own, fit));
        return new Outcome<>(new Rendered(new Fragment(fitted(clean, own, "", fit), text, written, headings, absolute), fitted), problems);
    }

    /** An address as it works away from the site; one that leads elsewhere or nowhere is left as it is. */
    private String absolute(String written, Links.Base base, Set<String> own, Fit fit) {
        if (!(links.resolve(written, base) instanceof Links.Target.Here here)) {
            return written;
        }
        boolean within = here.path().equals(base.page()) && own.contains(here.anchor());
        String anchor = within ? fit.id(here.anchor()) : here.anchor();
        String path = encoded("/" + here.path(), null).substring(1);
        return addresses.url(path) + here.query() + (anchor.isEmpty() ? "" : encoded("/", anchor).substring(1));
    }

    private void languages(Document document, Origins origins, List<Problem> problems) {
        for (Element code : document.select("div.code[data-language]")) {
            String language = code.attr("data-language");
            if (!language.isEmpty() && !colouring.knows(language)) {
                problems.add(Rule.UNKNOWN_LANGUAGE.at(
                        origins.at(Cleaner.Parsed.position(code)),
                        "unknown language `" + language + "`",
                        Suggestion.didYouMean(language, colouring.languages(), "use `text` for code of no language")));
            }
        }
    }

    /** Last of all, since hundreds of spans would be carried along; what the highlighter writes needs no cleaning. */
    private void colour(Document document) {
        Rationed rationed = new Rationed(colouring);
        for (Element block : document.select("div.code[data-language] > pre > code")) {
            String language = block.parent().parent().attr("data-language");
            if (block.childNodeSize() == 1 && block.childNode(0) instanceof TextNode code) {
                rationed.highlight(code.getWholeText(), language).ifPresent(html -> code.replaceWith(new DataNode(html)));
            }
        }
    }

    private static void dropEmptyHeadings(Document document, Origins origins, List<Problem> problems) {
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            if (heading.text().isBlank() && heading.selectFirst("img[alt]") == null) {
                problems.add(Rule.EMPTY_HEADING.at(
                        Cleaner.Parsed.place(heading, origins), "dropped a heading without text", "write what it says, or remove it"));
                heading.remove();
            }
        }
    }

    private static List<Heading> headings(Document document, Origins origins) {
        return document.select("h1, h2, h3, h4, h5, h6").stream()
                .map(heading -> new Heading(order(heading), heading.text(), Cleaner.Parsed.place(heading, origins)))
                .toList();
    }

    private static int order(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    private void resolve(Document document, Links.Base base, Origins origins, List<Link> found, List<Problem> problems) {
        for (Element element : document.select("a[href], img")) {
            boolean picture = element.normalName().equals("img");
            String attribute = picture ? "src" : "href";
            String written = element.attr(attribute);
            Place place = Cleaner.Parsed.place(element, origins);
            Links.Target target = picture ? links.resolvePicture(written, base) : links.resolve(written, base);
            if (target instanceof Links.Target.Here here) {
                found.add(new Link(here.path(), here.anchor(), written, place));
                boolean samePage = here.path().equals(base.page()) && here.query().isEmpty() && !here.anchor().isEmpty();
                String anchor = here.anchor().isEmpty() ? "" : "#" + here.anchor();
                element.attr(attribute, samePage ? anchor : encoded(addresses.href(here.path()), null) + here.query() + anchor);
                if (picture && element.attr("alt").isBlank()) {
                    problems.add(Rule.ALTERNATIVE_TEXT.at(
                            place, "the picture `" + written + "` says nothing to those who can't see it", "write what it shows: `![what it shows](" + written + ")`"));
                }
            } else if (base.others().isPresent() && picture) {
                // Badges and the like: they are the repository's, and other sites are asked for nothing.
                element.remove();
            } else if (target instanceof Links.Target.Beside beside) {
                if (beside.url().isEmpty()) {
                    element.unwrap();
                } else {
                    element.attr(attribute, beside.url());
                }
            } else if (target instanceof Links.Target.Nowhere nowhere) {
                problems.add((picture ? Rule.MISSING_PICTURE : Rule.DEAD_LINK).at(place, nowhere.message(), nowhere.help()));
                element.removeAttr(attribute);
            } else if (picture && written.strip().toLowerCase(Locale.ROOT).startsWith("http")) {
                problems.add(Rule.FOREIGN_PICTURE.at(
                        place, "the picture `" + written + "` is on another site", "put the file beside the question: readers' browsers ask no one else"));
            }
        }
    }

    /** @param anchor may be missing */
    private static String encoded(String path, String anchor) {
        try {
            // With a host, so that no path is read as one.
            URI address = new URI("https", "page.invalid", path, anchor);
            return address.toASCIIString().substring("https://page.invalid".length());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("any path from the root can be encoded: " + path, e);
        }
    }

    /** Wide tables scroll by themselves, not with the page; a corner without words heads nothing. */
    private static void fitTables(Document document) {
        for (Element head : document.select("th")) {
            if (!head.hasText() && head.selectFirst("img") == null) {
                head.tagName("td");
            }
        }
        for (Element table : document.select("table")) {
            table.wrap("<div class=\"table\" tabindex=\"0\"></div>");
        }
    }

    /** The ids that the fragment's elements keep: each once, and none that the page or a footnote needs. */
    private static Set<String> keepIds(Document document) {
        document.select("h1, h2, h3, h4, h5, h6").forEach(heading -> {
            if (FOOTNOTE.matcher(heading.id()).matches()) {
                heading.id("heading-" + heading.id());
            }
        });
        Set<String> ids = new HashSet<>();
        for (Element element : document.select("[id]")) {
            String id = element.id();
            boolean usable = !id.isBlank() && id.chars().noneMatch(Character::isWhitespace) && !id.contains(WITHIN);
            if (!usable || !ids.add(id)) {
                element.removeAttr("id");
            }
        }
        return ids;
    }

    /** The link as it stands on the passage's own page, so that what is checked is what is published. */
    private static Link asWritten(Link link, Links.Base base, Set<String> own, Fit fit) {
        boolean within = link.target().equals(base.page()) && own.contains(link.anchor());
        return within ? new Link(link.target(), fit.id(link.anchor()), link.written(), link.place()) : link;
    }

    /**
     * @param own the fragment's ids
     * @param page address of the passage's own page where this is another; an anchor that is not within the fragment
     *     leads there
     */
    private static String fitted(Document document, Set<String> own, String page, Fit fit) {
        nestHeadings(document, fit.headingLevel());
        for (Element element : document.select("[id]")) {
            element.id(fit.id(element.id()));
        }
        for (Element link : document.select("a[href^=#]")) {
            String anchor = link.attr("href").substring(1);
            link.attr("href", own.contains(anchor) ? "#" + fit.id(anchor) : page + "#" + anchor);
        }
        return document.body().html().strip();
    }

    /** A heading below another becomes one level deeper than it, whatever the author left out between the two. */
    private static void nestHeadings(Document document, int highest) {
        Deque<Integer> open = new ArrayDeque<>();
        for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            int written = order(heading);
            while (!open.isEmpty() && open.peek() >= written) {
                open.pop();
            }
            open.push(written);
            heading.tagName("h" + Math.min(highest + open.size() - 1, 6));
        }
    }

    /** What a reader sees, a line for each block. */
    static String text(Element body) {
        StringBuilder text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText());
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && (element.isBlock() || element.normalName().equals("br") || element.normalName().matches("td|th"))) {
                    text.append('\n');
                }
            }
        });
        StringBuilder lines = new StringBuilder();
        text.toString().lines().map(line -> line.replaceAll("\\s+", " ").strip()).filter(line -> !line.isEmpty()).forEach(line -> lines.append(line).append('\n'));
        return lines.toString().stripTrailing();
    }
}
