package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The searches that a reader's browser remembers. */
@ExtendWith(Chromium.class)
class RecentSearchesTest {
    private static final String REMEMBERED = "greenroom-searches-1";

    @Test
    void searchIsRememberedWhenItsResultIsOpened(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("aws/"), "/");
        dialog.find("statefulset");
        dialog.results().first().click();
        assertThat(dialog.page()).hasURL(visit.site().url() + "kubernetes/statefulsets/");
        dialog = SearchDialog.openedBy(dialog.page(), "/");
        dialog.button("statefulset").first().click();
        assertThat(dialog.input()).hasValue("statefulset");
        assertThat(dialog.input()).isFocused();
        assertThat(dialog.results().first()).containsText("StatefulSet");
        assertThat(recent(dialog.self())).isHidden();
    }

    @Test
    void lettersAloneAreNotRemembered(Visit visit) {
        Page page = visit.open("search/");
        page.getByLabel("Words").pressSequentially("subnet");
        assertThat(page.getByText("questions found").first()).isVisible();
        page.getByLabel("Words").fill("");
        assertThat(recent(page.getByRole(AriaRole.MAIN))).isHidden();
    }

    @Test
    void newestComesFirstAndNoneTwiceAndNoMoreThanEight(Visit visit) {
        Page page = visit.open("search/");
        IntStream.rangeClosed(1, 9).forEach(number -> submit(page, "search " + number));
        submit(page, " SEARCH 5 ");
        page.getByLabel("Words").fill("");
        assertThat(recent(page.getByRole(AriaRole.MAIN)).getByRole(AriaRole.LISTITEM)).hasText(new String[] {
            "SEARCH 5×", "search 9×", "search 8×", "search 7×", "search 6×", "search 4×", "search 3×", "search 2×"
        });
    }

    @Test
    void eachCanBeRemovedAndAllCleared(Visit visit) {
        Page page = visit.open("search/");
        List.of("one", "two", "three").forEach(text -> submit(page, text));
        page.getByLabel("Words").fill("");
        Locator entries = recent(page.getByRole(AriaRole.MAIN)).getByRole(AriaRole.LISTITEM);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove two")).click();
        assertThat(entries).hasText(new String[] {"three×", "one×"});
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Clear all")).click();
        assertThat(entries).hasCount(0);
        assertThat(page.getByLabel("Words")).isFocused();
        page.reload();
        assertThat(recent(page.getByRole(AriaRole.MAIN))).isHidden();
    }

    @Test
    void damagedMemoryIsNoHarm(Visit visit) {
        for (String damaged : List.of("{", "null", "7", "{\"length\":3}", "[1,null,{},\"pod\"]")) {
            Page page = visit.context(Visit.desktop()).newPage();
            page.addInitScript("localStorage.setItem('%s', '%s')".formatted(REMEMBERED, damaged));
            page.navigate("search/");
            submit(page, "subnet");
            assertThat(page.getByText("questions found").first()).isVisible();
        }
    }

    @Test
    void blockedMemoryIsNoHarm(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        context.addInitScript("""
                for (const name of ["localStorage", "sessionStorage"]) {
                  Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
                }""");
        Page page = context.newPage();
        page.navigate("search/");
        submit(page, "subnet");
        assertThat(page.getByText("questions found").first()).isVisible();
        page.getByLabel("Words").fill("");
        assertThat(recent(page.getByRole(AriaRole.MAIN))).isHidden();
    }

    @Test
    void textThatLooksLikeMarkupStaysText(Visit visit) {
        Page page = visit.open("search/");
        submit(page, "<b>$&</b>");
        page.getByLabel("Words").fill("");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove <b>$&</b>"))).isVisible();
    }

    private static void submit(Page page, String text) {
        page.getByLabel("Words").fill(text);
        page.getByLabel("Words").press("Enter");
    }

    private static Locator recent(Locator place) {
        return place.locator("[role=group]").filter(new Locator.FilterOptions().setHasText("Recent searches"));
    }
}
