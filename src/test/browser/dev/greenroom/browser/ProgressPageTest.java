package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.greenroom.browser.ReadersProgress.mark;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of a reader's progress. */
@ExtendWith(Chromium.class)
class ProgressPageTest {
    @Test
    void newReaderIsToldWhatToDo(Visit visit) {
        Page page = visit.open("");
        page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Progress")).click();
        assertThat(page.getByText("Nothing is marked yet")).isVisible();
        assertThat(heading(page, "Known")).isHidden();
        assertThat(page.getByText("Nothing is kept in this browser yet")).isVisible();
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Kubernetes")).first().click();
        assertThat(page).hasURL(visit.site().url() + "kubernetes/");
    }

    @Test
    void pageSaysWhatItNeedsWhereNoScriptsRun(Visit visit) {
        Page page = visit.open("progress/", Visit.desktop().setJavaScriptEnabled(false));
        Locator told = page.getByRole(AriaRole.MAIN).locator("noscript p");
        assertThat(told).isVisible();
        assertThat(told).containsText("need JavaScript, which is off in this browser");
    }

    @Test
    void whatIsKnownIsShownByTopicAndLevel(Visit visit) {
        Page page = ofAReader(visit);
        assertThat(bar(page, "Kubernetes, Basic: known")).hasJSProperty("value", 1);
        assertThat(bar(page, "Kubernetes, Intermediate: known")).hasJSProperty("value", 0);
        assertThat(bar(page, "AWS, Basic: known")).hasJSProperty("value", 1);
        assertThat(page.locator("[data-topic=kubernetes]")).containsText("1 to review 1 not yet 1 due 2 starred");
    }

    @Test
    void starsAndNotesLeadToTheirQuestions(Visit visit) {
        Page page = ofAReader(visit);
        assertThat(part(page, "Starred").getByRole(AriaRole.LINK)).hasCount(2);
        assertThat(part(page, "Notes").getByRole(AriaRole.LISTITEM)).hasText(new Pattern[] {
            Pattern.compile("gone/question\\s*of a page that is gone"), Pattern.compile(".*Ask about\\s+headless services")
        });
        part(page, "Notes").getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(visit.site().url() + "kubernetes/statefulsets/");
    }

