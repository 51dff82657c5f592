package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Pages on paper. */
@ExtendWith(Chromium.class)
class PrintTest {
    @Test
    void closedAnswersAreThere(Visit visit) {
        Page page = printed(visit.open("kubernetes/"));
        // The browser lays out what was closed with its next frame.
        page.waitForFunction("""
                () => [...document.querySelectorAll("details > :not(summary)")].every((answer) =>
                  answer.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })
                    && answer.getBoundingClientRect().height > 40)""");
    }

    @Test
    void answersThatAFilterHidesStayAway(Visit visit) {
        Page page = printed(visit.open("kubernetes/?level=advanced"));
        assertThat(page.locator("details[data-level=basic]").first()).isHidden();
        assertThat(page.locator("details[data-level=advanced]").first()).isVisible();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {"SEARCH", "SEARCH_WITH_RESULTS", "SEARCH_WITHOUT_RESULTS", "SEARCH_DIALOG"})
    void nothingIsThereThatPaperCannotDo(PageKind kind, Visit visit) {
        Page page = printed(kind.open(visit, Visit.desktop()));
        assertThat(page.getByRole(AriaRole.BANNER)).isHidden();
        assertThat(page.getByRole(AriaRole.CONTENTINFO)).isHidden();
        assertThat(page.locator("button:visible, input:visible, select:visible, form:visible")).hasCount(0);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).isVisible();
    }

    @Test
    void darkThemeStaysOnTheScreen(Visit visit) {
        Page page = visit.open("aws/vpc/", Visit.desktop().setColorScheme(ColorScheme.DARK));
        assertThat(page.evaluate("() => getComputedStyle(document.documentElement).colorScheme")).isNotEqualTo("light");
        assertThat(printed(page).evaluate("() => getComputedStyle(document.documentElement).colorScheme")).isEqualTo("light");
    }

    private static Page printed(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        return page;
    }
}
