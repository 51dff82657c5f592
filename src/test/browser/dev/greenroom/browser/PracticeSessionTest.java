package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session with cards, from its start to its end. */
@ExtendWith(Chromium.class)
class PracticeSessionTest {
    private static final String FIRST = "What is the AWS global infrastructure made of?";

    @Test
    void goesFromStartToEndByKeyboardAlone(Visit visit) {
        Practice practice = Practice.on(visit.open("practice/?topic=aws&level=basic"));
        assertThat(practice.startButton()).hasText("Start 10 cards");
        practice.page().getByLabel("Today").focus();
        practice.press("Tab");
        assertThat(practice.startButton()).isFocused();
        practice.press("Enter");
        for (int card = 1; card <= 10; card++) {
            assertThat(practice.question()).isFocused();
            assertThat(practice.cards()).containsText((card - 1) + " of 10 done");
            practice.press("4");
            assertThat(practice.grades()).isHidden();
            practice.press(" ");
            assertThat(practice.answer()).isFocused();
            practice.press("4");
        }
        assertThat(practice.end("Done for now")).isFocused();
        practice.press("u");
        assertThat(practice.cards()).containsText("9 of 10 done");
        assertThat(practice.grades()).isVisible();
    }

    @Test
    void goesByTouch(Visit visit) {
        Practice practice = Practice.on(visit.open("practice/?topic=aws&level=basic", Visit.phone()));
        practice.startButton().tap();
        String first = practice.question().innerText();
        Locator show = practice.button("Show answer");
        assertThat(show).isInViewport();
        assertThat(show.boundingBox().height).isGreaterThanOrEqualTo(44);
        show.tap();
        practice.button("Full answer").tap();
        assertThat(practice.full()).not().isEmpty();
        for (Locator grade : practice.grades().getByRole(AriaRole.BUTTON).all()) {
            assertThat(grade).isInViewport();
            assertThat(grade.boundingBox().height).isGreaterThanOrEqualTo(44);
            assertThat(grade.boundingBox().width).isGreaterThanOrEqualTo(44);
        }
        practice.grade("Easy").tap();
        assertThat(practice.question()).not().hasText(first);
        assertThat(practice.question()).isInViewport();
        practice.button("Undo").tap();
        assertThat(practice.question()).hasText(first);
    }

    @Test
    void screenReaderFindsTheCardByRoleAndNameAndHearsWhatHappens(Visit visit) {
        Practice practice = Practice.on(visit.open("practice/?topic=aws&level=basic")).start();
        Locator status = practice.page().getByRole(AriaRole.STATUS);
        assertThat(practice.question()).hasText(FIRST);
        assertThat(practice.question()).isFocused();
        practice.button("Show answer").press("Enter");
        assertThat(practice.answer()).isFocused();
        assertThat(status).hasText(Pattern.compile("^Regions are separate geographic areas"));
        assertThat(practice.grades().getByRole(AriaRole.BUTTON))
                .hasText(new Pattern[] {Pattern.compile("Again 1 min"), Pattern.compile("Hard 6 min"), Pattern.compile("Good 10 min"), Pattern.compile("Easy 8 days")});
        practice.grade("Good").press("Enter");
        assertThat(status).hasText("Good: again in 10 min. 0 of 10 done, 1 coming back");
        assertThat(practice.question()).isFocused();
        Locator star = practice.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Star").setPressed(false));
        star.press("Enter");
        assertThat(status).hasText("Starred");
        assertThat(practice.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Star").setPressed(true))).isVisible();
    }

    @Test
    void dueCardsComeFirstAndTheOldestOfThemAtOnce(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        context.addInitScript(Practice.reader(Map.of("aws/vpc", -1, "aws/s3-basics", -9, "aws/connect-to-ec2", 0, "aws/lambda", 3)));
        Page page = context.newPage();
        page.navigate("practice/?topic=aws");
        Practice practice = Practice.on(page);
        assertThat(page.getByText("3 due, 10 new")).isVisible();
        practice.start();
        List<String> pages = new ArrayList<>();
        for (int card = 0; card < 4; card++) {
            practice.press(" ");
            pages.add(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("The question’s page")).getAttribute("href"));
            practice.press("4");
        }
        assertThat(pages).containsExactly("/aws/s3-basics/", "/aws/vpc/", "/aws/connect-to-ec2/", "/aws/regions-and-availability-zones/");
    }

    @Test
    void storeHoldsWhatWasGraded(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        context.clock().install(new Clock.InstallOptions().setTime("2026-11-23T22:30:00Z"));
        Page page = context.newPage();
        page.navigate("practice/?topic=aws&level=basic");
        Practice practice = Practice.on(page).start().learn("again", "hard", "good", "easy");
        assertThat(List.of("mark", "card.state", "card.grade", "card.stability")).allSatisfy(
                path -> assertThat(practice.stored("aws/regions-and-availability-zones", path))
                        .isEqualTo(Map.of("mark", "unknown", "card.state", "learning", "card.grade", "again", "card.stability", 0.212).get(path)));
        assertThat(practice.day("2026-11-23")).containsExactly(0, 4);
    }

