package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Light and dark: the system's theme unless the reader chose one. */
@ExtendWith(Chromium.class)
class ThemeTest {
    private static final String BLOCKED_STORAGE = """
            Object.defineProperty(window, "localStorage", {
              get() { throw new DOMException("blocked", "SecurityError"); },
            });""";

    /** Notes when the theme is set, and which one stands when the first paint is reported. */
    private static final String WATCHED_THEME = """
            new MutationObserver(() => { window.themeSetAt ??= performance.now(); })
              .observe(document, { subtree: true, attributeFilter: ["data-theme"] });""";

    @Test
    void followsTheSystem(Visit visit) {
        Page page = visit.open("", Visit.desktop().setColorScheme(ColorScheme.LIGHT));
        double light = brightness(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(light).isGreaterThan(0.8);
        assertThat(brightness(page)).isLessThan(0.2);
    }

    @Test
    void choiceBeatsTheSystemAndIsRemembered(Visit visit) {
        Page page = visit.open("", Visit.desktop().setColorScheme(ColorScheme.LIGHT));
        choose(page, "dark");
        assertThat(brightness(page)).isLessThan(0.2);
        page.reload();
        assertThat(brightness(page)).isLessThan(0.2);
        page.navigate("aws/vpc/");
        assertThat(brightness(page)).isLessThan(0.2);

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        choose(page, "light");
        assertThat(brightness(page)).isGreaterThan(0.8);
        choose(page, "system");
        assertThat(brightness(page)).isLessThan(0.2);
        page.reload();
        assertThat(button(page)).hasAccessibleName(Pattern.compile("^Theme: system"));
    }

    @Test
    void choiceReachesTheOtherOpenPages(Visit visit) {
        Page page = visit.open("");
        Page other = page.context().newPage();
        other.navigate("aws/");
        choose(page, "dark");
        assertThat(button(other)).hasAccessibleName(Pattern.compile("^Theme: dark"));
        assertThat(brightness(other)).isLessThan(0.2);
    }

    @Test
    void rememberedThemeStandsBeforeTheFirstPaint(Visit visit) {
        Page page = visit.open("", Visit.desktop().setColorScheme(ColorScheme.LIGHT));
        choose(page, "dark");
        page.addInitScript(WATCHED_THEME);
        page.navigate("aws/");
        page.waitForCondition(() -> (boolean) page.evaluate("() => performance.getEntriesByName('first-paint').length > 0"));
        double set = ((Number) page.evaluate("() => window.themeSetAt")).doubleValue();
        double painted = ((Number) page.evaluate("() => performance.getEntriesByName('first-paint')[0].startTime")).doubleValue();
        assertThat(set).isLessThan(painted);
    }

    @Test
    void rememberedThemeNeedsNoModule(Visit visit) {
        Page page = visit.open("", Visit.desktop().setColorScheme(ColorScheme.LIGHT));
        choose(page, "dark");
        visit.expectComplaint("Failed to load resource");
        page.route(Pattern.compile("/main\\.js$"), route -> route.abort());
        page.navigate("aws/");
        assertThat(brightness(page)).isLessThan(0.2);
    }

    @Test
    void blockedStorageBreaksNothing(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop().setColorScheme(ColorScheme.LIGHT));
        context.addInitScript(BLOCKED_STORAGE);
        Page page = context.newPage();
        page.navigate("aws/");
        choose(page, "dark");
        assertThat(brightness(page)).isLessThan(0.2);
        SearchDialog.openedBy(page, "/").find("subnet");
    }

    private static void choose(Page page, String theme) {
        for (int i = 0; i < 3 && !button(page).getAttribute("aria-label").startsWith("Theme: " + theme); i++) {
            button(page).click();
        }
        assertThat(button(page)).hasAccessibleName(Pattern.compile("^Theme: " + theme));
    }

    private static Locator button(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Theme: ")));
    }

    /** Of the page's ground, from 0 to 1, as it is painted. */
    private static double brightness(Page page) {
        return ((Number) page.evaluate("""
                () => {
                  const context = document.createElement("canvas").getContext("2d");
                  for (const each of [document.documentElement, document.body]) {
                    context.fillStyle = getComputedStyle(each).backgroundColor;
                    context.fillRect(0, 0, 1, 1);
                  }
                  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
                  return (red + green + blue) / 3 / 255;
                }""")).doubleValue();
    }
}
