package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.greenroom.browser.ReadersProgress.assertPressed;
import static dev.greenroom.browser.ReadersProgress.mark;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader knows, as topic pages and the home page count it, and the filter that goes by it. */
@ExtendWith(Chromium.class)
class StandingTest {
    @Test
    void topicCountsWhatIsKnownByLevelWhatIsDueAndStarred(Visit visit) {
        Page page = ofAReader(visit, "kubernetes/");
        assertThat(level(page, "Basic")).containsText("1 of ");
        assertThat(level(page, "Intermediate")).containsText("0 of ");
        assertThat(standing(page)).containsText("1 known 1 due 2 starred");
        assertThat(standing(page).getByRole(AriaRole.PROGRESSBAR, new Locator.GetByRoleOptions().setName("Basic: known")))
                .hasJSProperty("value", 1);
    }

    @Test
    void countsFollowAMarkAtOnce(Visit visit) {
        Page page = visit.open("kubernetes/#pods");
        mark(page, "Knew it").click();
        assertThat(standing(page)).containsText("1 known 0 due 0 starred");
        mark(page, "Star").click();
        mark(page, "Knew it").click();
        assertThat(standing(page)).containsText("0 known 0 due 1 starred");
    }

    @Test
    void filterShowsWhatTheReaderHasMarkedAndKeepsItInTheAddress(Visit visit) {
        Page page = ofAReader(visit, "kubernetes/");
        int all = page.locator("details.question").count();
        state(page).selectOption("To review");
        assertThat(shown(page)).hasCount(1);
        assertThat(page).hasURL(visit.site().url() + "kubernetes/?state=review");
        state(page).selectOption("Starred");
        assertThat(shown(page)).hasCount(2);
        state(page).selectOption("Not known");
        assertThat(shown(page)).hasCount(all - 1);
        assertThat(page).hasURL(visit.site().url() + "kubernetes/?state=open");
        page.reload();
        assertThat(state(page)).hasValue("open");
        assertThat(shown(page)).hasCount(all - 1);
        page.navigate("kubernetes/?state=starred&level=basic");
        assertThat(shown(page)).hasCount(1);
    }

    @Test
    void questionThatIsMarkedStaysInSightUntilTheFilterIsUsedAgain(Visit visit) {
        Page page = visit.open("kubernetes/?state=open#pods");
        mark(page, "Knew it").click();
        assertPressed(mark(page, "Knew it"), true);
        assertThat(mark(page, "Knew it")).isVisible();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Basic")).check();
        assertThat(page.locator("details:has(#pods)")).isHidden();
    }

    @Test
    void questionThatIsMarkedBeforeTheStoreIsThereStaysInSightToo(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        List<Route> held = new ArrayList<>();
        context.route("**/local-core.js", held::add);
        Page page = context.newPage();
        page.navigate("kubernetes/?state=open#pods");
        mark(page, "Knew it").click();
        page.waitForCondition(() -> !held.isEmpty());
        held.forEach(Route::resume);
        assertPressed(mark(page, "Knew it"), true);
        assertThat(mark(page, "Knew it")).isVisible();
    }

    @Test
    void homePageSaysInOneLineWhatProgressIsUntilSomethingIsMarked(Visit visit) {
        Page page = visit.open("");
        Locator line = page.getByText("Mark what you know; it stays on this device.");
        assertThat(line).isVisible();
        assertThat(page.locator("[data-standing-of]").first()).isHidden();
        page.navigate("aws/vpc/");
        mark(page, "Knew it").click();
        assertPressed(mark(page, "Knew it"), true);
        page.navigate("");
        assertThat(line).isHidden();
        assertThat(page.locator("[data-standing-of=aws]")).containsText("1 of ");
    }

    @Test
    void homePageCountsForEachTopic(Visit visit) {
        Page page = ofAReader(visit, "");
        Locator kubernetes = page.locator("[data-standing-of=kubernetes]");
        assertThat(kubernetes).containsText("1 of ");
        assertThat(kubernetes.getByText("1 due")).isVisible();
        assertThat(kubernetes.getByText("2 starred")).isVisible();
        assertThat(page.locator("[data-standing-of=aws]").getByText("due")).isHidden();
    }

    private static Page ofAReader(Visit visit, String path) {
        BrowserContext context = visit.context(Visit.desktop());
        context.addInitScript(ReadersProgress.KEPT);
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    private static Locator standing(Page page) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Your progress"));
    }

    private static Locator level(Page page, String name) {
        return standing(page).getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(name));
    }

    private static Locator state(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Progress"));
    }

    private static Locator shown(Page page) {
        return page.locator("details.question > summary").filter(new Locator.FilterOptions().setVisible(true));
    }
}
