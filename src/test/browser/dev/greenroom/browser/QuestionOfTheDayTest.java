package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The question of the day on the home page. */
@ExtendWith(Chromium.class)
class QuestionOfTheDayTest {
    @Test
    void everyDayHasAnother(Visit visit) {
        Set<String> titles = new HashSet<>();
        for (int day = 10; day < 20; day++) {
            titles.add(link(at(visit, "2026-11-" + day + "T12:00:00Z", Visit.desktop())).innerText());
        }
        assertThat(titles).hasSize(10);
    }

    @Test
    void allReadersOfADayHaveTheSameAndItLeadsToItsPage(Visit visit) {
        Page page = at(visit, "2026-11-23T00:01:00Z", Visit.desktop());
        String title = link(page).innerText();
        assertThat(link(at(visit, "2026-11-23T23:59:00Z", Visit.phone()))).hasText(title);
        String place = block(page).getByRole(AriaRole.HEADING).innerText();
        assertThat(place).matches("Question of the day (AWS|Kubernetes) · (Basic|Intermediate|Advanced)");
        link(page).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(title);
    }

    @Test
    void dayIsThatOfThePlaceWhereTheReaderIs(Visit visit) {
        String monday = link(at(visit, "2026-11-23T12:00:00Z", Visit.desktop())).innerText();
        String tuesday = link(at(visit, "2026-11-24T12:00:00Z", Visit.desktop())).innerText();
        String night = "2026-11-23T22:30:00Z";
        assertThat(link(at(visit, night, Visit.desktop().setTimezoneId("America/New_York")))).hasText(monday);
        assertThat(link(at(visit, night, Visit.desktop().setTimezoneId("Asia/Tokyo")))).hasText(tuesday);
    }

    @Test
    void nothingMovesWhenItComesOrDoesNot(Visit visit) {
        visit.expectComplaint("net::ERR_FAILED");
        for (NewContextOptions options : new NewContextOptions[] {Visit.desktop(), Visit.phone(), Visit.window(320)}) {
            BrowserContext context = visit.context(options);
            context.route("**/practice/*.json", route -> route.abort());
            Page page = context.newPage();
            page.navigate("");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(link(page)).isHidden();
            Object before = topics(page);
            context.unrouteAll();
            page.reload();
            assertThat(link(page)).isVisible();
            assertThat(topics(page)).isEqualTo(before);
        }
    }

    @Test
    void withoutScriptItIsNotThere(Visit visit) {
        Page page = visit.open("", Visit.desktop().setJavaScriptEnabled(false));
        assertThat(page.getByText("Question of the day")).isHidden();
        assertThat(page.locator(".day-question")).hasCSS("display", "none");
    }

    private static Page at(Visit visit, String time, NewContextOptions options) {
        Page page = visit.context(options).newPage();
        page.clock().setFixedTime(time);
        page.navigate("");
        link(page).waitFor();
        return page;
    }

    private static Object topics(Page page) {
        return page.locator("#topics").evaluate("(topics) => topics.getBoundingClientRect().top + scrollY");
    }

    private static Locator block(Page page) {
        return page.locator("section").filter(new Locator.FilterOptions().setHasText("Question of the day"));
    }

    private static Locator link(Page page) {
        return block(page).getByRole(AriaRole.LINK);
    }
}
