package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers on a topic's page by their address, and by the words that readers look for. */
@ExtendWith(Chromium.class)
class DeepLinkTest {
    private static final String SLUG = "route-53-record-types";

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void addressOpensItsAnswerWithTheQuestionInView(boolean javaScript, Visit visit) {
        Page page = visit.open("aws/#" + SLUG, Visit.desktop().setJavaScriptEnabled(javaScript));
        assertOpenAndInView(page, SLUG);
    }

    @Test
    void addressThatChangesOpensItsAnswerToo(Visit visit) {
        Page page = visit.open("aws/");
        page.navigate("aws/#" + SLUG);
        assertOpenAndInView(page, SLUG);
        page.navigate("aws/#vpc");
        assertOpenAndInView(page, "vpc");
    }

    @Test
    void linkFromAnAnswerToAnotherOpensIt(Visit visit) {
        Page page = visit.open("aws/#vpc");
        Locator link = page.locator("#vpc").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("public and private subnets"));
        link.click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What makes a subnet public or private?")).first())
                .isInViewport();
    }

    @Test
    void addressOfAnAnswerBeatsAFilterThatHidesIt(Visit visit) {
        Page page = visit.open("kubernetes/?level=advanced#pods");
        assertOpenAndInView(page, "pods");
    }

    @Test
    void addressThatNamesNothingDoesNoHarm(Visit visit) {
        Page page = visit.open("aws/#no-such-question");
        assertThat(page.locator("details[open]")).hasCount(0);
        page.navigate("aws/#%E0%A4%A");
        page.navigate("aws/#vpc");
        assertOpenAndInView(page, "vpc");
    }

    @Test
    void linkCopiedFromAnAnswerLeadsBackToIt(Visit visit) {
        Page page = visit.open("aws/?level=basic#vpc", Visit.desktop().setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.locator("#vpc").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Copy link")).click();
        assertThat(page.locator("#vpc").getByText("Link copied")).isVisible();
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(visit.site().url() + "aws/#vpc");
    }

    /** The search of the browser opens an answer by the same way as an address that quotes from it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsInAClosedAnswerAreFoundByTheBrowser(boolean javaScript, Visit visit) {
        Page page = visit.open("aws/#:~:text=The%20VPC%20itself%20costs%20nothing", Visit.desktop().setJavaScriptEnabled(javaScript));
        assertThat(page.getByText("The VPC itself costs nothing")).isInViewport();
    }

    @Test
    void closedAnswersAreHiddenByNothingButTheirElement(Visit visit) {
        Page page = visit.open("aws/");
        @SuppressWarnings("unchecked")
        List<String> lost = (List<String>) page.evaluate("""
                () => [...document.querySelectorAll("details:not([open]) > :not(summary)")]
                  .filter((content) => content.closest("[hidden]") !== null
                    || getComputedStyle(content).display === "none"
                    || getComputedStyle(content.parentElement, "::details-content").display === "none"
                    || content.textContent.trim() === "")
                  .map((content) => content.id)""");
        assertThat(lost).isEmpty();
        assertThat(page.locator("details")).not().hasCount(0);
    }

    private static void assertOpenAndInView(Page page, String slug) {
        Locator question = page.locator("details").filter(new Locator.FilterOptions().setHas(page.locator("[id='" + slug + "']")));
        assertThat(question).hasAttribute("open", "");
        assertThat(question.locator("summary")).isInViewport(
                new IsInViewportOptions().setRatio(1));
        assertThat(page.locator("[id='" + slug + "']")).isVisible();
    }
}
