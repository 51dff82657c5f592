package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mock interview from its address to its result. */
@ExtendWith(Chromium.class)
class MockInterviewTest {
    @Test
    void addressGivesTheSameQuestionsToEverybody(Visit visit) {
        List<String> mine = Mock.on(visit.open(Mock.SHARED)).start().questions();
        List<String> theirs = Mock.on(visit.open(Mock.SHARED, Visit.phone())).start().questions();
        assertThat(mine).hasSize(5).doesNotHaveDuplicates().isEqualTo(theirs);
        assertThat(Mock.on(visit.open(Mock.SHARED.replace("k3x9", "k3y0"))).start().questions()).isNotEqualTo(mine);
    }

    @Test
    void whatIsChosenStandsInTheAddress(Visit visit) {
        Page page = visit.open("practice/mock/");
        Mock mock = Mock.on(page);
        assertThat(page.getByText("10 questions: 4 basic, 4 intermediate and 2 advanced. 30 minutes in all.")).isVisible();
        page.getByLabel("Questions", new Page.GetByLabelOptions().setExact(true)).fill("6");
        page.getByLabel("Minutes for each").fill("1.5");
        page.locator("input[name=topics]:not([value=kubernetes])").all().forEach(Locator::uncheck);
        page.getByLabel("Basic, %").fill("0");
        page.getByLabel("Intermediate, %").fill("50");
        page.getByLabel("Advanced, %").fill("50");
        assertThat(page.getByText("6 questions: 3 intermediate and 3 advanced. 9 minutes in all.")).isVisible();
        mock.start();
        assertThat(page).hasURL(Pattern.compile("/practice/mock/\\?topics=kubernetes&mix=0\\+50\\+50&count=6&minutes=1.5&seed=[a-z0-9]+$"));
        assertThat(mock.stage()).containsText("Kubernetes");
    }

    @Test
    void tooFewQuestionsAreToldBeforeTheStart(Visit visit) {
        Page page = visit.to("edge", Path.of("src/test/resources/edge-site")).open("practice/mock/?mix=0+100");
        assertThat(page.getByText("These topics have only 5 questions: 4 basic and 1 advanced. 15 minutes in all.")).isVisible();
        page.getByLabel("node.js").uncheck();
        assertThat(page.getByText("These topics have only 4 questions")).isVisible();
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Topics")).getByRole(AriaRole.CHECKBOX).first().uncheck();
        assertThat(page.getByText("Choose a topic and a share above nought.")).isVisible();
        assertThat(Mock.on(page).button("Start the interview")).isDisabled();
    }

    @Test
    void answerIsHiddenUntilItIsAskedFor(Visit visit) {
        Mock mock = Mock.on(visit.open(Mock.SHARED)).start();
        assertThat(mock.question()).isFocused();
        assertThat(mock.answer()).isHidden();
        assertThat(mock.stage()).containsText("Say your answer aloud");
        mock.button("Reveal answer").click();
        assertThat(mock.answer()).isFocused();
        assertThat(mock.button("Reveal answer")).isHidden();
        mock.button("Full answer").click();
        Locator full = mock.answer().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Full answer"));
        assertThat(full).isFocused();
        assertThat(full.locator("p").first()).isVisible();
        mock.button("Next").click();
        assertThat(mock.answer()).isHidden();
        mock.button("Back").click();
        assertThat(mock.answer()).isVisible();
        assertThat(full).isHidden();
    }

    @Test
    void whoAsksSomebodyElseSeesTheAnswerAtOnce(Visit visit) {
        Page page = visit.open(Mock.SHARED);
        page.getByLabel("Speak aloud").uncheck();
        Mock mock = Mock.on(page).start();
        assertThat(mock.answer()).isVisible();
        assertThat(mock.button("Reveal answer")).isHidden();
    }

