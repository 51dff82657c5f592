package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the head of each page tells search engines and those who share it. */
class HeadTest {
    /**
     * Search engines cut a title at some 600 pixels, which is about 60 characters, and a question is often longer: what
     * makes it unlike others must not stand behind twice that.
     */
    private static final int LONGEST_TITLE = 120;

    /** The limit for a short answer, which is the description of its page; longer ones are cut anyway. */
    private static final int LONGEST_DESCRIPTION = 300;

    static Stream<Published> sites() {
        return Stream.of(RealSite.get(), EdgeSite.get());
    }

    @Test
    void titlesAndDescriptionsOfIndexedPagesAreUniqueAndOfAUsefulLength() {
        List<Published.Page> pages = RealSite.get().indexed();
        assertThat(pages).hasSizeGreaterThan(10);
        assertThat(pages.stream().map(page -> page.document().title()))
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).hasSizeBetween(10, LONGEST_TITLE));
        assertThat(pages.stream().map(page -> meta(page, "name=description")))
                .doesNotHaveDuplicates()
                .allSatisfy(description -> assertThat(description).hasSizeBetween(40, LONGEST_DESCRIPTION));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyPageSaysTheSameToSearchEnginesAndToThoseWhoShareIt(Published site) {
        for (Published.Page page : site.pages()) {
            assertThat(meta(page, "property=og:title")).as(page.toString()).isEqualTo(page.document().title()).isNotEmpty();
            assertThat(meta(page, "property=og:description")).as(page.toString()).isEqualTo(meta(page, "name=description")).isNotEmpty();
            assertThat(meta(page, "property=og:url")).as(page.toString()).isEqualTo(canonical(page));
            assertThat(meta(page, "property=og:type")).as(page.toString()).isIn("website", "article");
            assertThat(meta(page, "property=og:site_name")).as(page.toString()).isNotEmpty();
            assertThat(meta(page, "name=twitter:card")).as(page.toString()).isIn("summary", "summary_large_image");
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyPageHasOneAbsoluteCanonicalAddressThatIsItsOwnOrAnIndexedPages(Published site) {
        List<String> indexed = site.indexed().stream().map(page -> site.url() + page.path()).toList();
        for (Published.Page page : site.pages()) {
            assertThat(page.document().select("link[rel=canonical]")).as(page.toString()).hasSize(1);
            String canonical = canonical(page);
            assertThat(canonical.equals(site.url() + page.path()) || indexed.contains(canonical))
                    .as("%s has the canonical address %s", page, canonical)
                    .isTrue();
        }
    }

    @Test
    void aQuestionWithMoreThanItsPlaceOnTheTopicsPageIsKnownUnderItsOwnAddress() {
        Published site = EdgeSite.get();
        assertThat(canonical(site.page("aws/footnotes/"))).isEqualTo(EdgeSite.URL + "aws/footnotes/");
    }

    @Test
    void aQuestionWithoutFollowUpsAndPitfallsIsKnownUnderItsTopicsAddress(@TempDir Path folder) {
        Published site = new SmallSite(folder)
                .question("010-plain", "Is it plain?", "It is.")
                .question("020-more", "Is there more?", "There is.\n\n## Pitfalls\n- One.")
                .build();
        assertThat(canonical(site.page("aws/plain/"))).isEqualTo(SmallSite.URL + "aws/");
        assertThat(canonical(site.page("aws/more/"))).isEqualTo(SmallSite.URL + "aws/more/");
        assertThat(site.indexed()).extracting(Published.Page::path).contains("aws/", "aws/more/").doesNotContain("aws/plain/");
    }

    @Test
    void pagesThatAreNobodysAnswerStayOutOfSearchEngines() {
        List<String> kept = new ArrayList<>();
        for (Published.Page page : EdgeSite.get().pages()) {
            if (meta(page, "name=robots").contains("noindex")) {
                kept.add(page.path());
            }
        }
        assertThat(kept).containsExactlyInAnyOrder(
                "404.html", "search/", "progress/", "offline/", "aws/print/", "node-js/print/", "aws/notes/", "old/Foot_notes.html/", "old/a~b/c/");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void languageAndEncodingAreKnownBeforeAnyText(Published site) {
        for (Published.Page page : site.pages()) {
            assertThat(page.document().select("html").attr("lang")).as(page.toString()).isEqualTo("en");
            assertThat(page.html().toLowerCase(Locale.ROOT).indexOf("<meta charset=\"utf-8\">")).as(page.toString()).isBetween(0, 900);
        }
    }

    private static String meta(Published.Page page, String attribute) {
        return page.document().select("meta[" + attribute + "]").attr("content");
    }

    private static String canonical(Published.Page page) {
        return page.document().select("link[rel=canonical]").attr("href");
    }
}
