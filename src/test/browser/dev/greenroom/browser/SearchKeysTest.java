package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search dialog by keys alone. */
@ExtendWith(Chromium.class)
class SearchKeysTest {
    @Test
    void arrowsGoThroughTheResultsAndAroundTheirEnds(Visit visit) {
        SearchDialog dialog = searching(visit, "subnet");
        dialog.press("ArrowDown");
        assertChosen(dialog, dialog.results().first());
        dialog.press("ArrowDown");
        assertChosen(dialog, dialog.results().nth(1));
        dialog.press("ArrowUp");
        dialog.press("ArrowUp");
        assertChosen(dialog, dialog.results().last());
        dialog.press("ArrowDown");
        assertChosen(dialog, dialog.results().first());
        assertThat(dialog.chosen()).hasCount(1);
    }

    @Test
    void homeAndEndGoToTheFirstAndTheLastResult(Visit visit) {
        SearchDialog dialog = searching(visit, "subnet");
        dialog.press("ArrowDown");
        dialog.press("End");
        assertChosen(dialog, dialog.results().last());
        assertThat(dialog.chosen()).isInViewport();
        dialog.press("Home");
        assertChosen(dialog, dialog.results().first());
        assertThat(dialog.chosen()).isInViewport();
    }

    @Test
    void enterOpensTheChosenResult(Visit visit) {
        SearchDialog dialog = searching(visit, "statefulset");
        dialog.press("ArrowDown");
        dialog.press("Enter");
        assertThat(dialog.page()).hasURL(visit.site().url() + "kubernetes/statefulsets/");
        assertThat(dialog.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("StatefulSet");
    }

    @Test
    void enterWithoutAChoiceOpensTheSearchPage(Visit visit) {
        SearchDialog dialog = searching(visit, "subnet");
        dialog.press("Enter");
        assertThat(dialog.page()).hasURL(visit.site().url() + "search/?q=subnet");
        assertThat(dialog.page().getByText(Pattern.compile("\\d+ questions found")).first()).isVisible();
    }

    /** Safari tells of the Enter that ends a composition only by its code. */
    @ParameterizedTest
    @ValueSource(strings = {"isComposing: true", "keyCode: 229"})
    void enterThatEndsACompositionOpensNothing(String composing, Visit visit) {
        SearchDialog dialog = searching(visit, "subnet");
        dialog.press("ArrowDown");
        Object isLeft = dialog.input().evaluate("""
                (input) => input.dispatchEvent(
                  new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, %s }))""".formatted(composing));
        assertThat(isLeft).isEqualTo(true);
        assertChosen(dialog, dialog.results().first());
        assertThat(dialog.page()).hasURL(visit.site().url() + "aws/");
    }

    @Test
    void newResultsForgetTheChoice(Visit visit) {
        SearchDialog dialog = searching(visit, "subnet");
        dialog.press("ArrowDown");
        dialog.input().pressSequentially("s");
        assertThat(dialog.chosen()).hasCount(0);
        assertThat(dialog.input()).not().hasAttribute("aria-activedescendant", Pattern.compile(".*"));
    }

    @Test
    void escapeClosesItAndTheFocusReturns(Visit visit) {
        Page page = visit.open("aws/");
        SearchDialog.openedBy(page, "/").press("Escape");
        Locator tags = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Tags"));
        tags.focus();
        SearchDialog dialog = SearchDialog.openedBy(page, "/");
        dialog.find("subnet");
        dialog.press("Escape");
        assertThat(dialog.self()).isHidden();
        assertThat(tags).isFocused();
    }

    @Test
    void theKeyThatOpensItClosesItAgain(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("aws/"), "Control+k");
        dialog.press("Control+k");
        assertThat(dialog.self()).isHidden();
    }

    @Test
    void buttonClosesItToo(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("aws/"), "/");
        dialog.button("Close").press("Enter");
        assertThat(dialog.self()).isHidden();
    }

    @Test
    void whatWasTypedIsStillThereAndReadyToBeReplaced(Visit visit) {
        SearchDialog dialog = searching(visit, "subnet");
        dialog.press("Escape");
        assertThat(dialog.self()).isHidden();
        dialog.press("/");
        assertThat(dialog.input()).hasValue("subnet");
        dialog.page().keyboard().type("pod");
        assertThat(dialog.input()).hasValue("pod");
    }

    private static SearchDialog searching(Visit visit, String text) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("aws/"), "/");
        dialog.find(text);
        return dialog;
    }

    /** The focus stays in the field; the field says which result is meant. */
    private static void assertChosen(SearchDialog dialog, Locator result) {
        assertThat(result).hasAttribute("aria-selected", "true");
        assertThat(dialog.input()).hasAttribute("aria-activedescendant", result.getAttribute("id"));
        assertThat(dialog.input()).isFocused();
    }
}