    @Test
    void levelCanBeHidden(Visit visit) {
        Page page = visit.open(Mock.SHARED);
        page.getByLabel("Hide the level").check();
        Mock mock = Mock.on(page).start();
        Locator level = mock.stage().getByText(Pattern.compile("^(Basic|Intermediate|Advanced)$"));
        assertThat(level).isHidden();
        page.keyboard().press("h");
        assertThat(level).isVisible();
        assertThat(mock.button("Hide the level")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void fullAnswerThatDoesNotComeIsNoHarm(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        visit.expectComplaint("net::ERR_FAILED");
        Page page = context.newPage();
        page.navigate(Mock.SHARED);
        Mock mock = Mock.on(page).start();
        page.route(Pattern.compile("/(aws|kubernetes)/[\\w-]+/$"), route -> route.abort());
        mock.button("Reveal answer").click();
        mock.button("Full answer").click();
        assertThat(page.getByText("The full answer could not be loaded.")).isVisible();
        page.unroute(Pattern.compile("/(aws|kubernetes)/[\\w-]+/$"));
        mock.button("Try again").click();
        assertThat(mock.answer().locator(".prose p").first()).isVisible();
    }

    @Test
    void wholeInterviewGoesByKeyboard(Visit visit) {
        Mock mock = Mock.on(visit.open(Mock.SHARED)).start();
        mock.answer("good", "missed");
        mock.page().keyboard().press("s");
        mock.answer("partly", "good");
        assertThat(mock.result()).isFocused();
        assertThat(mock.results()).hasCount(5);
        assertThat(grade(mock, 0, "Good")).hasAttribute("aria-pressed", "true");
        assertThat(grade(mock, 1, "Missed")).hasAttribute("aria-pressed", "true");
        assertThat(mock.results().nth(2)).containsText("skipped");
        assertThat(grade(mock, 3, "Partly")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void keysCanBeTurnedOff(Visit visit) {
        Page page = visit.open(Mock.SHARED);
        page.getByLabel("Keys").uncheck();
        Mock mock = Mock.on(page).start();
        page.keyboard().press("r");
        page.keyboard().press("p");
        assertThat(mock.button("Pause")).isVisible();
        assertThat(mock.answer()).isHidden();
    }

    @Test
    void weakOnesGoToReviewAndComeBack(Visit visit) {
        Mock mock = Mock.on(visit.open(Mock.SHARED)).start().answer("good", "missed", "partly", "good", "good");
        List<String> ids = links(mock);
        mock.page().evaluate("(id) => localStorage.setItem('greenroom-progress', JSON.stringify({ format: 'greenroom-progress',"
                + " version: 1, questions: { [id]: { mark: ['known', 1] } }, days: {}, settings: {} }))", ids.get(1));
        mock.page().reload();
        mock.button("Put the 2 weak ones to review").click();
        assertThat(mock.page().getByText("2 questions are put to review.").first()).isVisible();
        assertThat(mock.marks()).containsExactlyInAnyOrder(ids.get(1) + " review", ids.get(2) + " review");
        assertThat(mock.button("Undo")).isFocused();
        mock.button("Undo").click();
        assertThat(mock.button("Put the 2 weak ones to review")).isFocused();
        assertThat(mock.marks()).containsExactly(ids.get(1) + " known");
    }

    @Test
    void gradesCanBeGivenAfterwards(Visit visit) {
        Mock mock = Mock.on(visit.open(Mock.SHARED)).start();
        mock.button("End the interview").click();
        assertThat(mock.button("Nothing weak to review.")).isDisabled();
        grade(mock, 4, "Missed").click();
        assertThat(grade(mock, 4, "Missed")).isFocused();
        assertThat(mock.button("Put the weak one to review")).isEnabled();
        mock.page().reload();
        assertThat(grade(mock, 4, "Missed")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void againBringsNewQuestionsAndAnAddressOfTheirOwn(Visit visit) {
        Mock mock = Mock.on(visit.open(Mock.SHARED)).start();
        mock.button("End the interview").click();
        List<String> before = links(mock);
        mock.button("Again with new questions").click();
        assertThat(mock.question()).isFocused();
        assertThat(mock.page()).not().hasURL(visit.site().url() + Mock.SHARED);
        mock.button("End the interview").click();
        assertThat(links(mock)).hasSize(5).isNotEqualTo(before);
    }

    @Test
    void linkIsCopied(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Page page = context.newPage();
        page.navigate(Mock.SHARED);
        Mock mock = Mock.on(page).start();
        mock.button("End the interview").click();
        mock.button("Copy link").click();
        assertThat(mock.button("Link copied")).isVisible();
        assertThat(page.evaluate("() => navigator.clipboard.readText()")).isEqualTo(visit.site().url() + Mock.SHARED);
    }

    @Test
    void listsThatDoNotComeAreTold(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        visit.expectComplaint("net::ERR_FAILED");
        context.route("**/practice/topics/**", route -> route.abort());
        Page page = context.newPage();
        page.navigate(Mock.SHARED);
        Mock.on(page).button("Start the interview").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The questions could not be loaded.");
        context.unrouteAll();
        Mock.on(page).start();
        assertThat(page.getByRole(AriaRole.ALERT)).isHidden();
    }

    private static Locator grade(Mock mock, int place, String name) {
        return mock.results().nth(place).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    /** The ids of the questions of the result. */
    @SuppressWarnings("unchecked")
    private static List<String> links(Mock mock) {
        mock.result().waitFor();
        return (List<String>) mock.results().getByRole(AriaRole.LINK)
                .evaluateAll("(links) => links.map((link) => new URL(link.href).pathname.split('/').slice(-3, -1).join('/'))");
    }
}
