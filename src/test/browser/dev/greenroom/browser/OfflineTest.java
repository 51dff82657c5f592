package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Reading without a network: what visits leave behind, and topics that are kept. */
@ExtendWith(Chromium.class)
class OfflineTest {
    @TempDir
    private static Path folder;

    private static ChangingSite site;

    @BeforeAll
    static void serve() {
        site = ChangingSite.in(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aPageCanBeReadOfflineAfterOneVisit(Visit visit) {
        Page page = firstVisit(visit, "aws/network/");
        page.context().setOffline(true);
        page.reload();
        assertThat(page.getByText("A subnet of version 1")).isVisible();
        assertThat(page.evaluate("() => getComputedStyle(document.documentElement).getPropertyValue('--version')")).isEqualTo("1");
        assertThat(page.evaluate("() => document.querySelector('main img').naturalWidth")).isEqualTo(10);
        assertThat(page.locator("[data-theme-switch]")).isVisible();
    }

    @Test
    void theSearchWorksOfflineWithWhatWasLoaded(Visit visit) {
        Page page = firstVisit(visit, "aws/");
        page.navigate("search/?q=subnet");
        assertThat(page.getByText("question found").first()).isVisible();
        assertThat(page.getByText("A subnet of version 1").first()).isVisible();
        page.context().setOffline(true);
        page.reload();
        assertThat(page.getByText("question found").first()).isVisible();
    }

    @Test
    void aPageThatIsNotKeptSaysSoAndLeadsToThoseThatAre(Visit visit) {
        Page page = firstVisit(visit, "aws/network/");
        page.context().setOffline(true);
        page.navigate("aws/address/");
        assertThat(page.getByText("This page is not on this device")).isVisible();
        page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("What is a network?")).click();
        assertThat(page.getByText("A subnet of version 1")).isVisible();
        page.navigate("aws/address/");
        assertThat(page.getByText("Pages you opened")).isVisible();
        page.context().setOffline(false);
        assertThat(page.getByText("A number that stays the same")).isVisible();
    }

    @Test
    void aNetworkThatComesBackDoesNotTakeTheReaderFromTheirWay(Visit visit) {
        Page page = firstVisit(visit, "aws/network/");
        page.context().setOffline(true);
        page.navigate("aws/address/");
        Locator link = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("What is a network?"));
        assertThat(link).isVisible();
        link.evaluate("link => { link.click(); window.dispatchEvent(new Event('online')); }");
        assertThat(page.getByText("A subnet of version 1")).isVisible();
    }

    @Test
    void anAddressWithoutItsSlashLeadsToThePageOffline(Visit visit) {
        Page page = firstVisit(visit, "aws/network/");
        page.context().setOffline(true);
        page.navigate("aws/network");
        assertThat(page).hasURL(site.server().url() + "aws/network/");
    }

    @Test
    void aTopicThatIsKeptIsThereAsAWhole(Visit visit) {
        Page page = firstVisit(visit, "aws/");
        keep(page);
        page.context().setOffline(true);
        page.navigate("aws/");
        assertThat(page.locator(".page-topic .level")).isVisible();
        for (String path : List.of("aws/network/", "aws/address/", "aws/only-1/")) {
            page.navigate(path);
            assertThat(page.locator(".full-question")).isVisible();
        }
        page.navigate("search/?q=gateway");
        assertThat(page.getByText("What came with version 1?").first()).isVisible();
        assertThat(page.evaluate("async () => (await (await fetch('../practice/topics/aws.json')).json()).questions.length")).isEqualTo(3);
    }

    @Test
    void aTopicCanBeDropped(Visit visit) {
        Page page = firstVisit(visit, "aws/");
        keep(page);
        page.navigate("offline/");
        Locator topic = page.locator(".kept-topics");
        assertThat(topic.getByText("Kept offline, ")).isVisible();
        topic.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove from this device (AWS)")).click();
        assertThat(topic.getByRole(AriaRole.BUTTON)).hasAccessibleName("Keep this topic offline (AWS)");
        assertThat(topic.getByRole(AriaRole.BUTTON)).isFocused();
        page.context().setOffline(true);
        page.navigate("aws/address/");
        assertThat(page.getByText("This page is not on this device")).isVisible();
    }

