package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A site is published again while readers have pages of it open and kept. */
@ExtendWith(Chromium.class)
class NewVersionTest {
    private static final Pattern LASTING = Pattern.compile("/prep/(?:assets|search/data)/[0-9a-f]{10}/");

    private static final String SHOWS = "getComputedStyle(document.documentElement).getPropertyValue('--version').trim() === '%d'";
    private static final String BUILDS = "caches.keys().then((names) => new Set(names.map((name) => name.split(' ')[2])).size)";

    @TempDir
    private Path folder;

    private ChangingSite site;
    private BrowserContext context;

    @BeforeEach
    void serve(Visit visit) {
        site = ChangingSite.in(folder);
        context = visit.to(site.server()).context(Visit.desktop().setServiceWorkers(ServiceWorkerPolicy.ALLOW));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aNewVersionIsAnnouncedAndTakenWithWhatWasOpenAndTyped() throws IOException {
        Page page = opened("aws/");
        page.getByText("What is a network?").click();
        assertThat(page.getByText("A subnet of version 1")).isVisible();
        publishAndLook(page, 2);
        assertThat(bar(page)).containsText("A new version of this site is here.");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("A new version"))).hasCount(1);
        assertThat(page.getByText("A subnet of version 1")).isVisible();

        List<String> used = take(page);
        assertThat(page.getByText("A subnet of version 2")).isVisible();
        assertThat(bar(page)).isHidden();
        assertThat(foldersIn(used)).isNotEmpty().isSubsetOf(site.lastingFolders().toList());
        assertThat(version(page)).isEqualTo("2");
    }

    @Test
    void whatIsTypedOutlivesTheReload(Visit visit) throws IOException {
        // The texts of the old version, where they were still on their way when it went.
        visit.expectComplaint("status of 404");
        Page page = opened("search/");
        page.getByLabel("Words").fill("subnet");
        page.getByLabel("Level").selectOption("basic");
        publishAndLook(page, 2);
        bar(page).waitFor();
        take(page);
        assertThat(page.getByLabel("Words")).hasValue("subnet");
        assertThat(page.getByLabel("Level")).hasValue("basic");
        assertThat(page.getByText("question found").first()).isVisible();
    }

    @Test
    void aKeptPageHasTheFilesOfItsOwnVersionWhileTheServerHasNewerOnes() throws IOException {
        Page page = opened("aws/network/");
        publishAndLook(page, 2);
        bar(page).waitFor();
        context.setOffline(true);
        List<String> used = new ArrayList<>();
        page.onRequest(request -> used.add(request.url()));
        page.reload();
        List<String> text = page.getByRole(AriaRole.MAIN).getByText("A subnet of version").allInnerTexts();
        String shown = version(page);
        assertThat(text).containsExactly("A subnet of version " + shown + ".");
        assertThat(page.evaluate("() => document.querySelector('main img').naturalWidth")).isEqualTo(Integer.parseInt(shown) * 10);
        assertThat(foldersIn(used)).hasSize(1);
    }

    @Test
    void aPageOfTheOldVersionIsGivenNoFileOfTheNew(Visit visit) throws IOException {
        visit.expectComplaint("status of 409");
        Page page = opened("aws/");
        site.publish(2);
        Object status = page.evaluate("async () => (await fetch('../practice/topics/aws.json')).status");
        assertThat(status).isEqualTo(409);
        assertThat(page.evaluate("async () => (await (await fetch('../search/index.json')).json()).data").toString())
                .isNotIn(site.lastingFolders().map(path -> path.replaceFirst("^/prep/(.*)/$", "$1")).toList());
    }

    @Test
    void aNewPageUnderTheOldWorkerIsOfTheNewVersionAltogether() throws IOException {
        Page page = opened("aws/");
        site.publish(2);
        List<String> used = new ArrayList<>();
        page.onRequest(request -> used.add(request.url()));
        page.navigate("search/?q=gateway");
        assertThat(page.getByText("What came with version 2?").first()).isVisible();
        assertThat(foldersIn(used)).isNotEmpty().isSubsetOf(site.lastingFolders().toList());
        assertThat(version(page)).isEqualTo("2");
    }

    @Test
    void keptTopicsAndPagesAreThereInTheNewVersion() throws IOException {
        Page page = opened("aws/");
        page.locator(".keep-topic").getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".keep-topic").getByText("Kept offline, ")).isVisible();
        publishAndLook(page, 2);
        bar(page).waitFor();
        site.server().clearLog();
        take(page);
        assertThat(page.locator(".keep-topic").getByText("Kept offline, ")).isVisible();
        context.setOffline(true);
        for (String path : List.of("aws/address/", "aws/only-2/", "aws/network/")) {
            page.navigate(path);
            assertThat(version(page)).isEqualTo("2");
            assertThat(page.locator(".full-question")).isVisible();
        }
        page.navigate("aws/only-1/");
        assertThat(page.getByText("This page is not on this device")).isVisible();
    }

    @Test
    void theOldVersionStaysForAWindowThatIsStillOpenAndGoesAfterIt(@TempDir Path profile) throws IOException, InterruptedException {
        try (Windows windows = Windows.start(profile)) {
            Windows.Window other = opened(windows, "aws/network/");
            Windows.Window page = opened(windows, "aws/");
            site.publish(2);
            page.evaluate("navigator.serviceWorker.getRegistration().then((registration) => registration.update()).then(() => 1)");
            page.until("!document.querySelector('[data-news]').hidden");
            page.evaluate("document.querySelector('[data-news] button').click()");
            page.until(SHOWS.formatted(2));

            other.until("!document.querySelector('[data-news]').hidden");
            other.until(SHOWS.formatted(1));
            other.until("import(document.querySelector('script[type=module]').src.replace('main.js', 'search/engine.js')).then(({ open }) => open !== undefined)");
            assertThat(other.evaluate(BUILDS)).isEqualTo("2");
            other.evaluate("document.querySelector('[data-news] button').click()");
            other.until(SHOWS.formatted(2));
            other.until(BUILDS + ".then((count) => count === 1)");
        }
    }

    @Test
    void laterHidesTheNews() throws IOException {
        Page page = opened("aws/");
        publishAndLook(page, 2);
        bar(page).getByText("Later").click();
        assertThat(bar(page)).isHidden();
        assertThat(version(page)).isEqualTo("1");
    }

    private Page opened(String path) {
        Page page = context.newPage();
        page.navigate(path);
        page.waitForCondition(() -> (boolean) page.evaluate(
                "async () => Boolean(navigator.serviceWorker.controller && (await caches.match(location.origin + location.pathname)))"));
        return page;
    }

    private Windows.Window opened(Windows windows, String path) throws IOException, InterruptedException {
        Windows.Window window = windows.open(site.server().url() + path);
        window.until("caches.match(location.origin + location.pathname).then((kept) => Boolean(kept && navigator.serviceWorker.controller))");
        return window;
    }

    private void publishAndLook(Page page, int version) throws IOException {
        site.publish(version);
        page.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }");
    }

    /** Presses the button and waits for the page; what it loaded. */
    private List<String> take(Page page) {
        List<String> used = new ArrayList<>();
        page.onRequest(request -> used.add(request.url()));
        AtomicBoolean loaded = new AtomicBoolean();
        page.onLoad(reloaded -> loaded.set(true));
        bar(page).getByText("Reload").click();
        page.waitForCondition(loaded::get);
        return used;
    }

    private static Locator bar(Page page) {
        return page.locator("[data-news]");
    }

    private static String version(Page page) {
        return page.evaluate("() => getComputedStyle(document.documentElement).getPropertyValue('--version')").toString().strip();
    }

    private static List<String> foldersIn(List<String> urls) {
        return urls.stream()
                .flatMap(url -> LASTING.matcher(url).results().map(MatchResult::group))
                .distinct()
                .toList();
    }
}
