package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.Output;
import dev.greenroom.model.Site;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FeedTest {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Addresses ADDRESSES = new Addresses("https://example.org/prep/");
    private static final Site SITE = Samples.site("Prep & co", "Questions that <really> get asked.");
    private static final Answer OLD = Samples.answer(
            Samples.question("aws/vpc", "What is a VPC?", Samples.dates("2025-01-02", "2025-06-07")),
            "<p>A network of your own.</p>");
    private static final Answer NEW = Samples.answer(
            Samples.question(
                    "aws/iam", "Is `\"*\"` < all & every\u0000thing?", Samples.dates("2025-03-04", "2026-08-09")),
            "<p>See <a href=\"/prep/aws/vpc/#peering\">VPC</a>, <a href=\"#why\">why</a> and\n"
                    + "<a href=\"https://docs.example.com/\">the documentation</a>.\f</p>\n"
                    + "<p><img src=\"/prep/aws/images/iam.svg\" alt=\"a > b\"> Write href=\"/x\".</p>");

    @Test
    void newestChangeComesFirstWithItsFullAnswer() {
        Expected.isWritten(Feed.write(SITE, ADDRESSES, List.of(OLD, NEW)), "feed.xml");
    }

    @Test
    void holdsWhatAtomRequires() throws Exception {
        Element feed = parse(Feed.write(SITE, ADDRESSES, List.of(OLD, NEW))).getDocumentElement();

        // RFC 4287, 4.1.1 and 4.1.2: exactly one of each; the feed's author stands for the entries' own.
        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertThat(URI.create(only(feed, "id")).isAbsolute()).isTrue();
        assertThat(only(feed, "title")).isEqualTo("Prep & co");
        assertThat(OffsetDateTime.parse(only(feed, "updated"))).isEqualTo("2026-08-09T00:00:00Z");
        assertThat(only(feed, "author").strip()).isEqualTo("Prep & co");
        assertThat(link(feed, "self")).isEqualTo("https://example.org/prep/feed.xml");
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        for (int i = 0; i < entries.getLength(); i++) {
            Element entry = (Element) entries.item(i);
            assertThat(URI.create(only(entry, "id")).isAbsolute()).isTrue();
            assertThat(only(entry, "title")).isNotBlank();
            assertThat(only(entry, "summary")).isNotBlank();
            assertThat(OffsetDateTime.parse(only(entry, "published")))
                    .isBeforeOrEqualTo(OffsetDateTime.parse(only(entry, "updated")));
            assertThat(link(entry, "alternate")).isEqualTo(only(entry, "id"));
        }
    }

    @Test
    void keepsFiftyOfMoreAndBreaksTiesById() throws Exception {
        List<Answer> answers = IntStream.range(0, 60)
                .mapToObj(i -> Samples.answer(
                        Samples.question(
                                "aws/q" + (10 + i),
                                "Q" + i,
                                Samples.dates(
                                        "2026-01-01",
                                        LocalDate.of(2026, 1, 1).plusDays(i / 2).toString())),
                        "<p>A</p>"))
                .toList();

        NodeList ids = parse(Feed.write(SITE, ADDRESSES, answers)).getElementsByTagNameNS(ATOM, "id");

        assertThat(ids.getLength()).isEqualTo(51);
        assertThat(ids.item(1).getTextContent()).isEqualTo("https://example.org/prep/aws/q68/");
        assertThat(ids.item(2).getTextContent()).isEqualTo("https://example.org/prep/aws/q69/");
        assertThat(ids.item(50).getTextContent()).isEqualTo("https://example.org/prep/aws/q21/");
    }

    private static Document parse(Output feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.bytes()));
    }

    /** The text of the one child of that name. */
    private static String only(Element parent, String name) {
        List<String> texts = children(parent, name).map(Element::getTextContent).toList();
        assertThat(texts).as(name).hasSize(1);
        return texts.get(0);
    }

    private static String link(Element parent, String relation) {
        List<String> links = children(parent, "link")
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(links).as(relation).hasSize(1);
        return links.get(0);
    }

    private static Stream<Element> children(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .filter(element -> element.getParentNode() == parent);
    }
}
