package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address on the site leads somewhere, and nothing is loaded from elsewhere or stands inline. */
class LinksTest {
    static Stream<Published> sites() {
        return Stream.of(RealSite.get(), EdgeSite.get());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyAddressOnAPageLeadsToAPublishedFileAndAnIdOnIt(Published site) {
        assertThat(new LinkReport(site).deadOnPages()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyImportOfAStylesheetOrModuleLeadsToAPublishedFile(Published site) {
        assertThat(new LinkReport(site).deadInAssets()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyPageCanBeReachedFromTheHomePage(Published site) {
        List<String> ledFrom = site.pages().stream()
                .filter(page -> !page.document().select("meta[http-equiv=refresh]").isEmpty())
                .map(Published.Page::path)
                .toList();
        assertThat(new LinkReport(site).unreachable())
                .as("besides the page that stands for missing ones, and earlier addresses")
                .filteredOn(path -> !ledFrom.contains(path))
                .containsExactly("404.html");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void whatAPageLoadsIsTheSitesOwn(Published site) {
        List<String> foreign = new ArrayList<>();
        for (Published.Page page : site.pages()) {
            for (Element element : page.document().select("[src], link[href]:not([rel=canonical]), [srcset], [poster], [data]")) {
                for (String attribute : List.of("src", "href", "poster", "data")) {
                    if (element.hasAttr(attribute) && !element.absUrl(attribute).startsWith(site.url())) {
                        foreign.add(page + ": " + element);
                    }
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void noLinkLeavesTheReaderUnencrypted(Published site) {
        assertThat(site.pages().stream().flatMap(page -> LinkReport.addresses(page).stream()))
                .noneMatch(address -> address.toLowerCase(Locale.ROOT).startsWith("http:"));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void nothingStandsInline(Published site) {
        List<String> inline = new ArrayList<>();
        for (Published.Page page : site.pages()) {
            for (Element element : page.document().getAllElements()) {
                boolean code = element.normalName().equals("script")
                        && !element.hasAttr("src")
                        && !element.attr("type").equals("application/ld+json");
                if (code || element.normalName().equals("style")) {
                    inline.add(page + ": " + element);
                }
                for (Attribute attribute : element.attributes()) {
                    if (attribute.getKey().equals("style") || attribute.getKey().startsWith("on")) {
                        inline.add(page + ": " + attribute);
                    }
                }
            }
        }
        assertThat(inline).isEmpty();
    }
}