    @Test
    void aDeviceWithoutRoomIsToldAndReadingGoesOn(Visit visit) {
        Page page = firstVisit(visit, "aws/");
        CDPSession session = page.context().newCDPSession(page);
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", site.server().url().replaceFirst("/prep/$", ""));
        quota.addProperty("quotaSize", 1000);
        session.send("Storage.overrideQuotaForOrigin", quota);
        keepButton(page).click();
        assertThat(page.getByText("There is no room for it on this device.")).isVisible();
        assertThat(keepButton(page)).hasAccessibleName("Try again (AWS)");
        page.navigate("aws/address/");
        assertThat(page.getByText("A number that stays the same")).isVisible();
    }

    @Test
    void aTopicThatCannotBeLoadedIsToldAndCanBeTriedAgain(Visit visit) {
        visit.expectComplaint("Failed to load resource");
        Page page = firstVisit(visit, "aws/");
        page.context().setOffline(true);
        keepButton(page).click();
        assertThat(page.getByText("The network failed; nothing was kept.")).isVisible();
        page.context().setOffline(false);
        keepButton(page).click();
        assertThat(page.locator(".keep-topic").getByText("Kept offline, ")).isVisible();
    }

    @Test
    void errorsAreNotKept(Visit visit) {
        visit.expectComplaint("Failed to load resource");
        Page page = firstVisit(visit, "aws/");
        page.navigate("aws/nowhere/");
        page.evaluate("() => fetch('../../search/data/0123456789/none.json')");
        page.waitForTimeout(500);
        assertThat((String) page.evaluate(KEPT)).doesNotContain("nowhere").doesNotContain("0123456789").contains("/prep/aws/\n");
    }

    @Test
    void noMoreThanThreeHundredPagesAreKept(Visit visit) {
        Page page = firstVisit(visit, "aws/");
        page.evaluate("""
                async () => {
                  const name = (await caches.keys()).find((each) => each.endsWith(" pages"));
                  const cache = await caches.open(name);
                  for (let i = 0; i < 320; i += 1) {
                    await cache.put(`/prep/old-${i}/`, new Response("old"));
                  }
                }""");
        page.navigate("aws/network/");
        page.waitForCondition(() -> (boolean) page.evaluate("async () => !(await caches.match('/prep/old-0/'))"));
        String kept = (String) page.evaluate(KEPT_PAGES);
        assertThat(kept.lines()).hasSize(300);
        assertThat(kept).contains("/prep/aws/network/").contains("/prep/old-319/");
    }

    @Test
    void whatIsNewBreaksNoRuleOfAxe(Visit visit) {
        Page page = firstVisit(visit, "aws/");
        keep(page);
        passesAxe(page);
        page.navigate("offline/");
        assertThat(page.locator(".kept-topics").getByText("Kept offline, ")).isVisible();
        passesAxe(page);
        page.evaluate("() => { document.querySelector('[data-news]').hidden = false; }");
        passesAxe(page);
    }

    private static final String KEPT = """
            async () => {
              const names = await caches.keys();
              const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
              return all.flat().map(({ url }) => new URL(url).pathname + "\\n").join("");
            }""";

    private static final String KEPT_PAGES = """
            async () => {
              const name = (await caches.keys()).find((each) => each.endsWith(" pages"));
              return (await (await caches.open(name)).keys()).map(({ url }) => url).join("\\n");
            }""";

    /** A reader's first page, once it is kept. */
    private Page firstVisit(Visit visit, String path) {
        BrowserContext context = visit.to(site.server()).context(Visit.desktop().setServiceWorkers(ServiceWorkerPolicy.ALLOW));
        Page page = context.newPage();
        page.navigate(path);
        page.waitForCondition(() -> (boolean) page.evaluate("""
                async () => {
                  const kept = [location.href, ...[...document.images].map(({ src }) => src)].map((each) => caches.match(each));
                  return Boolean(navigator.serviceWorker.controller) && (await Promise.all(kept)).every(Boolean);
                }"""));
        return page;
    }

    private static void keep(Page page) {
        keepButton(page).click();
        assertThat(page.locator(".keep-topic").getByText("Kept offline, ")).isVisible();
        assertThat(keepButton(page)).isFocused();
    }

    private static Locator keepButton(Page page) {
        return page.locator(".keep-topic").getByRole(AriaRole.BUTTON);
    }

    private static void passesAxe(Page page) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()).as("%s in %s", page.url(), scheme).isEmpty();
        }
    }
}
