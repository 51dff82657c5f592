package dev.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Page;
import dev.greenroom.model.Reference;
import dev.greenroom.model.Site;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The links of {@code site.yml} to the site's own pages. */
class LinkRulesTest {
    private static final Place FILE = Source.named("content/site.yml").place();

    @Test
    void linksToPagesAndToOtherSitesAreRight() {
        assertThat(check("/tags/", "/tags/?q=vpc#all", "https://other.example/tag")).isEmpty();
    }

    @Test
    void linksThatLeadNowhereAreReported() {
        assertThat(check("/tag/", "/tags/#none"))
                .extracting(Problem::message)
                .containsExactly("the link `/tag/` leads nowhere", "there is no `#none` on /tags/");
    }

    @Test
    void callToActionIsCheckedToo() {
        Site site = site(List.of(), Optional.of(new Site.CallToAction("Go on", "Text", new Reference("Go", "/tag/", FILE))));

        assertThat(LinkRules.check(site, pages(), List.of())).extracting(Problem::help).containsExactly("did you mean `/tags/`?");
    }

    private static List<Problem> check(String... urls) {
        List<Reference> navigation = Stream.of(urls).map(url -> new Reference("Entry", url, FILE)).toList();
        return LinkRules.check(site(navigation, Optional.empty()), pages(), List.of());
    }

    private static Site site(List<Reference> navigation, Optional<Site.CallToAction> call) {
        return new Site(
                "Prep", "Tagline", "Text", "https://prep.example/", "en", Optional.empty(), Optional.empty(), List.of(), navigation, call,
                Site.USUAL_REVIEW_MONTHS, List.of(), FILE);
    }

    private static List<Page> pages() {
        return List.of(new Page("tags/", "<p id=\"all\">", Optional.empty(), true, FILE));
    }
}
