package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The words of a search on the page that a result led to. */
@ExtendWith(Chromium.class)
class HighlightTest {
    private static final String MARKED = """
            () => [...(CSS.highlights.get("search") ?? [])].map((range) => range.toString().toLowerCase())""";

    @Test
    void resultLeadsToItsPageWithTheWordsMarked(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("kubernetes/"), "/");
        dialog.find("vpc subnets");
        dialog.results().filter(new Locator.FilterOptions().setHasText("What is a VPC")).click();
        Page page = dialog.page();
        assertThat(clear(page)).isVisible();
        assertThat(page).hasURL(visit.site().url() + "aws/vpc/");
        assertThat(page.evaluate(MARKED).toString()).contains("vpc", "subnet", "subnets");
    }

    @Test
    void marksAreInTheNamedAnswerOfATopicAlone(Visit visit) {
        Page page = visit.open("aws/?level=basic&highlight=subnet#vpc");
        assertThat(clear(page)).isVisible();
        assertThat(page).hasURL(visit.site().url() + "aws/?level=basic#vpc");
        assertThat(page.evaluate("""
                () => [...CSS.highlights.get("search")].every((range) => range.startContainer.parentElement.closest("#vpc"))"""))
                .isEqualTo(true);
    }

    @Test
    void marksGoWhenTheyAreCleared(Visit visit) {
        Page page = visit.open("aws/vpc/?highlight=subnet");
        clear(page).press("Enter");
        assertThat(clear(page)).isHidden();
        assertThat(page.evaluate(MARKED).toString()).isEqualTo("[]");
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
    }

    @Test
    void wordsThatAreNotThereLeaveThePageAsItIs(Visit visit) {
        Page page = visit.open("aws/vpc/?highlight=xyzzyq");
        assertThat(page).hasURL(visit.site().url() + "aws/vpc/");
        assertThat(clear(page)).isHidden();
    }

    @Test
    void browserWithoutHighlightsGetsMarksThatLeaveCodeWhole(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        context.addInitScript("Object.defineProperty(CSS, 'highlights', { value: undefined })");
        Page page = context.newPage();
        page.navigate("kubernetes/pods/");
        // What scripts add is there when the network rests.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        String text = page.locator("main").textContent();
        page.navigate("kubernetes/pods/?highlight=pod");
        assertThat(clear(page)).isVisible();
        assertThat(page.locator("main mark").first()).hasText("Pod");
        assertThat(page.locator("pre mark")).hasCount(0);
        clear(page).click();
        assertThat(page.locator("main mark")).hasCount(0);
        assertThat(page.locator("main")).hasText(text);
    }

    @Test
    void marksAreLoadedOnlyWhereTheyAreAskedFor(Visit visit) {
        visit.site().clearLog();
        visit.open("aws/vpc/").waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(visit.site().served()).extracting(SiteServer.Served::path).noneMatch(path -> path.contains("highlight"));
    }

    private static Locator clear(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clear highlights"));
    }
}
