package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching from any page: the keys that open the dialog, and what it shows while a reader types. */
@ExtendWith(Chromium.class)
class SearchDialogTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "Control+k", "Meta+k"})
    void keyOpensItWithTheFocusInItsField(String key, Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("aws/"), key);
        assertThat(dialog.input()).isFocused();
        assertThat(dialog.input()).hasValue("");
    }

    @Test
    void openerOpensItInsteadOfLeavingThePage(Visit visit) {
        Page page = visit.open("aws/");
        SearchDialog.openedBy(page, "/").press("Escape");
        opener(page).click();
        assertThat(new SearchDialog(page).input()).isFocused();
        assertThat(page).hasURL(visit.site().url() + "aws/");
    }

    @Test
    void slashIsTextWhereSomethingIsBeingTyped(Visit visit) {
        Page page = visit.open("search/");
        SearchDialog dialog = SearchDialog.openedBy(page, "/");
        dialog.input().pressSequentially("ci/cd");
        assertThat(dialog.input()).hasValue("ci/cd");
        dialog.press("Escape");
        Locator words = page.getByLabel("Words");
        words.pressSequentially("a/b");
        assertThat(words).hasValue("a/b");
        assertThat(dialog.self()).isHidden();
    }

    @Test
    void resultsAppearWhileTypingWithTheirTopicTheirLevelAndTheWordsMarked(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open(""), "/");
        dialog.find("subn");
        Locator first = dialog.results().first();
        assertThat(first).containsText("subnet");
        assertThat(first).containsText(Pattern.compile("AWS.*Basic"));
        assertThat(first.locator("mark").first()).hasText(Pattern.compile("^subnets?$", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void countIsToldToReadersWhoCannotSeeIt(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("aws/"), "/");
        dialog.find("subnet");
        assertThat(dialog.self().getByRole(AriaRole.STATUS)).hasText(Pattern.compile("^\\d+ results$"));
        dialog.input().fill("xyzzyq");
        assertThat(dialog.self().getByRole(AriaRole.STATUS)).containsText("No question has these words");
    }

    @Test
    void wordsThatStandNowhereLeadToTheTopics(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("aws/"), "/");
        dialog.input().fill("xyzzyq");
        assertThat(dialog.self().getByText("No question has these words").first()).isVisible();
        assertThat(dialog.results()).hasCount(0);
        dialog.link("Kubernetes").click();
        assertThat(dialog.page()).hasURL(visit.site().url() + "kubernetes/");
    }

    @Test
    void emptyFieldShowsTheTopics(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("aws/"), "/");
        assertThat(dialog.link("AWS")).isVisible();
        dialog.find("pod");
        assertThat(dialog.link("AWS")).isHidden();
        dialog.input().fill("");
        assertThat(dialog.results()).hasCount(0);
        assertThat(dialog.link("AWS")).isVisible();
    }

    @Test
    void clickOnAResultOpensItsPage(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("aws/"), "/");
        dialog.find("statefulset");
        dialog.results().first().click();
        assertThat(dialog.page()).hasURL(visit.site().url() + "kubernetes/statefulsets/");
    }

    @Test
    void allResultsStandOnTheSearchPage(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("aws/"), "/");
        dialog.find("subnet & vpc");
        dialog.link("See all results").click();
        assertThat(dialog.page()).hasURL(Pattern.compile("/search/\\?q=subnet(%20|\\+)%26(%20|\\+)vpc$"));
        assertThat(dialog.page().getByLabel("Words")).hasValue("subnet & vpc");
    }

    private static Locator opener(Page page) {
        return page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Search"));
    }
}
