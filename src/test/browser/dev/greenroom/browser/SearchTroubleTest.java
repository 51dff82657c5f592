package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Searching over a network that fails, dawdles, or has a newer site behind it. */
@ExtendWith(Chromium.class)
class SearchTroubleTest {
    private static final Pattern INDEX = Pattern.compile("/search/.*\\.json$");
    private static final Pattern TEXTS = Pattern.compile("/search/data/texts\\.");
    private static final String FAILED = "The search could not be loaded";

    @Test
    void indexThatDoesNotLoadIsToldAndCanBeTriedAgain(Visit visit) {
        visit.expectComplaint("Failed to load resource");
        BrowserContext context = visit.context(Visit.desktop());
        context.route(INDEX, Route::abort);
        SearchDialog dialog = SearchDialog.openedBy(open(context, "aws/"), "/");
        dialog.input().fill("subnet");
        assertThat(dialog.self().getByText(FAILED).first()).isVisible();
        assertThat(dialog.self().getByRole(AriaRole.STATUS)).containsText(FAILED);

        dialog.button("Try again").click();
        assertThat(dialog.self().getByText(FAILED).first()).isVisible();

        context.unrouteAll();
        dialog.button("Try again").click();
        assertThat(dialog.results().first()).containsText("subnet");
        assertThat(dialog.button("Try again")).isHidden();
    }

    @Test
    void scriptThatDoesNotLoadIsToldAndCanBeTriedAgain(Visit visit) {
        visit.expectComplaint("Failed to load resource");
        BrowserContext context = visit.context(Visit.desktop());
        context.route(Pattern.compile("/search/engine\\.js$"), Route::abort);
        Page page = open(context, "search/?q=subnet");
        assertThat(page.getByText(FAILED).first()).isVisible();
        context.unrouteAll();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).click();
        assertThat(page.getByText("questions found").first()).isVisible();
    }

    @Test
    void waitingIsMentionedWhereItTakesLong(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        List<Route> held = hold(context, INDEX);
        Page page = open(context, "search/?q=subnet");
        assertThat(page.getByText("Loading the questions").first()).isVisible();
        release(context, held);
        assertThat(page.getByText("questions found").first()).isVisible();
        assertThat(page.getByText("Loading the questions").first()).isHidden();
    }

    @Test
    void slowOlderAnswerDoesNotOverwriteANewerOne(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        List<Route> held = holdFirstTexts(context);
        Page page = open(context, "search/?topic=aws");
        page.getByLabel("Words").fill("peering");
        page.waitForCondition(() -> !held.isEmpty());
        page.getByLabel("Topic", new Page.GetByLabelOptions().setExact(true)).selectOption("kubernetes");
        page.getByLabel("Words").fill("statefulset");
        assertThat(firstResult(page)).containsText("StatefulSet");
        page.waitForResponse(TEXTS, () -> release(context, held));
        page.waitForTimeout(200);
        assertThat(firstResult(page)).containsText("StatefulSet");
        assertThat(page.getByText("peering")).hasCount(0);
    }

    @Test
    void olderQueryThatStillWaitsDoesNotHideTheNewerResults(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        List<Route> held = holdFirstTexts(context);
        Page page = context.newPage();
        page.clock().install();
        page.navigate("search/");
        page.clock().pauseAt(((Number) page.evaluate("() => Date.now() + 1000")).longValue());
        page.getByLabel("Words").fill("peering");
        page.waitForCondition(() -> !held.isEmpty());
        page.getByLabel("Words").fill("statefulset");
        assertThat(firstResult(page)).containsText("StatefulSet");
        page.clock().runFor(1000);
        assertThat(page.getByText("Loading the questions").first()).isHidden();
        assertThat(firstResult(page)).isVisible();
    }

    @Test
    void indexOfANewerSiteAsksForTheNewerPage(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        context.route(
                Pattern.compile("/search/index\\.json$"),
                route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("{\"format\":99}")));
        Page page = open(context, "search/?q=subnet");
        assertThat(page.getByText("The site has changed since this page was opened").first()).isVisible();
        context.unrouteAll();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reload the page")).click();
        assertThat(page.getByText("questions found").first()).isVisible();
    }

    @Test
    void nothingOfTheSearchIsLoadedBeforeAReaderWantsIt(Visit visit) {
        Page page = visit.open("aws/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        visit.site().clearLog();
        SearchDialog.openedBy(page, "/").find("subnet");
        assertThat(visit.site().served()).extracting(SiteServer.Served::path).contains("/search/index.json");
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    private static Locator firstResult(Page page) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2)).first();
    }

    /** Lets requests wait; the list fills with those that do. */
    private static List<Route> hold(BrowserContext context, Pattern url) {
        List<Route> held = new ArrayList<>();
        context.route(url, held::add);
        return held;
    }

    /** Texts are asked for where a word stands in an answer alone: the first file of them waits. */
    private static List<Route> holdFirstTexts(BrowserContext context) {
        List<Route> held = new ArrayList<>();
        context.route(TEXTS, route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        return held;
    }

    private static void release(BrowserContext context, List<Route> held) {
        context.unrouteAll();
        held.forEach(Route::resume);
    }
}
