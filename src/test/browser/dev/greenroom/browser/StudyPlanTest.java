package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The study plan in the browser, on a Monday in November. */
@ExtendWith(Chromium.class)
class StudyPlanTest {
    private static final String TODAY = "2026-11-23T10:00:00Z";
    private static final String PLAN = "practice/plan/?start=2026-11-23&date=2026-12-21&minutes=45";

    @Test
    void planIsMadeAndStandsInTheAddress(Visit visit) {
        Page page = open(visit, "practice/plan/");
        assertThat(plan(page)).isHidden();
        page.getByLabel("Interview on").fill("2026-12-21");
        page.getByLabel("Minutes a day").fill("60");
        page.getByLabel("Sun", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Advanced").uncheck();
        button(page, "Make the plan").click();
        assertThat(plan(page)).isFocused();
        assertThat(page).hasURL(visit.site().url()
                + "practice/plan/?start=2026-11-23&date=2026-12-21&minutes=60&levels=basic+intermediate&off=0");
        assertThat(days(page)).hasCount(24);
        assertThat(page.getByRole(AriaRole.MAIN)).not().containsText("Sunday");
        assertThat(days(page).first()).containsText("Today Monday 23 November");
        assertThat(days(page).last()).containsText("Mock interview");
    }

    @Test
    void addressGivesTheSamePlanToEverybody(Visit visit) {
        Page mine = open(visit, PLAN + "&topics=aws&off=6+0&new=10");
        days(mine).first().waitFor();
        List<String> days = days(mine).allInnerTexts();
        assertThat(mine.getByLabel("Minutes for a new question")).hasValue("10");
        assertThat(mine.getByLabel("Kubernetes")).not().isChecked();
        Page theirs = open(visit, PLAN + "&topics=aws&off=6+0&new=10");
        days(theirs).first().waitFor();
        assertThat(days(theirs).allInnerTexts()).isEqualTo(days).hasSize(20);
    }

    @Test
    void backLeadsToThePlanBefore(Visit visit) {
        Page page = open(visit, PLAN);
        assertThat(days(page)).hasCount(28);
        page.getByLabel("Interview on").fill("2026-12-01");
        button(page, "Make the plan").click();
        assertThat(days(page)).hasCount(8);
        page.goBack();
        assertThat(days(page)).hasCount(28);
        assertThat(page.getByLabel("Interview on")).hasValue("2026-12-21");
    }

    @Test
    void daysOpenOnTheirQuestionsAndPractice(Visit visit) {
        Page page = open(visit, PLAN);
        assertThat(days(page).first().getByRole(AriaRole.LINK).first()).isVisible();
        Locator last = days(page).last();
        assertThat(last.getByRole(AriaRole.LINK).first()).isHidden();
        last.locator("summary").press("Enter");
        assertThat(last.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Review"))).hasAttribute("href", "/practice/?what=today");
        last.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Mock interview of 10 questions")).click();
        assertThat(page.getByText("10 questions: 4 basic, 4 intermediate and 2 advanced. 30 minutes in all.")).isVisible();
    }

    @Test
    void whatDoesNotFitIsToldWithWhatWouldHelp(Visit visit) {
        Page page = open(visit, "practice/plan/?start=2026-11-23&date=2026-12-05&minutes=30&topics=kubernetes");
        Locator note = page.getByText(Pattern.compile("^Not everything fits. There is no time for \\d+ questions: .*\\d+ advanced"));
        assertThat(note).isVisible();
        Locator help = note.locator("xpath=..").getByRole(AriaRole.LISTITEM).first();
        assertThat(help).hasText(Pattern.compile("^\\d+ minutes a day instead of 30$"));
        page.getByLabel("Minutes a day").fill(help.innerText().split(" ")[0]);
        button(page, "Make the plan").click();
        assertThat(note).isHidden();
    }

    @Test
    void whatIsKnownCanBeLeftOutAndIsMarkedOtherwise(Visit visit) {
        Page page = visit.context(Visit.desktop()).newPage();
        page.clock().setFixedTime(TODAY);
        page.addInitScript("""
                localStorage.setItem("greenroom-progress", JSON.stringify({ format: "greenroom-progress", version: 1,
                  questions: { "aws/vpc": { mark: ["known", 1] }, "aws/alb": { mark: ["review", 1] } }, days: {}, settings: {} }));""");
        page.navigate(PLAN);
        button(page, "Open all days").click();
        Locator known = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("AWS · Basic · known"));
        assertThat(known.last()).containsText("What is a VPC, and what is it made of?");
        page.getByLabel("Leave out what I have marked as known").check();
        button(page, "Make the plan").click();
        assertThat(page.getByText("1 question that you know is left out.")).isVisible();
        button(page, "Open all days").click();
        assertThat(page.getByText("What is a VPC, and what is it made of?")).hasCount(0);
    }

    @Test
    void planOfEarlierCanBeMadeAgainFromToday(Visit visit) {
        Page page = open(visit, "practice/plan/?start=2026-11-16&date=2026-12-21&minutes=45");
        assertThat(page.getByText("This plan began on Monday 16 November.")).isVisible();
        button(page, "Plan again from today").click();
        assertThat(page).hasURL(visit.site().url() + PLAN);
        assertThat(page.getByText("This plan began on")).isHidden();
    }

    @Test
    void calendarFileHoldsEachDay(Visit visit) throws IOException {
        Page page = open(visit, PLAN + "&at=19:30");
        days(page).first().waitFor();
        Download download = page.waitForDownload(() -> button(page, "Download calendar file").click());
        assertThat(download.suggestedFilename()).isEqualTo("study-plan.ics");
        String text = Files.readString(download.path(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("BEGIN:VEVENT\r\n")).hasSize(1 + 28);
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        String unfolded = text.replace("\r\n ", "");
        String title = days(page).first().getByRole(AriaRole.LINK).first().innerText();
        assertThat(unfolded)
                .contains("UID:2026-11-23.2026-12-21@127.0.0.1\r\n")
                .contains("DTSTAMP:20261123T100000Z\r\n")
                .contains("DTSTART:20261123T193000\r\n")
                .contains("URL:" + visit.site().url() + PLAN)
                .contains("DESCRIPTION:" + title.replace(",", "\\,"));
    }

    @Test
    void dayThatIsOverIsRefused(Visit visit) {
        Page page = open(visit, "practice/plan/");
        page.getByLabel("Interview on").fill("2026-11-23");
        button(page, "Make the plan").click();
        assertThat(plan(page)).isHidden();
        assertThat((boolean) page.getByLabel("Interview on").evaluate("(field) => field.validity.rangeUnderflow")).isTrue();
        page.navigate("practice/plan/?start=2026-11-23&date=2026-11-22&minutes=45");
        assertThat(page.getByText("There is no day left to study on before the interview.")).isVisible();
    }

    @Test
    void paperHasAllDaysOpenWithBoxesToTick(Visit visit) {
        Page page = open(visit, PLAN);
        days(page).first().waitFor();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("button:visible, input:visible")).hasCount(0);
        page.waitForFunction("""
                () => [...document.querySelectorAll(".plan-tasks > li")].every((task) => task.getBoundingClientRect().height > 10
                  && parseFloat(getComputedStyle(task, "::before").borderTopWidth) > 0)""");
        assertThat(page.locator(".plan-tasks > li").last()).containsText("Mock interview");
    }

    private static Page open(Visit visit, String path) {
        Page page = visit.context(Visit.desktop()).newPage();
        page.clock().setFixedTime(TODAY);
        page.navigate(path);
        button(page, "Make the plan").waitFor();
        return page;
    }

    private static Locator plan(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("days? until ")));
    }

    private static Locator days(Page page) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHas(page.locator("summary")));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
