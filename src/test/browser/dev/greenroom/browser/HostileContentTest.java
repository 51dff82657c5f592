package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Content and addresses that try to run scripts. The visit complains where the content policy had to stop one: nothing
 * of the kind may get that far.
 */
@ExtendWith(Chromium.class)
class HostileContentTest {
    private static final String TRIGGER_ALL = """
            () => document.querySelectorAll("main *").forEach((each) => {
              for (const type of ["mouseover", "focus", "toggle", "error", "load"]) {
                each.dispatchEvent(new Event(type));
              }
            })""";

    /** Links and forms that would run something or leave the page's own ground, and attributes that are code. */
    private static final String CODE = """
            () => [...document.querySelectorAll("*")].flatMap((each) => [...each.attributes]
              .filter(({ name, value }) => /^(on|style$|srcdoc$)/i.test(name)
                || (/^(href|src|action|formaction|data|xlink:href)$/i.test(name) && /^\\s*(javascript|data|vbscript):/i.test(value)))
              .map(({ name, value }) => `${each.tagName} ${name}=${value}`))""";

    @TempDir
    private static Path source;

    @BeforeAll
    static void writeSite() throws IOException {
        HostileSite.write(source);
    }

    @Test
    void questionPagesRunNothing(Visit visit) {
        Page page = visit.to("hostile", source).context(Visit.desktop()).newPage();
        for (int i = 0; i < HostileSite.payloads().size(); i++) {
            page.navigate(HostileSite.path(i));
            assertHarmless(page);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Hostile " + HostileSite.payloads().get(i).replace("`", ""));
        }
    }

    @Test
    void listsOfQuestionsRunNothing(Visit visit) {
        Page page = visit.to("hostile", source).context(Visit.desktop()).newPage();
        for (String path : List.of("", "evil/", "tags/", "tags/evil/", "search/", "contribute/")) {
            page.navigate(path);
            assertHarmless(page);
        }
        page.navigate("evil/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Expand all")).click();
        assertHarmless(page);
    }

    @Test
    void resultsShowHostileTextAsText(Visit visit) {
        Page page = visit.to("hostile", source).open("");
        SearchDialog dialog = SearchDialog.openedBy(page, "/");
        for (String words : List.of("hostile script", "hostile img onerror", "hostile svg", "hostile iframe", "hostile javascript")) {
            dialog.find(words);
            assertThat(dialog.results().first()).containsText("Hostile");
            assertHarmless(page);
            assertThat(dialog.self().locator("script, img, svg, iframe")).hasCount(0);
        }
    }

    @Test
    void queriesInTheAddressStayText(Visit visit) {
        visit.to("hostile", source);
        Page page = visit.open("search/");
        for (String payload : HostileSite.payloads()) {
            String query = URLEncoder.encode(payload, StandardCharsets.UTF_8);
            page.navigate("search/?q=" + query + "&topic=" + query + "&level=" + query + "#" + query);
            assertThat(page.getByLabel("Words")).hasValue(payload);
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            assertHarmless(page);
        }
    }

    @Test
    void addressesOfTopicsStayText(Visit visit) {
        Page page = visit.to("hostile", source).context(Visit.desktop()).newPage();
        for (String payload : HostileSite.payloads()) {
            String query = URLEncoder.encode(payload, StandardCharsets.UTF_8);
            page.navigate("evil/?level=" + query + "&tag=" + query + "#" + query);
            assertHarmless(page);
        }
    }

    @Test
    void siteBelowAPathWorksThere(Visit visit) {
        Page page = visit.to("hostile", source).open("evil/payload-00/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("All Evil")).click();
        assertThat(page).hasURL(visit.site().url() + "evil/#payload-00");
        SearchDialog dialog = SearchDialog.openedBy(page, "/");
        dialog.find("proto");
        dialog.results().first().click();
        assertThat(page.locator("h1")).containsText("__proto__");
        Locator home = page.getByRole(AriaRole.BANNER).getByRole(AriaRole.LINK).first();
        home.click();
        assertThat(page).hasURL(visit.site().url());
    }

    private static void assertHarmless(Page page) {
        page.evaluate(TRIGGER_ALL);
        assertThat((List<?>) page.evaluate(CODE)).as(page.url()).isEmpty();
        assertThat(page.evaluate("() => window.__xss === undefined")).as(page.url()).isEqualTo(true);
    }
}
