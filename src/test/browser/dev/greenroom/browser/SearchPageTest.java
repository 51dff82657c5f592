package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The search page: its address says what is searched, and follows what the reader does. */
@ExtendWith(Chromium.class)
class SearchPageTest {
    private static final int SHOWN_AT_FIRST = 30;

    @Test
    void addressAloneGivesResults(Visit visit) {
        Page page = visit.open("search/?q=network&topic=kubernetes&level=advanced");
        assertThat(results(page).first()).containsText(Pattern.compile("Kubernetes.*Advanced"));
        assertThat(page.getByLabel("Words")).hasValue("network");
        assertThat(page.getByLabel("Topic", new Page.GetByLabelOptions().setExact(true))).hasValue("kubernetes");
        assertThat(page.getByLabel("Level")).hasValue("advanced");
        assertThat(results(page).allInnerTexts()).allMatch(text -> text.contains("Kubernetes") && text.contains("Advanced"));
        assertThat(results(page).first().locator("mark").first()).isVisible();
    }

    @Test
    void namesThatTheSiteDoesNotKnowAreLeftOut(Visit visit) {
        Page page = visit.open("search/?q=subnet&topic=cobol&level=guru&more=1");
        assertThat(results(page).first()).isVisible();
        assertThat(page.getByLabel("Topic", new Page.GetByLabelOptions().setExact(true))).hasValue("");
        assertThat(page.getByLabel("Level")).hasValue("");
    }

    @Test
    void addressFollowsWhatTheReaderDoes(Visit visit) {
        Page page = visit.open("search/?q=pod");
        assertThat(results(page).first()).isVisible();
        page.getByLabel("Words").fill("network policy");
        assertThat(page).hasURL(Pattern.compile("\\?q=network(\\+|%20)policy$"));
        page.getByLabel("Level").selectOption("advanced");
        assertThat(page).hasURL(Pattern.compile("\\?q=network(\\+|%20)policy&level=advanced$"));
        page.getByLabel("Level").selectOption("");
        page.getByLabel("Words").fill("");
        assertThat(page).hasURL(visit.site().url() + "search/");
    }

    @Test
    void filtersNarrowTheResultsAndTheirCount(Visit visit) {
        Page page = visit.open("search/?q=network");
        int all = count(page);
        assertThat(results(page)).hasCount(Math.min(all, SHOWN_AT_FIRST));
        page.getByLabel("Topic", new Page.GetByLabelOptions().setExact(true)).selectOption("kubernetes");
        assertThat(results(page).filter(new Locator.FilterOptions().setHasText("AWS ·"))).hasCount(0);
        assertThat(count(page)).isBetween(1, all - 1);
    }

    @Test
    void backLeadsToThePageBeforeAndNotThroughEveryLetter(Visit visit) {
        Page page = visit.open("tags/");
        page.navigate("search/");
        page.getByLabel("Words").pressSequentially("subnet");
        assertThat(results(page).first()).isVisible();
        page.goBack();
        assertThat(page).hasURL(visit.site().url() + "tags/");
    }

    @Test
    void backFromAResultShowsTheSameResults(Visit visit) {
        Page page = visit.open("search/");
        page.getByLabel("Words").pressSequentially("statefulset");
        results(page).first().getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(visit.site().url() + "kubernetes/statefulsets/");
        page.goBack();
        assertThat(page.getByLabel("Words")).hasValue("statefulset");
        assertThat(results(page).first()).containsText("StatefulSet");
    }

    @Test
    void nothingFoundSaysSoAndOffersTheTopics(Visit visit) {
        Page page = visit.open("search/?q=xyzzyq");
        assertThat(page.getByText("No question has these words").first()).isVisible();
        assertThat(topics(page)).isVisible();
        assertThat(results(page)).hasCount(0);
    }

    @Test
    void withoutWordsItOffersTheTopics(Visit visit) {
        Page page = visit.open("search/");
        assertThat(topics(page)).isVisible();
        page.getByLabel("Words").fill("pod");
        assertThat(results(page).first()).isVisible();
        assertThat(topics(page)).isHidden();
    }

    @Test
    void furtherResultsComeOnRequest(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        StubEngine.in(context, """
                const all = Array.from({ length: 40 }, (_, number) => `question ${number}`);
                return answer(all.slice(0, options.limit), { count: all.length });""");
        Page page = context.newPage();
        page.navigate("search/?q=vpc");
        assertThat(results(page)).hasCount(30);
        Locator more = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show more"));
        more.click();
        assertThat(results(page)).hasCount(40);
        assertThat(more).isHidden();
    }

    @Test
    void countIsToldToReadersWhoCannotSeeIt(Visit visit) {
        Page page = visit.open("search/?q=subnet");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(Pattern.compile("^\\d+ questions found$"));
    }

    private static Locator results(Page page) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING)));
    }

    private static Locator topics(Page page) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Kubernetes").setExact(true));
    }

    private static int count(Page page) {
        Locator count = page.getByRole(AriaRole.MAIN).getByText(Pattern.compile("^\\d+ questions? found$"));
        return Integer.parseInt(count.innerText().split(" ")[0]);
    }
}
