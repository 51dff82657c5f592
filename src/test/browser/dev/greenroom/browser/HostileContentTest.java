package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

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

    /** The texts of the structured data, read as programs read it. */
    private static final String STRUCTURED_DATA = """
            () => {
              const texts = (value) => (typeof value === "object" && value ? Object.values(value).flatMap(texts) : [String(value)]);
              return [...document.querySelectorAll("script[type='application/ld+json']")]
                .flatMap(({ textContent }) => texts(JSON.parse(textContent))).join("\\n");
            }""";

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
            assertThat((String) page.evaluate(STRUCTURED_DATA)).contains("Hostile " + HostileSite.payloads().get(i).replace("`", ""));
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

    /** A file of somebody else's, with every attempt as a note, in ids and in settings. */
    @Test
    void importedProgressStaysText(Visit visit) {
        List<String> attempts = HostileSite.attempts();
        Page page = visit.to("hostile", source).open("progress/");
        page.getByLabel("Import a file").setInputFiles(new FilePayload("x.json", "application/json", progress(attempts).getBytes(StandardCharsets.UTF_8)));
        assertThat(page.getByText("Imported: " + (attempts.size() + HostileSite.payloads().size()) + " questions added").first()).isVisible();
        assertHarmless(page);
        Locator notes = page.locator("section").filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Notes").setExact(true))));
        assertThat(notes).containsText("<script src=https://evil.example/x.js></script>");
        for (String path : List.of("", "evil/", "practice/", "practice/mock/", "practice/plan/", HostileSite.path(0))) {
            page.navigate(path);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertHarmless(page);
        }
        assertThat(ReadersProgress.note(page)).hasValue(HostileSite.payloads().get(0));
    }

    @Test
    void filesThatAreNoProgressAreRefusedInWords(Visit visit) {
        Page page = visit.to("hostile", source).open("progress/");
        String start = "{\"format\":\"greenroom-progress\",\"version\":";
        for (String file : List.of(
                "[".repeat(100_000),
                "\u0000",
                "null",
                "{\"format\":\"<img src=x onerror=window.__xss=1>\"}",
                start + "\"<script>window.__xss=1</script>\"}",
                start + "1,\"questions\":{\"a/b\":{\"note\":[{\"toString\":1},1]}},\"days\":{},\"settings\":{}}",
                start + "1,\"questions\":{\"a/b\":{\"__proto__\":[true,1]}},\"days\":{},\"settings\":{}}",
                start + "1,\"questions\":[],\"days\":{\"<b>\":{}},\"settings\":{}}")) {
            page.getByLabel("Import a file").setInputFiles(new FilePayload("x.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
            assertThat(page.getByText("Nothing was changed.").first()).isVisible();
            assertHarmless(page);
            page.reload();
        }
        assertThat(page.evaluate("() => ({}).starred === undefined && ({}).note === undefined")).isEqualTo(true);
    }

    @Test
    void addressesOfPracticeStayText(Visit visit) {
        Page page = visit.to("hostile", source).context(Visit.desktop()).newPage();
        List<String> names = List.of("topics", "levels", "level", "tag", "mix", "count", "minutes", "seed", "date", "from", "days", "order", "question");
        List<String> payloads = HostileSite.payloads();
        for (int i = 0; i < payloads.size(); i += names.size()) {
            StringBuilder query = new StringBuilder("?x=");
            for (int name = 0; name < names.size(); name++) {
                String payload = payloads.get((i + name) % payloads.size());
                query.append('&').append(names.get(name)).append('=').append(URLEncoder.encode(payload, StandardCharsets.UTF_8));
            }
            for (String path : List.of("practice/", "practice/mock/", "practice/plan/", "progress/")) {
                page.navigate(path + query + "#" + URLEncoder.encode(payloads.get(i), StandardCharsets.UTF_8));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertHarmless(page);
            }
        }
    }

    @Test
    void cardsShowHostileTextAsText(Visit visit) {
        Page page = visit.to("hostile", source).open("practice/");
        Practice practice = Practice.on(page).start();
        for (int card = 0; card < 8; card++) {
            practice.press(" ");
            assertThat(practice.answer()).isVisible();
            assertHarmless(page);
            practice.press("4");
            practice.question().waitFor();
        }
    }

    private static String progress(List<String> attempts) {
        Map<String, Object> questions = new LinkedHashMap<>();
        for (int i = 0; i < attempts.size(); i++) {
            questions.put("gone-" + i + "/" + attempts.get(i), Map.of("note", List.of(attempts.get(i), 1), "starred", List.of(true, 1)));
        }
        List<String> payloads = HostileSite.payloads();
        for (int i = 0; i < payloads.size(); i++) {
            Map<String, Object> card = Map.of("due", payloads.get(i), "reps", payloads.get(i), "state", payloads.get(i));
            questions.put(HostileSite.path(i).replaceFirst("/$", ""), Map.of("note", List.of(payloads.get(i), 1), "card", List.of(card, 1)));
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        for (String name : List.of("practice", "mock", "plan", "topics", "__proto__", "<img src=x onerror=window.__xss=1>")) {
            settings.put(name, List.of(payloads, 1));
        }
        return JsonMapper.shared().writeValueAsString(Map.of(
                "format", "greenroom-progress", "version", 1, "questions", questions, "settings", settings,
                "days", Map.of("2026-11-23", Map.of("<img src=x onerror=window.__xss=1>", List.of(1, 1)), "9999-99-99", Map.of("x", List.of(1, 1)))));
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
