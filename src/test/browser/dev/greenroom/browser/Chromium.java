package dev.greenroom.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a {@link Visit}, all in one Chromium, and fails the test where the visit had complaints; where a test is not
 * about a site, it gives the {@link Browser} itself.
 */
final class Chromium implements ParameterResolver, AfterEachCallback {
    /** Milliseconds to wait for what should come: many, since a busy machine is no defect of the site. */
    static final int PATIENCE = 20_000;

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);
    static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visit.class || type == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, any -> Running.start(), Running.class);
        if (parameter.getParameter().getType() == Browser.class) {
            return running.browser();
        }
        Visit visit = new Visit(running.browser(), running.sites());
        context.getStore(NAMESPACE).put(Visit.class, visit);
        return visit;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(NAMESPACE).get(Visit.class, Visit.class);
        if (visit != null) {
            visit.end(context.getExecutionException().isEmpty());
        }
    }

    /** What all tests share; the store closes it behind the last one. */
    private record Running(Playwright playwright, Browser browser, Sites sites) implements AutoCloseable {
        static Running start() {
            String program = System.getenv("GREENROOM_CHROMIUM");
            if (program == null || program.isBlank()) {
                throw new IllegalStateException("GREENROOM_CHROMIUM names no browser: run the tests by `script/test`");
            }
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright.chromium()
                    .launch(new LaunchOptions().setExecutablePath(Path.of(program)).setArgs(ARGUMENTS));
            try {
                return new Running(playwright, browser, new Sites());
            } catch (IOException e) {
                throw new IllegalStateException("no folder for the built sites", e);
            }
        }

        @Override
        public void close() throws IOException {
            browser.close();
            playwright.close();
            sites.close();
        }
    }
}
