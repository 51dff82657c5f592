package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Narrowing a search: by selects, by the topics of the results, and to the topic one is reading. */
@ExtendWith(Chromium.class)
class SearchFilterTest {
    @Test
    void addressAloneChoosesTopicLevelAndTag(Visit visit) {
        Page page = visit.open("search/?q=subnet&topic=aws&level=basic&tag=networking");
        assertThat(field(page, "Topic")).hasValue("aws");
        assertThat(field(page, "Level")).hasValue("basic");
        assertThat(field(page, "Tag")).hasValue("networking");
        assertThat(found(page)).isVisible();
    }

    @Test
    void choicesAreStepsThatBackAndForwardTake(Visit visit) {
        Page page = visit.open("search/?q=network");
        assertThat(found(page)).isVisible();
        String all = found(page).innerText();
        field(page, "Topic").selectOption("kubernetes");
        assertThat(page).hasURL(Pattern.compile("\\?q=network&topic=kubernetes$"));
        assertThat(found(page)).not().hasText(all);
        String some = found(page).innerText();
        page.goBack();
        assertThat(field(page, "Topic")).hasValue("");
        assertThat(found(page)).hasText(all);
        page.goForward();
        assertThat(field(page, "Topic")).hasValue("kubernetes");
        assertThat(found(page)).hasText(some);
    }

    @Test
    void countsStandBesideTopicsAndLevelsWhileThereAreWords(Visit visit) {
        Page page = visit.open("search/?q=network");
        assertThat(page.locator("option[value=kubernetes]")).hasAttribute("label", Pattern.compile("^Kubernetes \\(\\d+\\)$"));
        assertThat(page.locator("option[value=basic]")).hasAttribute("label", Pattern.compile("^Basic \\(\\d+\\)$"));
        page.getByLabel("Words").fill("");
        assertThat(page.locator("option[value=kubernetes]")).hasAttribute("label", "");
    }

    @Test
    void topicsOfTheResultsAreOnePressAway(Visit visit) {
        Page page = visit.open("search/?q=network");
        Locator topics = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Results by topic"));
        Locator kubernetes = topics.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Kubernetes"));
        assertThat(kubernetes).hasText(Pattern.compile("^Kubernetes \\d+$"));
        assertThat(kubernetes).hasAttribute("href", Pattern.compile("\\?q=network&topic=kubernetes$"));
        kubernetes.click();
        assertThat(kubernetes).hasAttribute("aria-current", "true");
        assertThat(page.getByText("Kubernetes ·").first()).isVisible();
        assertThat(page.getByText("AWS ·")).hasCount(0);
        topics.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("All topics")).click();
        assertThat(page).hasURL(Pattern.compile("\\?q=network$"));
    }

    @Test
    void filtersWithoutWordsAreAHint(Visit visit) {
        Page page = visit.open("search/?topic=aws");
        assertThat(page.getByText("Type a word to search within what is chosen").first()).isVisible();
        assertThat(page.getByText("No question has these words").first()).isHidden();
    }

    @Test
    void filtersThatHideEverythingCanBeRemoved(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        StubEngine.in(context, "return answer(options.topic ? [] : ['elsewhere']);");
        Page page = context.newPage();
        page.navigate("search/?q=vpc&topic=kubernetes");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove the filters")).click();
        assertThat(page.getByText("1 question found").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("\\?q=vpc$"));
    }

    @Test
    void filtersThatHideNothingAreNotBlamed(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        StubEngine.in(context, "return answer([]);");
        Page page = context.newPage();
        page.navigate("search/?q=vpc&topic=kubernetes");
        assertThat(page.getByText("No question has these words").first()).isVisible();
        assertThat(page.getByText("Remove the filters").first()).isHidden();
    }

    @Test
    void dialogCanSearchInTheTopicAloneAndTakesThatAlong(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("kubernetes/"), "/");
        dialog.find("network");
        Locator count = dialog.self().getByText(Pattern.compile("^\\d+ results$")).first();
        String all = count.innerText();
        dialog.self().getByLabel("Only in Kubernetes").check();
        assertThat(count).not().hasText(all);
        assertThat(dialog.results().filter(new Locator.FilterOptions().setHasText("AWS ·"))).hasCount(0);
        dialog.link("See all results").click();
        assertThat(dialog.page()).hasURL(visit.site().url() + "search/?q=network&topic=kubernetes");
    }

    @Test
    void dialogElsewhereOffersNoTopic(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("tags/"), "/");
        assertThat(dialog.self().getByRole(AriaRole.CHECKBOX)).hasCount(0);
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator found(Page page) {
        return page.getByRole(AriaRole.MAIN).getByText(Pattern.compile("^\\d+ questions? found$")).first();
    }
}
