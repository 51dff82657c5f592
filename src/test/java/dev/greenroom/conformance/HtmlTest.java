package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every page is valid HTML, whatever stands in the answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlTest {
    private final HtmlValidator validator = new HtmlValidator();

    @Test
    void everyPageOfTheRealSiteIsValid() {
        assertThat(findings(RealSite.get())).isEmpty();
    }

    /** Everything Markdown can do, in a way that a careless program would turn into clashes of ids or broken nesting. */
    @Test
    void everyPageOfTheEdgeSiteIsValid() {
        assertThat(findings(EdgeSite.get())).isEmpty();
    }

    @Test
    void theCheckerFindsWhatIsWrong() {
        Published.Page page = new Published.Page(
                "x/", "<!doctype html><html lang=en><title>X</title><p id=a><p id=a><img src=x>", null);
        assertThat(validator.check(page)).hasSizeGreaterThan(1).anyMatch(finding -> finding.startsWith("/x/:1: error: Duplicate ID"));
    }

    private List<String> findings(Published site) {
        return site.pages().stream().flatMap(page -> validator.check(page).stream()).toList();
    }
}
