package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.greenroom.browser.ReadersProgress.assertPressed;
import static dev.greenroom.browser.ReadersProgress.mark;
import static dev.greenroom.browser.ReadersProgress.note;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The marks, the star and the note on a question. */
@ExtendWith(Chromium.class)
class MarksTest {
    @Test
    void markStaysWhenThePageIsOpenedAgainAndGoesWhenPressedAgain(Visit visit) {
        Page page = visit.open("aws/vpc/");
        mark(page, "Review").click();
        assertPressed(mark(page, "Review"), true);
        mark(page, "Knew it").click();
        mark(page, "Star").click();
        assertPressed(mark(page, "Star"), true);
        page.reload();
        assertPressed(mark(page, "Knew it"), true);
        assertPressed(mark(page, "Review"), false);
        assertPressed(mark(page, "Star"), true);
        mark(page, "Knew it").click();
        assertPressed(mark(page, "Knew it"), false);
        page.reload();
        assertPressed(mark(page, "Star"), true);
        assertPressed(mark(page, "Knew it"), false);
    }

    @Test
    void markIsMadeByKeysAndToldToThoseWhoDoNotSeeIt(Visit visit) {
        Page page = visit.open("aws/vpc/");
        mark(page, "Knew it").focus();
        page.keyboard().press("Tab");
        assertThat(mark(page, "Review")).isFocused();
        page.keyboard().press("Space");
        assertPressed(mark(page, "Review"), true);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("To review");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("No longer to review");
    }

    @Test
    void answerOnATopicsPageIsMarkedWhereItIsOpen(Visit visit) {
        Page page = visit.open("kubernetes/");
        Locator question = page.locator("details").filter(new Locator.FilterOptions().setHas(page.locator("#statefulsets")));
        question.locator("summary").click();
        mark(page, "Not yet").click();
        mark(page, "Star").click();
        assertThat(question).hasAttribute("data-mark", "unknown");
        assertThat(question).hasAttribute("data-starred", "");
        question.locator("summary").click();
        page.reload();
        assertThat(question.locator("summary")).hasAccessibleName(Pattern.compile(".*\\(Not known yet, Starred\\)"));
        page.navigate("kubernetes/statefulsets/");
        assertPressed(mark(page, "Not yet"), true);
    }

    @Test
    void noteIsSavedWhileItIsWritten(Visit visit) {
        Page page = visit.open("aws/vpc/");
        note(page).fill("<b>ask</b> for peering");
        assertThat(page.getByText("Saved on this device")).isVisible();
        page.reload();
        assertThat(note(page)).hasValue("<b>ask</b> for peering");
    }

    @Test
    void noteIsSavedWhenTheReaderLeavesAtOnce(Visit visit) {
        Page page = visit.open("aws/vpc/");
        note(page).fill("at leisure");
        assertThat(page.getByText("Saved on this device")).isVisible();
        note(page).fill("in a hurry");
        page.navigate("aws/");
        page.navigate("aws/vpc/");
        assertThat(note(page)).hasValue("in a hurry");
    }

    @Test
    void otherTabsFollow(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        Page one = context.newPage();
        Page other = context.newPage();
        Page topic = context.newPage();
        one.navigate("aws/vpc/");
        other.navigate("aws/vpc/");
        topic.navigate("aws/");
        topic.waitForLoadState(LoadState.NETWORKIDLE);
        assertPressed(mark(other, "Knew it"), false);
        mark(one, "Knew it").click();
        note(one).fill("from the first tab");
        assertPressed(mark(other, "Knew it"), true);
        assertThat(note(other)).hasValue("from the first tab");
        assertThat(topic.locator("details:has(#vpc)")).hasAttribute("data-mark", "known");
        assertThat(topic.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Your progress"))).containsText("1 known");
    }

    @Test
    void noteOfAnotherTabIsJoinedAndNotWrittenOver(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        Page one = context.newPage();
        Page other = context.newPage();
        one.navigate("aws/vpc/");
        other.navigate("aws/vpc/");
        note(other).fill("mine");
        assertThat(note(one)).hasValue("mine");
        // Begun, and not yet saved.
        note(other).evaluate("field => { field.value = 'mine, too'; }");
        note(one).fill("theirs");
        assertThat(one.getByText("Saved on this device")).isVisible();
        note(other).press("End");
        note(other).pressSequentially("!");
        assertThat(other.getByText("Saved on this device")).isVisible();
        assertThat(note(other)).hasValue(Pattern.compile("mine, too!\\n\\n\\[\\d{4}-\\d\\d-\\d\\d]\\ntheirs"));
        assertThat(note(one)).hasValue(Pattern.compile("mine, too!\\n\\n\\[.*]\\ntheirs"));
    }

    @Test
    void marksOfARenamedQuestionAreFoundUnderItsNewName(Visit visit) {
        visit.to("renamed", Path.of("src/test/resources/sites/two-topics/source"));
        Page page = visit.open("aws/vpc/");
        String earlier = page.locator("[data-earlier]").getAttribute("data-earlier").split(" ")[0];
        page.evaluate("""
                (id) => localStorage.setItem("greenroom-progress", JSON.stringify({ format: "greenroom-progress", version: 1,
                  questions: { [id]: { mark: ["known", 5], note: ["from before", 5] } }, days: {}, settings: {} }))""", earlier);
        page.reload();
        assertPressed(mark(page, "Knew it"), true);
        assertThat(note(page)).hasValue("from before");
        assertThat(ReadersProgress.kept(page)).contains("\"aws/vpc\"").doesNotContain("\"" + earlier + "\"");
    }

    @Test
    void markThatCannotBeMadeIsToldAndTriedAnew(Visit visit) {
        visit.expectComplaint("ERR_FAILED");
        BrowserContext context = visit.context(Visit.desktop());
        context.route("**/local-core.js", route -> route.abort());
        Page page = context.newPage();
        page.navigate("aws/vpc/");
        mark(page, "Knew it").click();
        assertThat(page.getByText("This could not be marked.").first()).isVisible();
        context.unroute("**/local-core.js");
        mark(page, "Knew it").click();
        assertPressed(mark(page, "Knew it"), true);
    }

    @Test
    void questionPageIsLightWithAllThatMarksNeed(Visit visit) {
        visit.site().clearLog();
        visit.open("aws/vpc/").waitForLoadState(LoadState.NETWORKIDLE);
        int bytes = visit.site().served().stream().mapToInt(SiteServer.Served::bytes).sum();
        System.out.println("transfer: a question's page takes " + bytes + " bytes: " + visit.site().served());
        assertThat(bytes).isLessThan(25_000);
    }
}
