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
    private static final Pattern MANIFEST = Pattern.compile("/search/index\\.json$");
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
        StubEngine.in(context, "if (text === 'old') { await held('old'); } return answer([text]);");
        Page page = open(context, "search/");
        page.getByLabel("Words").fill("old");
        page.waitForFunction("() => window.release?.old");
        page.getByLabel("Words").fill("new");
        assertThat(firstResult(page)).hasText("new");
        page.evaluate("() => window.release.old()");
        page.waitForTimeout(500);
        assertThat(firstResult(page)).hasText("new");
        assertThat(page.getByText("Loading the questions").first()).isHidden();
    }

    @Test
    void listStaysUntilTheNextLettersResultsAreThere(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        StubEngine.in(context, "if (text === 'vp') { await held('vp'); } return answer([text]);");
        Page page = open(context, "search/?q=v");
        assertThat(firstResult(page)).hasText("v");
        double top = firstResult(page).boundingBox().y;
        page.getByLabel("Words").press("End");
        page.getByLabel("Words").pressSequentially("p");
        assertThat(page.getByText("Loading the questions").first()).isVisible();
        assertThat(firstResult(page)).hasText("v");
        page.evaluate("() => window.release.vp()");
        assertThat(firstResult(page)).hasText("vp");
        assertThat(firstResult(page).boundingBox().y).isEqualTo(top);
    }

    @Test
    void whatIsHereIsShownWhileMoreIsOnItsWay(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        StubEngine.in(context, """
                if (options.until) {
                  await options.until;
                  return answer(["early"], { complete: false });
                }
                await held("rest");
                return answer(["early", "late"]);""");
        SearchDialog dialog = SearchDialog.openedBy(open(context, "aws/"), "/");
        dialog.input().fill("vpc");
        assertThat(dialog.results()).hasCount(1);
        assertThat(dialog.self().getByText("Still loading: these may not be all")).isVisible();
        dialog.press("ArrowDown");
        dialog.page().evaluate("() => window.release.rest()");
        assertThat(dialog.results()).hasCount(2);
        assertThat(dialog.chosen()).containsText("early");
        assertThat(dialog.self().getByText("Still loading")).isHidden();
        assertThat(dialog.self().getByText("2 results").first()).isVisible();
    }

    @Test
    void filesThatAreMissingAreToldBesideTheResultsAndCanBeTriedAgain(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        StubEngine.in(context, """
                return window.mended ? answer(["one", "two"]) : answer(["one"], { complete: false, failed: true });""");
        Page page = open(context, "search/?q=vpc");
        assertThat(firstResult(page)).hasText("one");
        assertThat(page.getByText("Some files could not be loaded").first()).isVisible();
        page.evaluate("() => { window.mended = true; }");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).click();
        assertThat(page.getByText("2 questions found").first()).isVisible();
        assertThat(page.getByText("Some files could not be loaded").first()).isHidden();
    }

    @Test
    void pageOfAnOlderVersionReloadsItselfAndKeepsTheQuery(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        List<Route> outdated = new ArrayList<>();
        context.route(MANIFEST, route -> {
            if (outdated.isEmpty()) {
                outdated.add(route);
                fulfillWithNewerFormat(route);
            } else {
                route.resume();
            }
        });
        SearchDialog dialog = SearchDialog.openedBy(open(context, "aws/"), "/");
        dialog.input().fill("subnet");
        assertThat(dialog.results().first()).containsText("subnet");
        assertThat(dialog.input()).hasValue("subnet");
        assertThat(dialog.input()).isFocused();
        assertThat(outdated).hasSize(1);
        dialog.page().navigate("kubernetes/");
        dialog.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(dialog.self()).isHidden();
    }

    @Test
    void searchPageReloadsItselfToo(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        List<Route> outdated = new ArrayList<>();
        context.route(MANIFEST, route -> {
            if (outdated.isEmpty()) {
                outdated.add(route);
                fulfillWithNewerFormat(route);
            } else {
                route.resume();
            }
        });
        Page page = open(context, "search/?q=subnet&topic=aws");
        assertThat(page.getByText("questions found").first()).isVisible();
        assertThat(page).hasURL(visit.site().url() + "search/?q=subnet&topic=aws");
    }

    @Test
    void reloadThatDidNotHelpIsNotRepeated(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        context.route(MANIFEST, SearchTroubleTest::fulfillWithNewerFormat);
        visit.site().clearLog();
        Page page = open(context, "search/?q=subnet");
        assertThat(page.getByText("The site has changed since this page was opened").first()).isVisible();
        page.waitForTimeout(500);
        assertThat(visit.site().served()).extracting(SiteServer.Served::path)
                .filteredOn("/search/"::equals).hasSize(2);
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

    private static void fulfillWithNewerFormat(Route route) {
        route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("{\"format\":99}"));
    }

    private static void release(BrowserContext context, List<Route> held) {
        context.unrouteAll();
        held.forEach(Route::resume);
    }
}
