package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The site in a browser that runs no scripts. */
@ExtendWith(Chromium.class)
class WithoutScriptTest {
    @Test
    void readerGetsFromTheHomePageToRelatedQuestions(Visit visit) {
        Page page = visit.open("", Visit.desktop().setJavaScriptEnabled(false));
        inMain(page, "AWS").click();
        Locator question = page.locator("details").filter(new Locator.FilterOptions().setHasText("What is a VPC"));
        Locator answer = question.getByText("A virtual private cloud is a network");
        assertThat(answer).isHidden();
        question.locator("summary").click();
        assertThat(answer).isVisible();
        question.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Follow-ups, pitfalls and sources")).click();
        assertThat(page).hasURL(visit.site().url() + "aws/vpc/");
        Locator related = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Related questions"))
                .locator("xpath=..").getByRole(AriaRole.LINK).first();
        String title = related.innerText();
        related.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(title);
    }

    @Test
    void searchOpenerLeadsToAllQuestions(Visit visit) {
        Page page = visit.open("aws/", Visit.desktop().setJavaScriptEnabled(false));
        page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Search")).click();
        assertThat(page).hasURL(visit.site().url() + "questions/");
        inMain(page, "What is a VPC, and what is it made of?").click();
        assertThat(page).hasURL(visit.site().url() + "aws/vpc/");
    }

    @Test
    void searchPageSaysWhereAllQuestionsAre(Visit visit) {
        Page page = visit.open("search/", Visit.desktop().setJavaScriptEnabled(false));
        page.locator("noscript a").click();
        assertThat(page).hasURL(visit.site().url() + "questions/");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Topics").setExact(true))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Kubernetes")).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Kubernetes"))).isInViewport();
    }

    @Test
    void pagesThatNeedScriptsSaySoAndOfferTheTopics(Visit visit) {
        for (String path : List.of("practice/mock/", "practice/plan/")) {
            Page page = visit.open(path, Visit.desktop().setJavaScriptEnabled(false));
            Locator note = page.locator("noscript");
            assertThat(note.locator("p").first()).containsText("JavaScript, which is off in this browser");
            assertThat(note.locator("p").first()).isVisible();
            note.locator("a").first().click();
            assertThat(page).hasURL(visit.site().url() + "aws/");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = {
        "SEARCH_WITH_RESULTS", "SEARCH_WITHOUT_RESULTS", "SEARCH_DIALOG", "QUESTION_WITH_MARKS", "PRACTICE", "PRACTICE_CARD",
        "PRACTICE_ANSWER", "PRACTICE_END", "MOCK_QUESTION", "MOCK_ANSWER", "MOCK_RESULT", "PLAN_DAYS"})
    void noControlIsShownThatDoesNothing(PageKind kind, Visit visit) {
        Page page = kind.open(visit, Visit.desktop().setJavaScriptEnabled(false));
        Locator controls = page.locator("button, input, select, textarea, [role=button]");
        assertThat(controls.filter(new Locator.FilterOptions().setVisible(true))).hasCount(0);
    }

    private static Locator inMain(Page page, String link) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link).setExact(true)).first();
    }
}
