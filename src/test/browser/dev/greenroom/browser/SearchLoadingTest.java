package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a search asks the network for, and when: each wait for one file before the next would cost the reader. */
@ExtendWith(Chromium.class)
class SearchLoadingTest {
    /** Modules for reading offline wait on purpose, until all else is there. */
    private static final String NOT_ASKED_FOR_BY_THE_PAGE = """
            () => {
              const asked = new Set([...document.head.querySelectorAll("[href], [src]")].map((each) => each.href ?? each.src));
              return performance.getEntriesByType("resource").map(({ name }) => name)
                .filter((name) => name.endsWith(".js") && !name.includes("/js/offline/") && !asked.has(name));
            }""";

    @Test
    void searchPageAsksForAllItsModulesAtOnce(Visit visit) {
        Page page = visit.open("search/?q=subnet");
        page.getByText("questions found").first().waitFor();
        assertThat((List<?>) page.evaluate(NOT_ASKED_FOR_BY_THE_PAGE)).isEmpty();
    }

    @Test
    void searchPageFetchesItsManifestOnce(Visit visit) {
        visit.site().clearLog();
        Page page = visit.open("search/?q=subnet");
        page.getByText("questions found").first().waitFor();
        assertThat(manifests(visit)).hasSize(1);
        // Chromium complains of what was preloaded for nothing some seconds after the page is there.
        page.waitForTimeout(6000);
    }

    @Test
    void openerBringsTheEngineAndTheManifestBeforeItIsPressed(Visit visit) {
        Page page = visit.open("aws/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        visit.site().clearLog();
        opener(page).hover();
        page.waitForCondition(() -> manifests(visit).size() == 1);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        opener(page).click();
        new SearchDialog(page).find("subnet");
        assertThat(manifests(visit)).hasSize(1);
    }

    @Test
    void openerLeadsToTheSearchPageForThoseWhoWantItElsewhere(Visit visit) {
        Page page = visit.open("aws/");
        assertThat(opener(page)).hasAttribute("href", visit.site().url() + "search/");
    }

    private static List<String> manifests(Visit visit) {
        return visit.site().served().stream().map(SiteServer.Served::path).filter("/search/index.json"::equals).toList();
    }

    private static Locator opener(Page page) {
        return page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Search"));
    }
}
