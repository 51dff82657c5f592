package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.greenroom.browser.ReadersProgress.assertPressed;
import static dev.greenroom.browser.ReadersProgress.mark;
import static dev.greenroom.browser.ReadersProgress.note;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks in browsers that keep nothing, are full, or hold what can't be read. */
@ExtendWith(Chromium.class)
class ProgressTroubleTest {
    private static final String BLOCKED = """
            for (const name of ["localStorage", "sessionStorage"]) {
              Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
            }""";

    private static final String FULL = """
            Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };""";

    @Test
    void readerOfABrowserThatKeepsNothingIsToldWhenMarking(Visit visit) throws IOException {
        Page page = with(visit, BLOCKED, "aws/vpc/");
        assertPressed(mark(page, "Knew it"), false);
        assertThat(trouble(page)).hasCount(0);
        mark(page, "Knew it").click();
        assertPressed(mark(page, "Knew it"), true);
        assertThat(trouble(page)).containsText("This browser keeps nothing for this site");
        Download download = page.waitForDownload(
                () -> trouble(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Export your progress")).click());
        assertThat(Files.readString(download.path())).contains("aws/vpc").contains("known");
    }

    @Test
    void fullStorageIsToldOnceAndMarksGoOn(Visit visit) {
        Page page = with(visit, FULL, "aws/vpc/");
        mark(page, "Review").click();
        assertThat(trouble(page)).containsText("storage for the site is full");
        trouble(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close")).click();
        note(page).fill("on this page alone");
        assertThat(page.getByText("Not saved: it stays on this page alone")).isVisible();
        assertThat(trouble(page)).hasCount(0);
        assertPressed(mark(page, "Review"), true);
    }

    @Test
    void damagedProgressIsToldAtOnceAndSetAside(Visit visit) {
        Page page = visit.open("404.html");
        page.evaluate("() => localStorage.setItem('greenroom-progress', '{\"half')");
        page.navigate("aws/vpc/");
        assertThat(trouble(page)).containsText("could not be read");
        mark(page, "Knew it").click();
        assertThat(page.evaluate("() => Object.values({ ...localStorage }).includes('{\"half')")).isEqualTo(true);
        page.reload();
        assertPressed(mark(page, "Knew it"), true);
        assertThat(trouble(page)).hasCount(0);
    }

    @Test
    void progressPageOfABrowserThatKeepsNothingSaysSo(Visit visit) {
        Page page = with(visit, BLOCKED, "progress/");
        assertThat(page.getByText("This browser keeps nothing for this site")).isVisible();
    }

    @Test
    void pagesOfABrowserThatKeepsNothingAreRead(Visit visit) {
        Page page = with(visit, BLOCKED, "kubernetes/?state=open");
        int all = page.locator("details.question").count();
        assertThat(page.locator("details.question > summary").filter(new Locator.FilterOptions().setVisible(true))).hasCount(all);
        page.navigate("");
        assertThat(page.getByText("Mark what you know")).isVisible();
    }

    private static Page with(Visit visit, String script, String path) {
        BrowserContext context = visit.context(Visit.desktop());
        context.addInitScript(script);
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }

    private static Locator trouble(Page page) {
        return page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Your progress"));
    }
}
