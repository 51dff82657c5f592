package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the site tells machines: sitemap, robots, feed and redirects. */
class ListsTest {
    static Stream<Published> sites() {
        return Stream.of(RealSite.get(), EdgeSite.get());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theSitemapHoldsTheIndexedPagesAndNoOthers(Published site) {
        assertThat(xml(site, "sitemap.xml").select("url > loc").eachText())
                .containsExactlyInAnyOrderElementsOf(
                        site.indexed().stream().map(page -> site.url() + page.path()).toList());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theSitemapsDatesAreThoseThatThePagesShow(Published site) {
        int compared = 0;
        for (Element entry : xml(site, "sitemap.xml").select("url")) {
            Published.Page page = site.page(entry.expectFirst("loc").text().substring(site.url().length()));
            Element shown = changed(page);
            if (shown != null) {
                assertThat(entry.select("lastmod").text()).as(page.toString()).isEqualTo(shown.attr("datetime"));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void robotsNamesTheSitemap(Published site) {
        assertThat(site.text("robots.txt")).contains("\nSitemap: " + site.url() + "sitemap.xml\n").doesNotContain("Disallow");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyEntryOfTheFeedIsOfAPublishedQuestion(Published site) {
        Document feed = xml(site, "feed.xml");
        assertThat(feed.select("feed > link[rel=self]").attr("href")).isEqualTo(site.url() + "feed.xml");
        List<String> links = feed.select("feed > link, entry > link").eachAttr("href");
        assertThat(links).hasSizeGreaterThan(3).allMatch(link -> link.startsWith(site.url()));
        assertThat(new LinkReport(site).dead("feed", links)).isEmpty();
        assertThat(feed.select("entry > id").eachText()).isNotEmpty().doesNotHaveDuplicates();
        for (Element time : feed.select("updated, published")) {
            OffsetDateTime.parse(time.text());
        }
        assertThat(feed.select("feed > updated").text())
                .isEqualTo(feed.select("entry > updated").eachText().stream().max(String::compareTo).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void linksAndPicturesOfTheFeedsTextsLeadSomewhere(Published site) {
        List<String> addresses = new ArrayList<>();
        for (Element content : xml(site, "feed.xml").select("entry > content[type=html], entry > summary[type=html]")) {
            Document html = Jsoup.parse(content.wholeText());
            addresses.addAll(html.select("[href]").eachAttr("href"));
            addresses.addAll(html.select("[src]").eachAttr("src"));
        }
        assertThat(addresses).allMatch(address -> address.matches("(https|mailto):.*"));
        assertThat(new LinkReport(site).dead("feed", addresses)).isEmpty();
    }

    @Test
    void anEarlierAddressIsRedirectedAndHasAPageThatLeadsOn() {
        Published site = EdgeSite.get();
        for (String alias : List.of("aws/notes", "old/Foot_notes.html", "old/a~b/c")) {
            assertThat(site.text("_redirects").lines())
                    .contains("/prep/" + alias + " /prep/aws/footnotes/ 301!", "/prep/" + alias + "/ /prep/aws/footnotes/ 301!");
            Document page = site.page(alias + "/").document();
            assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=/prep/aws/footnotes/");
            assertThat(page.select("main a").eachAttr("abs:href")).contains(EdgeSite.URL + "aws/footnotes/");
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(EdgeSite.URL + "aws/footnotes/");
        }
    }

    /** The day of the last change as the page shows it: a question's and a topic's own; others show none of theirs. */
    private static Element changed(Published.Page page) {
        return page.document().select("main time").stream()
                .filter(time -> time.parent().ownText().contains("hanged"))
                .findFirst()
                .orElse(null);
    }

    private static Document xml(Published site, String file) {
        return Jsoup.parse(site.text(file), "", Parser.xmlParser());
    }
}