    @Test
    void cardsOfTheSameSessionComeBackWithinIt(Visit visit) {
        Practice practice = Practice.on(visit.open("practice/?topic=aws&level=basic")).start();
        String first = practice.question().innerText();
        practice.learn("again", "easy", "easy", "easy", "easy", "easy", "easy", "easy", "easy", "easy");
        assertThat(practice.cards()).containsText("9 of 10 done, 1 coming back");
        assertThat(practice.question()).hasText(first);
    }

    @Test
    void undoTakesBackStepAfterStepAlsoBehindAReload(Visit visit) {
        Practice practice = Practice.on(visit.open("practice/?topic=aws&level=basic")).start();
        String first = practice.question().innerText();
        practice.learn("good", "again", "hard");
        practice.page().reload();
        practice.question().waitFor();
        for (int step = 0; step < 3; step++) {
            practice.press("u");
            assertThat(practice.grades()).isVisible();
        }
        assertThat(practice.question()).hasText(first);
        assertThat(practice.button("Undo")).isDisabled();
        assertThat((int) practice.page().evaluate(
                "() => Object.values(JSON.parse(localStorage.getItem('greenroom-progress')).questions)"
                        + ".flatMap(Object.values).filter(([value]) => value !== null).length")).isZero();
        practice.press("4");
        assertThat(practice.cards()).containsText("1 of 10 done");
    }

    @Test
    void goingBackShowsTheEarlierCardAndChangesNothing(Visit visit) {
        Practice practice = Practice.on(visit.open("practice/?topic=aws&level=basic")).start();
        String first = practice.question().innerText();
        practice.learn("hard", "easy");
        String current = practice.question().innerText();
        practice.press("b").press("b");
        assertThat(practice.question()).hasText(first);
        assertThat(practice.cards()).containsText("You said: Hard");
        assertThat(practice.answer()).isVisible();
        assertThat(practice.grades()).isHidden();
        assertThat(practice.button("Go back one card")).isDisabled();
        practice.press("1").press("Escape");
        assertThat(practice.question()).hasText(current);
        assertThat(practice.answer()).isHidden();
        assertThat(practice.cards()).containsText("1 of 10 done, 1 coming back");
    }

    @Test
    void reloadGoesOnWhereItWas(Visit visit) {
        Practice practice = Practice.on(visit.open("practice/?topic=aws&level=basic")).start().learn("easy", "easy").press(" ");
        String third = practice.question().innerText();
        practice.page().reload();
        assertThat(practice.question()).hasText(third);
        assertThat(practice.answer()).isVisible();
        assertThat(practice.cards()).containsText("2 of 10 done");
    }

    @Test
    void reloadThatFindsNoListsOffersToGoOn(Visit visit) {
        visit.expectComplaint("Failed to load resource");
        Page page = visit.open("practice/?topic=aws&level=basic");
        Practice practice = Practice.on(page).start().learn("easy");
        page.route("**/practice/topics/*.json", route -> route.abort());
        page.reload();
        assertThat(page.getByText("The questions could not be loaded").first()).isVisible();
        page.unroute("**/practice/topics/*.json");
        practice.button("Go on: 1 of 10 cards done").click();
        assertThat(practice.cards()).containsText("1 of 10 done");
    }

    @Test
    void wayBackLeadsToTheFormAndFromThereOn(Visit visit) {
        Practice practice = Practice.on(visit.open("practice/?topic=aws&level=basic")).start().learn("easy");
        practice.page().goBack();
        assertThat(practice.startButton()).isVisible();
        assertThat(practice.cards()).isHidden();
        practice.button("Go on: 1 of 10 cards done").click();
        assertThat(practice.cards()).containsText("1 of 10 done");
    }

    @Test
    void questionsPageOpensByKeyAndBackGoesOn(Visit visit) {
        Practice practice = Practice.on(visit.open("practice/?topic=aws&level=basic")).start().learn("easy");
        String second = practice.question().innerText();
        practice.press("e");
        assertThat(practice.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText(second);
        practice.page().goBack();
        assertThat(practice.question()).hasText(second);
        assertThat(practice.cards()).containsText("1 of 10 done");
    }

    @Test
    void endTellsWhatWasLearntAndMissedAndWhenToReturn(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        context.addInitScript(Practice.reader(Map.of("aws/vpc", -1, "kubernetes/pods", 1)));
        Page page = context.newPage();
        page.navigate("practice/?topic=aws&level=basic");
        Practice practice = Practice.on(page).start();
        String missed = practice.question().innerText();
        practice.learn("again", "easy", "easy", "easy", "easy", "easy", "easy", "easy", "easy", "easy", "easy").learn("good");
        assertThat(practice.end("Done for now")).isFocused();
        assertThat(page.getByRole(AriaRole.MAIN)).containsText(Pattern.compile("Learnt\\s*10\\s*Reviewed\\s*1\\s*Missed\\s*1"));
        assertThat(page.getByText(Pattern.compile("^Tomorrow: \\d cards?$"))).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(missed))).isVisible();
        practice.button("Practise these again").click();
        assertThat(practice.question()).hasText(missed);
        assertThat(practice.cards()).containsText("0 of 1 done");
    }
}
