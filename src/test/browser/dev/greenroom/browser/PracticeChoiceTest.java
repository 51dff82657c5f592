package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form that says what to practice, and what it needs. */
@ExtendWith(Chromium.class)
class PracticeChoiceTest {
    @Test
    void topicPageLeadsToItsCards(Visit visit) {
        Page page = visit.open("kubernetes/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("practice this topic")).click();
        assertThat(page).hasURL(visit.site().url() + "practice/?topic=kubernetes");
        assertThat(page.getByLabel("Kubernetes")).isChecked();
        assertThat(page.getByLabel("AWS")).not().isChecked();
        Practice.on(page).start();
        assertThat(Practice.on(page).cards()).containsText("Kubernetes · ");
    }

    @Test
    void addressFollowsTheChoiceAndTheChoiceTheAddress(Visit visit) {
        Page page = visit.open("practice/?topic=aws&topic=cobol&level=guru&what=everything");
        assertThat(page.getByLabel("Today")).isChecked();
        assertThat(Practice.on(page).startButton()).hasText("Start 10 cards");
        page.getByLabel("Level").selectOption("advanced");
        page.getByLabel("regardless of what is due").check();
        assertThat(page).hasURL(visit.site().url() + "practice/?topic=aws&level=advanced&what=all");
        page.reload();
        assertThat(page.getByLabel("Level")).hasValue("advanced");
        assertThat(page.getByLabel("regardless of what is due")).isChecked();
    }

    @Test
    void countsFollowWhatIsChosen(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        context.addInitScript(Practice.reader(Map.of("aws/vpc", -1, "aws/s3-basics", 5)));
        Page page = context.newPage();
        page.navigate("practice/");
        Practice practice = Practice.on(page);
        assertThat(practice.startButton()).hasText("Start 11 cards");
        page.getByLabel("Kubernetes").check();
        assertThat(practice.startButton()).hasText("Start 10 cards");
        page.getByLabel("Starred").check();
        assertThat(practice.startButton()).hasText("No cards");
        assertThat(practice.startButton()).isDisabled();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(Pattern.compile("^No cards"));
    }

    @Test
    void newCardsADayAreASetting(Visit visit) {
        Page page = visit.open("practice/");
        openSettings(page);
        page.getByLabel("New cards a day").fill("3");
        page.getByLabel("New cards a day").blur();
        assertThat(Practice.on(page).startButton()).hasText("Start 3 cards");
        page.reload();
        assertThat(Practice.on(page).startButton()).hasText("Start 3 cards");
    }

    @Test
    void higherRetentionBringsCardsBackSooner(Visit visit) {
        Page page = visit.open("practice/?topic=aws");
        openSettings(page);
        page.getByLabel("Wanted retention").fill("97");
        page.getByLabel("Wanted retention").blur();
        Practice practice = Practice.on(page).start().press(" ");
        assertThat(practice.grade("Easy")).containsText("2 days");
    }

    @Test
    void shortcutsCanBeTurnedOff(Visit visit) {
        Page page = visit.open("practice/?topic=aws");
        openSettings(page);
        page.getByLabel("Shortcuts of one key").uncheck();
        Practice practice = Practice.on(page).start().press("s").press(" ");
        assertThat(practice.answer()).isHidden();
        practice.button("Show answer").click();
        assertThat(practice.answer()).isVisible();
    }

    @Test
    void fullAnswerComesFromTheQuestionsPageWithLinksAndCode(Visit visit) {
        Page page = visit.open("practice/?topic=kubernetes&level=basic&what=all");
        Practice practice = Practice.on(page).start();
        for (int card = 0; card < 4 && practice.full().getByRole(AriaRole.BUTTON).count() == 0; card++) {
            practice.press(" ").press("f");
            assertThat(practice.full()).isFocused();
            assertThat(practice.full()).not().isEmpty();
            if (practice.full().getByRole(AriaRole.BUTTON).count() == 0) {
                practice.press("4");
            }
        }
        assertThat(practice.full().getByRole(AriaRole.BUTTON).first()).hasText("Copy");
        assertThat(page.locator("#main [id=answer]")).hasCount(0);
    }

    @Test
    void fullAnswerThatDoesNotComeSaysSoAndCanBeTriedAgain(Visit visit) {
        visit.expectComplaint("Failed to load resource");
        Page page = visit.open("practice/?topic=aws&level=basic");
        Practice practice = Practice.on(page).start().press(" ");
        page.route("**/aws/**", route -> route.abort());
        practice.press("f");
        assertThat(practice.answer()).containsText("The full answer could not be loaded");
        assertThat(practice.grades()).isVisible();
        page.unroute("**/aws/**");
        practice.button("Try again").click();
        assertThat(practice.full()).containsText("AWS is built in layers");
        assertThat(page.getByText("The full answer could not be loaded")).isHidden();
    }

    @Test
    void listsThatDoNotComeSaySoAndCanBeTriedAgain(Visit visit) {
        visit.expectComplaint("Failed to load resource");
        Page page = visit.context(Visit.desktop()).newPage();
        page.route("**/practice/topics/*.json", route -> route.abort());
        page.navigate("practice/");
        assertThat(page.getByText("The questions could not be loaded").first()).isVisible();
        page.unroute("**/practice/topics/*.json");
        Practice.on(page).button("Try again").click();
        assertThat(Practice.on(page).startButton()).hasText("Start 10 cards");
    }

    @Test
    void nothingButListsAndTheQuestionsPageIsAskedFor(Visit visit) {
        Page page = visit.open("practice/?topic=aws&level=basic");
        Practice practice = Practice.on(page);
        assertThat(practice.startButton()).hasText("Start 10 cards");
        visit.site().clearLog();
        practice.start().learn("easy", "again").press(" ").press("f");
        assertThat(practice.full()).isFocused();
        assertThat(visit.site().served()).extracting(SiteServer.Served::path).hasSize(1).allMatch(path -> path.matches("/aws/[a-z0-9-]+/"));
    }

    @Test
    void browserThatKeepsNothingPracticesAllTheSameAndSaysSo(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        context.addInitScript("""
                for (const name of ["localStorage", "sessionStorage"]) {
                  Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
                }""");
        Page page = context.newPage();
        page.navigate("practice/?topic=aws&level=basic");
        Practice practice = Practice.on(page).start().learn("easy", "easy");
        assertThat(practice.cards()).containsText("2 of 10 done");
        assertThat(practice.cards().getByText("This browser keeps nothing for this site")).isVisible();
    }

    @Test
    void withoutScriptThePageSaysWhatItNeedsAndLeadsToTheTopics(Visit visit) {
        Page page = visit.open("practice/", Visit.desktop().setJavaScriptEnabled(false));
        assertThat(page.locator("noscript p").first()).containsText("Practicing with cards needs JavaScript");
        page.locator("noscript a").filter(new Locator.FilterOptions().setHasText("Kubernetes")).click();
        assertThat(page).hasURL(visit.site().url() + "kubernetes/");
    }

    /** Settings are taken once the page has counted its cards. */
    private static void openSettings(Page page) {
        page.getByText("Start 10 cards").waitFor();
        page.getByText("Settings").click();
    }
}
