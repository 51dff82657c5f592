package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.export.AnkiDecks;
import dev.greenroom.export.Books;
import dev.greenroom.export.Feed;
import dev.greenroom.model.Addresses;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Fragment;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that stands in a question runs on a page. Each attempt is put into every place of a question file, and all
 * pages are rendered, errors or not: what the checks would keep from being published is harmless, too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksTest {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    /** Where a browser takes an address from. */
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "cite", "poster", "data", "xlink:href");

    /** Elements that only the templates may write: as many on each page as on one with harmless words. */
    private static final List<String> RESERVED = List.of(
            "script", "style", "link", "meta", "base", "title", "noscript", "template", "slot", "iframe", "frame", "frameset",
            "object", "embed", "applet", "portal", "form", "input", "button", "select", "textarea", "dialog", "svg", "math",
            "video", "audio", "source", "track", "map", "area", "marquee", "bgsound", "plaintext", "xmp", "font", "center",
            "main", "header", "footer", "nav", "article", "section", "h1", "html", "head", "body");

    private AttackedSite site;

    @BeforeAll
    void renderAllAttempts(@TempDir Path folder) throws IOException {
        site = AttackedSite.render(folder);
    }

    @Test
    void noPageHasAnElementThatItsTemplateDoesNotWrite() {
        List<String> breaches = new ArrayList<>();
        Document harmless = site.pages().get("aws/harmless/");
        questionPages().forEach((path, page) -> {
            for (String name : RESERVED) {
                int found = page.getElementsByTag(name).size();
                int own = harmless.getElementsByTag(name).size();
                // Where nothing of a section is left, there is no section.
                if (found > own || found < own && !name.equals("section")) {
                    breaches.add(told(path) + ": " + found + " <" + name + "> instead of " + own);
                }
            }
        });
        assertThat(breaches).isEmpty();
        Document topic = site.pages().get("aws/");
        assertThat(topic.select("iframe, object, embed, style, base, math, title ~ title, h1 ~ h1, main main")).isEmpty();
        assertThat(topic.select("script, link, meta, form, svg")).hasSameSizeAs(RealSite.get().page("aws/").document().select("script, link, meta, form, svg"));
    }

    @Test
    void noPageHasScriptOtherThanTheSitesOwn() {
        List<String> breaches = new ArrayList<>();
        site.pages().forEach((path, page) -> {
            for (Element script : page.select("script")) {
                boolean data = script.attr("type").equals("application/ld+json") && script.parent().normalName().equals("head");
                boolean own = script.attr("src").startsWith("/assets/") && script.data().isEmpty();
                if (!data && !own) {
                    breaches.add(told(path) + ": " + script);
                }
            }
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    String name = attribute.getKey().toLowerCase(Locale.ROOT);
                    if (name.startsWith("on") || Set.of("style", "srcdoc", "srcset", "formaction", "ping", "background", "is", "slot").contains(name)) {
                        breaches.add(told(path) + ": " + element);
                    }
                }
            }
        });
        assertThat(breaches).isEmpty();
    }

    @Test
    void noAddressHasAnotherSchemeThanTheWebsOrMails() {
        List<String> breaches = new ArrayList<>();
        site.pages().forEach((path, page) -> {
            for (Element element : page.getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    if (ADDRESSES.contains(attribute.getKey()) && !SCHEMES.contains(scheme(attribute.getValue()))) {
                        breaches.add(told(path) + ": " + element);
                    }
                }
            }
        });
        assertThat(breaches).isEmpty();
    }

    @Test
    void noAnswerTakesAnIdOrAClassOfThePageAroundIt() {
        List<String> breaches = new ArrayList<>();
        site.pages().forEach((path, page) -> {
            List<String> ids = page.select("[id]").stream().map(Element::id).toList();
            if (Set.copyOf(ids).size() < ids.size()) {
                breaches.add(told(path) + ": an id stands twice");
            }
            for (Element element : page.select(".prose *")) {
                if (element.hasClass("search-dialog") || element.hasClass("site-header") || element.hasAttr("data-search-open")) {
                    breaches.add(told(path) + ": " + element);
                }
            }
        });
        assertThat(breaches).isEmpty();
    }

    @Test
    void titlesAreShownAsTheyAreWritten() {
        for (int i = 0; i < site.attempts().size() - 1; i++) {
            String attempt = site.attempts().get(i);
            if (!attempt.contains("`") && !attempt.contains("\0")) {
                Document page = site.pages().get("aws/attempt-" + i + "/");
                assertThat(page.expectFirst("h1").text()).isEqualTo(attempt.replaceAll("[ \t\n\u00a0]+", " ").strip());
            }
        }
    }

    @Test
    void aPictureOfAnotherSiteIsAnError() {
        site.pages().forEach((path, page) -> {
            if (path.startsWith("aws/attempt") && !page.select("img[src^=http]").isEmpty()) {
                String file = path.replace("aws/", "").replace("/", ".md");
                assertThat(site.problems())
                        .as(told(path))
                        .anyMatch(problem -> problem.severity() == Severity.ERROR && problem.place().path().endsWith("-" + file));
            }
        });
    }

    @Test
    void theFeedStaysWellFormed() throws Exception {
        byte[] feed = Feed.write(site.catalog().site(), new Addresses(SmallSite.URL), site.answers()).bytes();
        assertThat(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(feed)).getElementsByTagName("entry").getLength())
                .isPositive();
    }

    /** A book's page is XML, where one stray sign spoils it all, and a reading program may well run scripts. */
    @Test
    void everyPageOfTheBookIsWellFormedAndRunsNothing() throws Exception {
        byte[] epub = Books.write(site.catalog().site(), new Addresses(SmallSite.URL), List.of(topic()), List.of()).get(0).bytes();
        Map<String, byte[]> pages = Zip.files(epub);
        pages.keySet().removeIf(file -> !file.matches(".*\\.(xhtml|opf)"));
        assertThat(pages).hasSizeGreaterThan(2 * site.attempts().size());
        for (Map.Entry<String, byte[]> page : pages.entrySet()) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page.getValue()));
            assertThat(running(new String(page.getValue(), StandardCharsets.UTF_8))).as(page.getKey()).isEmpty();
        }
    }

    @Test
    void everyCardOfTheDeckStandsOnOneLineAndRunsNothing() {
        String deck = new String(
                AnkiDecks.write(site.catalog().site(), new Addresses(SmallSite.URL), List.of(topic())).get(0).bytes(), StandardCharsets.UTF_8);
        List<String> rows = deck.lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(rows).hasSize(2 * site.attempts().size());
        for (String row : rows) {
            String[] columns = row.split("\t");
            assertThat(columns).as(row).hasSize(5).allMatch(column -> column.matches("\"(?:[^\"]|\"\")*\""));
            assertThat(running(columns[1].replace("\"\"", "\"") + columns[2].replace("\"\"", "\""))).as(row).isEmpty();
            assertThat(columns[1] + columns[2]).doesNotContain("[sound:", "[latex]", "[$");
        }
    }

    private AnsweredTopic topic() {
        return new AnsweredTopic(site.catalog().topics().get(0), Fragment.EMPTY, List.of(), site.answers());
    }

    /** What could run in HTML: scripts, event handlers, foreign frames and addresses that are programs. */
    private static List<String> running(String html) {
        Document document = Jsoup.parse(html);
        List<String> running = new ArrayList<>();
        document.select("script, iframe, object, embed, form, svg, math, base, style").forEach(element -> running.add(element.toString()));
        for (Element element : document.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on") || ADDRESSES.contains(attribute.getKey()) && !SCHEMES.contains(scheme(attribute.getValue()))) {
                    running.add(element.toString());
                }
            }
        }
        return running;
    }

    @Test
    void noAttemptIsATag(@TempDir Path folder) {
        List<String> quoted = site.attempts().stream().filter(attempt -> !attempt.equals(AttackedSite.HARMLESS)).map(Attempts::yaml).toList();
        new SmallSite(folder).file("aws/basic/010-x.md", "---\ntitle: X\nshort: X\nreviewed: 2026-01-01\ntags:\n  - " + String.join("\n  - ", quoted) + "\n---\nX\n");
        Outcome<Optional<Catalog>> read = ContentFolder.read(folder, new ContentFolder.Settings(Optional.empty(), false));
        assertThat(read.value().orElseThrow().questions().findFirst().orElseThrow().tags()).isEmpty();
        assertThat(read.problems()).filteredOn(problem -> problem.message().endsWith("is not a name for `tags`")).hasSameSizeAs(quoted);
    }

    private Map<String, Document> questionPages() {
        Map<String, Document> found = new TreeMap<>(site.pages());
        found.keySet().removeIf(path -> !path.startsWith("aws/attempt-"));
        return found;
    }

    /** As browsers read it: white space and control characters count for nothing in front, nor line ends within. */
    private static String scheme(String address) {
        String read = address.replaceAll("^[\u0000-\u0020]+|[\t\n\r]", "").toLowerCase(Locale.ROOT);
        return read.matches("(?s)[a-z][a-z0-9+.-]*:.*") ? read.substring(0, read.indexOf(':')) : "https";
    }

    /** The page and the attempt that is on it. */
    private String told(String path) {
        String number = path.replaceAll("\\D", "");
        return number.isEmpty() ? path : path + " (" + site.attempts().get(Integer.parseInt(number)) + ")";
    }
}
