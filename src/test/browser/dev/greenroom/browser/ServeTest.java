package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.greenroom.serve.ServedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Writing with a browser open: each save is on the page, at the same place. */
@ExtendWith(Chromium.class)
class ServeTest {
    @TempDir
    private Path folder;

    private ServedSite site;

    @BeforeEach
    void serve() {
        site = new ServedSite(folder);
        for (int i = 100; i < 140; i++) {
            site.source().question(i + "-filler-" + i, "What is number " + i + "?", "It is " + i + ".\n\n" + "A line.\n\n".repeat(10));
        }
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aSaveReloadsThePageAtTheSamePlaceWithItsAnswersOpen(Visit visit) throws Exception {
        Page page = open(visit, "aws/");
        page.locator("details.question").nth(2).evaluate("each => { each.open = true; }");
        page.locator("details.question").nth(30).evaluate("each => { each.open = true; each.scrollIntoView({ behavior: 'instant' }); }");
        String place = "document.querySelectorAll('details.question[open]')[1].getBoundingClientRect().top";
        double top = ((Number) page.evaluate("() => " + place)).doubleValue();
        assertThat(((Number) page.evaluate("() => scrollY")).intValue()).isGreaterThan(500);
        // It comes above: what is read stays where it is all the same.
        site.source().question("005-filler-5", "What is number 5?", "It is a new one.\n\n" + "A line.\n\n".repeat(10));
        assertThat(page.locator("main")).containsText("It is a new one.");
        assertThat(page.locator("details.question[open]")).hasCount(2);
        page.waitForCondition(() -> is(page, "Math.abs(" + place + " - " + top + ") < 2"));
    }

    @Test
    void aMistakeIsShownWithItsLineAboveTheLastGoodPageAndVanishesWhenMended(Visit visit) throws Exception {
        Page page = open(visit, "aws/net/");
        site.source().question("010-net", "What is a net?", "A seine.\n\nSee [this](nowhere) <b onclick=\"x\">now</b>.");
        Locator overlay = page.locator("#greenroom-problems section");
        assertThat(overlay).containsText("there is no question or topic `nowhere`");
        assertThat(overlay).containsText("content/aws/basic/010-net.md:11:5");
        assertThat(overlay.locator("pre")).containsText("11 | See [this](nowhere) <b onclick=\"x\">now</b>.");
        assertThat(overlay.locator(".caret").textContent()).isEqualTo(" ".repeat(9) + "^");
        assertThat(overlay).containsText("help: ");
        assertThat(page.getByText("A net of code.")).isVisible();
        page.navigate("aws/gate/");
        assertThat(page.getByText("See the net.")).isVisible();
        assertThat(overlay).isVisible();
        page.navigate("aws/net/");
        site.source().question("010-net", "What is a net?", "A seine.");
        assertThat(page.getByText("A seine.")).isVisible();
        assertThat(page.locator("#greenroom-problems")).hasCount(0);
    }

    @Test
    void templatesStylesAndSettingsAreTakenOver(Visit visit) throws Exception {
        Page page = open(visit, "aws/net/");
        write("static/css/custom.css", "body { outline: 3px solid rgb(1, 2, 3); }\n");
        assertThat(page.locator("body")).hasCSS("outline-color", "rgb(1, 2, 3)");
        write("templates/parts/footer.html", "<footer><p>Another footer</p></footer>\n");
        assertThat(page.getByText("Another footer")).isVisible();
        write("content/site.yml", Files.readString(folder.resolve("content/site.yml")).replace("title: Prep", "title: Renamed"));
        assertThat(page.locator("body")).containsText("Renamed");
    }

    @Test
    void aPageThatIsDeletedIsGoneAndOneThatIsRenamedIsThere(Visit visit) throws Exception {
        visit.expectComplaint("404");
        Page page = open(visit, "aws/filler-101/");
        Path question = folder.resolve("content/aws/basic/101-filler-101.md");
        String text = Files.readString(question);
        Files.delete(question);
        assertThat(page.getByText("There is no page at this address")).isVisible();
        Files.writeString(question, text);
        assertThat(page.getByText("It is 101.")).isVisible();
        Files.move(question, question.resolveSibling("101-renamed.md"));
        assertThat(page.getByText("There is no page at this address")).isVisible();
        page.navigate("aws/renamed/");
        assertThat(page.getByText("It is 101.")).isVisible();
    }

    @Test
    void aBurstOfSavesEndsWithTheLast(Visit visit) {
        Page page = open(visit, "aws/net/");
        for (int i = 1; i <= 100; i++) {
            site.source().question("010-net", "What is a net?", "Version " + i + " of it.");
        }
        assertThat(page.getByText("Version 100 of it.")).isVisible();
    }

    @Test
    void whatIsTypedStaysOverAReload(Visit visit) {
        visit.expectComplaint("Failed to load resource");
        Page page = open(visit, "search/");
        page.locator("#search-page-input").fill("half a que");
        site.source().file("aws/topic.md", "---\ntitle: Renamed\nrole: engineer\nsummary: Questions on AWS.\n---\nAn introduction.\n");
        assertThat(page.locator("main")).containsText("Renamed");
        assertThat(page.locator("#search-page-input")).hasValue("half a que");
    }

    @Test
    void noWorkerKeepsAnOldPage(Visit visit) throws Exception {
        visit.to(site.server().url()).expectComplaint("net::ERR_");
        Page page = visit.context(Visit.desktop().setServiceWorkers(ServiceWorkerPolicy.ALLOW)).newPage();
        page.navigate("aws/net/");
        page.waitForTimeout(500);
        assertThat(page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length")).isEqualTo(0);
        // One that an earlier, published copy of the site left at this address goes, with all that it kept.
        page.evaluate("""
                async () => {
                  await caches.open("greenroom / old pages");
                  await Object.getPrototypeOf(navigator.serviceWorker).register.call(navigator.serviceWorker, "/sw.js", { scope: "/" });
                }""");
        page.waitForCondition(() -> is(page, "(await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0"));
        site.source().question("010-net", "What is a net?", "A seine.");
        assertThat(page.getByText("A seine.")).isVisible();
    }

    @Test
    void theOverlayCanBeHiddenToReadThePage(Visit visit) {
        Page page = open(visit, "aws/net/");
        site.source().question("010-net", "What is a net?", "See [this](nowhere).");
        page.locator("#greenroom-problems button").click();
        assertThat(page.locator("#greenroom-problems")).hasCount(0);
        site.source().question("010-net", "What is a net?", "See [that](elsewhere).");
        assertThat(page.locator("#greenroom-problems section")).containsText("elsewhere");
    }

    /** Not while the page is just being loaded again. */
    private static boolean is(Page page, String expression) {
        try {
            return (boolean) page.evaluate("async () => " + expression);
        } catch (PlaywrightException e) {
            return false;
        }
    }

    private Page open(Visit visit, String path) {
        // The server ends before the page does, and pages are loaded again while their modules are on the way.
        visit.expectComplaint("net::ERR_");
        visit.expectComplaint("Failed to fetch dynamically imported module");
        return visit.to(site.server().url()).open(path);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
