package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The site without a pointer. */
@ExtendWith(Chromium.class)
class KeyboardTest {
    private static final int MOST_STOPS = 1_500;

    /** Numbers whatever can have the focus; of a group of radio buttons one counts, the one that is chosen. */
    private static final String NUMBER_CONTROLS = """
            () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")]
              .filter((each) => each.tabIndex >= 0 && !each.disabled && each.checkVisibility({ visibilityProperty: true })
                && (each.type !== "radio" || each.checked))
              .map((each, index) => {
                each.dataset.stop = `${index} ${each.tagName.toLowerCase()} ${each.textContent.trim().slice(0, 40)}`;
                return each.dataset.stop;
              })""";

    private static final String FOCUSED = "() => document.activeElement.dataset.stop ?? ''";

    /** Whether the focused control, or what stands for it beside it, has an outline within the window. */
    private static final String FOCUS_SHOWS = """
            () => {
              const focused = document.activeElement;
              const shows = (each) => {
                const { outlineStyle, outlineWidth } = getComputedStyle(each);
                return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
              };
              const box = focused.getBoundingClientRect();
              const inView = box.bottom > 0 && box.top < innerHeight;
              return inView && [focused, focused.nextElementSibling, focused.parentElement].some((each) => each && shows(each));
            }""";

    @Test
    void firstStopLeadsPastTheHeader(Visit visit) {
        Page page = visit.open("aws/vpc/");
        page.keyboard().press("Tab");
        Locator skip = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Skip to content"));
        assertThat(skip).isFocused();
        assertThat(skip).isInViewport();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.getByRole(AriaRole.MAIN).locator(":focus")).hasCount(1);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SEARCH_DIALOG")
    void everyControlIsReachedAndShowsItsFocus(PageKind kind, Visit visit) {
        Page page = kind.open(visit, Visit.desktop());
        // Buttons that scripts add are there when the network rests.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // An address that names an answer would have the keys begin there.
        page.locator("a").first().focus();
        page.keyboard().press("Shift+Tab");
        @SuppressWarnings("unchecked")
        List<String> controls = (List<String>) page.evaluate(NUMBER_CONTROLS);
        Set<String> reached = new LinkedHashSet<>();
        List<String> faint = new ArrayList<>();
        String last = "";
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press("Tab");
            String focused = page.evaluate(FOCUSED).toString();
            // A date's day, month and year are stops of one control.
            if (focused.isEmpty() || !reached.add(focused) && !focused.equals(last)) {
                break;
            }
            last = focused;
            if (!(boolean) page.evaluate(FOCUS_SHOWS)) {
                faint.add(focused);
            }
        }
        assertThat(reached).containsExactlyElementsOf(controls);
        assertThat(faint).isEmpty();
    }

    @Test
    void answerOpensAndCloses(Visit visit) {
        Page page = visit.open("aws/");
        Locator summary = page.locator("summary").first();
        Locator answer = page.locator("details").first().locator("div").first();
        summary.press("Enter");
        assertThat(answer).isVisible();
        summary.press("Space");
        assertThat(answer).isHidden();
    }

    @Test
    void dialogKeepsTheFocusUntilItCloses(Visit visit) {
        SearchDialog dialog = SearchDialog.openedBy(visit.open("aws/"), "/");
        dialog.find("subnet");
        for (int i = 0; i < 8; i++) {
            dialog.press("Tab");
            assertThat(dialog.page().evaluate(
                    "() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null"))
                    .isEqualTo(true);
        }
        dialog.press("Escape");
        assertThat(dialog.self()).isHidden();
    }
}
