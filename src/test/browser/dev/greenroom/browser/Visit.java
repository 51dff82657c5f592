package dev.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What one test does in the browser. Whatever a reader would rather not have happen is kept as a complaint: errors and
 * warnings on the console, of which breaches of the content policy are some, script errors, dialogs, and requests to
 * other servers.
 */
final class Visit {
    private static final Set<String> BAD_MESSAGES = Set.of("error", "warning");

    private final Browser browser;
    private final Sites sites;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>(List.of("Service Worker registration blocked by Playwright"));
    private SiteServer site;
    private String address;

    Visit(Browser browser, Sites sites) {
        this.browser = browser;
        this.sites = sites;
    }

    /** Goes to another site instead of the repository's own; it is built once for all visits by that name. */
    Visit to(String name, Path source) {
        site = sites.of(name, source);
        return this;
    }

    /** Goes to a site that the test itself serves. */
    Visit to(SiteServer served) {
        site = served;
        return this;
    }

    /** Goes to a site that is served by something else. */
    Visit to(String url) {
        address = url;
        return this;
    }

    private String url() {
        return address == null ? site().url() : address;
    }

    SiteServer site() {
        if (site == null) {
            site = sites.repository();
        }
        return site;
    }

    /** Opens a page, named below the site's root, as a new reader on a desktop would. */
    Page open(String path) {
        return open(path, desktop());
    }

    Page open(String path, NewContextOptions options) {
        Page page = context(options).newPage();
        page.navigate(path);
        return page;
    }

    /** A new reader, whose browser remembers nothing, and keeps nothing for reading offline unless the options let it. */
    BrowserContext context(NewContextOptions options) {
        if (options.serviceWorkers == null) {
            options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        }
        BrowserContext context = browser.newContext(options.setBaseURL(url()));
        context.setDefaultTimeout(Chromium.PATIENCE);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> complain("script error: " + error.error()));
        context.onRequest(this::watch);
        context.onPage(page -> page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        }));
        contexts.add(context);
        return context;
    }

    /** Complaints with this text are what the test is about. */
    void expectComplaint(String part) {
        expected.add(part);
    }

    static NewContextOptions desktop() {
        return window(1280);
    }

    static NewContextOptions phone() {
        return window(390).setHasTouch(true).setIsMobile(true);
    }

    static NewContextOptions window(int width) {
        return new NewContextOptions().setViewportSize(width, 800).setLocale("en-GB").setTimezoneId("UTC");
    }

    /** Closes all pages; a test that has failed has said enough without its complaints. */
    void end(boolean passed) {
        contexts.forEach(BrowserContext::close);
        if (passed) {
            assertThat(complaints).as("complaints of the browser").isEmpty();
        }
    }

    private void hear(ConsoleMessage message) {
        if (BAD_MESSAGES.contains(message.type())) {
            complain("console: " + message.text() + " at " + message.location());
        }
    }

    private void watch(Request request) {
        if (!request.url().startsWith(url()) && !request.url().startsWith("data:")) {
            complain("request: " + request.url());
        }
    }

    private void complain(String complaint) {
        if (expected.stream().noneMatch(complaint::contains)) {
            complaints.add(complaint);
        }
    }
}