    @Test
    void whatFallsDueAndDaysPracticedAreDrawnAndStandInTables(Visit visit) {
        Page page = ofAReader(visit);
        assertThat(part(page, "Due")).containsText("1 card today, 2 within 14 days.");
        Locator due = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Cards due in the next 14 days"));
        assertThat(due.locator("tbody tr")).hasCount(14);
        assertThat(due.locator("tbody td").first()).hasText("1");
        assertThat(due.locator("tbody td").nth(2)).hasText("1");
        assertThat(part(page, "Due").locator("svg rect")).hasCount(14);
        assertThat(part(page, "Days practiced")).containsText("2 days in the last 12 weeks, 19 reviews.");
        assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Days practiced in the last 12 weeks"))
                .locator("tbody tr")).hasCount(12);
    }

    @Test
    void exportImportedInAFreshBrowserGivesTheSameState(Visit visit) throws IOException {
        Page page = visit.open("kubernetes/pods/");
        page.evaluate("() => {" + ReadersProgress.KEPT + "}");
        page.navigate("progress/");
        byte[] file = export(page);
        String shown = shown(page);

        Page fresh = visit.open("progress/");
        assertThat(fresh.getByText("Nothing is marked yet")).isVisible();
        importFile(fresh, file);
        assertThat(fresh.getByText("Imported: 5 questions added, 0 updated, 0 unchanged.")).isVisible();
        assertThat(shown(fresh)).isEqualTo(shown);
        assertThat(export(fresh)).isEqualTo(file);
        fresh.navigate("kubernetes/pods/");
        ReadersProgress.assertPressed(mark(fresh, "Knew it"), true);
        ReadersProgress.assertPressed(mark(fresh, "Star"), true);
    }

    @Test
    void importIsToldAndUndone(Visit visit) throws IOException {
        Page page = ofAReaderOnce(visit);
        byte[] file = export(page);
        Page other = visit.open("aws/vpc/");
        mark(other, "Review").click();
        ReadersProgress.assertPressed(mark(other, "Review"), true);
        other.navigate("progress/");
        assertThat(part(other, "Known")).isVisible();
        importFile(other, file);
        assertThat(other.getByRole(AriaRole.STATUS)).hasText("Imported: 4 questions added, 0 updated, 1 unchanged.");
        assertThat(part(other, "Starred")).isVisible();
        other.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
        assertThat(other.getByText("Undone.").first()).isVisible();
        assertThat(part(other, "Starred")).isHidden();
        assertThat(other.locator("[data-topic=aws]")).containsText("1 to review");
    }

    @Test
    void foreignFileIsRefusedInWordsAndNothingChanges(Visit visit) {
        Page page = ofAReaderOnce(visit);
        String before = ReadersProgress.kept(page);
        importFile(page, "{\"cards\": []}".getBytes(StandardCharsets.UTF_8));
        assertThat(page.getByText("This file holds no progress of this site. Nothing was changed.").first()).isVisible();
        importFile(page, "<html>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.getByText("This file is no export of this site, or it is not whole. Nothing was changed.").first()).isVisible();
        assertThat(ReadersProgress.kept(page)).isEqualTo(before);
    }

    @Test
    void resetForgetsATopicOrAllAndIsUndone(Visit visit) {
        Page page = ofAReaderOnce(visit);
        reset(page, "Kubernetes");
        assertThat(page.getByText("Kubernetes: 3 questions forgotten.").first()).isVisible();
        assertThat(bar(page, "Kubernetes, Basic: known")).hasJSProperty("value", 0);
        assertThat(bar(page, "AWS, Basic: known")).hasJSProperty("value", 1);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
        assertThat(bar(page, "Kubernetes, Basic: known")).hasJSProperty("value", 1);
        reset(page, "Everything");
        assertThat(page.getByText("Nothing is marked yet")).isVisible();
        assertThat(part(page, "Days practiced")).isHidden();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
        assertThat(part(page, "Days practiced")).isVisible();
        page.reload();
        assertThat(part(page, "Starred").getByRole(AriaRole.LINK)).hasCount(2);
    }

    @Test
    void pageFollowsOtherTabs(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        Page page = context.newPage();
        Page other = context.newPage();
        page.navigate("progress/");
        assertThat(page.getByText("Nothing is marked yet")).isVisible();
        other.navigate("kubernetes/pods/");
        mark(other, "Star").click();
        assertThat(part(page, "Starred").getByRole(AriaRole.LINK)).hasCount(1);
    }

    @Test
    void exportWorksWhereTheListsOfQuestionsDoNotCome(Visit visit) throws IOException {
        visit.expectComplaint("ERR_FAILED");
        BrowserContext context = visit.context(Visit.desktop());
        context.addInitScript(ReadersProgress.KEPT);
        context.route("**/practice/catalog.json", route -> route.abort());
        Page page = context.newPage();
        page.navigate("progress/");
        assertThat(page.getByText("The questions could not be loaded.")).isVisible();
        assertThat(new String(export(page), StandardCharsets.UTF_8)).contains("kubernetes/pods");
        context.unroute("**/practice/catalog.json");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")).click();
        assertThat(bar(page, "Kubernetes, Basic: known")).hasJSProperty("value", 1);
    }

    private static Page ofAReader(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        context.addInitScript(ReadersProgress.KEPT);
        Page page = context.newPage();
        page.navigate("progress/");
        return page;
    }

    /** A reader whose browser keeps what is changed. */
    private static Page ofAReaderOnce(Visit visit) {
        Page page = visit.open("404.html");
        page.evaluate("() => {" + ReadersProgress.KEPT + "}");
        page.navigate("progress/");
        assertThat(part(page, "Starred")).isVisible();
        return page;
    }

    private static byte[] export(Page page) throws IOException {
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export as a file")).click());
        assertThat(download.suggestedFilename()).matches("progress-\\d{4}-\\d\\d-\\d\\d\\.json");
        return Files.readAllBytes(download.path());
    }

    private static void importFile(Page page, byte[] file) {
        page.getByLabel("Import a file").setInputFiles(new FilePayload("progress.json", "application/json", file));
    }

    private static void reset(Page page, String what) {
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Forget")).selectOption(what);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reset")).click();
    }

    /** All that is said of the progress itself. */
    private static String shown(Page page) {
        assertThat(part(page, "Notes")).isVisible();
        return page.locator("[data-progress-page] > section:not([data-part=data])").allInnerTexts().toString();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true).setIncludeHidden(true));
    }

    private static Locator part(Page page, String name) {
        return page.locator("section").filter(new Locator.FilterOptions().setHas(heading(page, name)));
    }

    private static Locator bar(Page page, String name) {
        return page.getByRole(AriaRole.PROGRESSBAR, new Page.GetByRoleOptions().setName(name));
    }
}
