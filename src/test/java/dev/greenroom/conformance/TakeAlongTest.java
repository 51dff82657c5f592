package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers and their programs take along from the site: found where they look, and whole. */
class TakeAlongTest {
    private static final Pattern ADDRESS = Pattern.compile("\\]\\(([^)\\s]+)");

    static Stream<Published> sites() {
        return Stream.of(RealSite.get(), EdgeSite.get());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyTopicPageLeadsToItsDeckBookPrintPageAndMarkdown(Published site) {
        for (String topic : topics(site)) {
            Element section = site.page(topic + "/").document().expectFirst("#take-along");
            assertThat(section.select("a").eachAttr("abs:href")).containsExactly(
                    site.url() + topic + "/anki.txt",
                    site.url() + topic + "/" + topic + ".epub",
                    site.url() + topic + "/print/",
                    site.url() + topic + "/index.md");
            assertThat(section.select("small").eachText()).allMatch(size -> size.matches("\\d+ kB|\\d+\\.\\d MB")).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyQuestionAndTopicNamesItsTwinInMarkdown(Published site) {
        List<String> twins = new ArrayList<>(site.files().keySet());
        twins.removeIf(path -> !path.endsWith(".md"));
        List<String> named = site.pages().stream()
                .flatMap(page -> page.document().select("link[rel=alternate][type=text/markdown]").stream())
                .map(link -> link.attr("abs:href").substring(site.url().length()))
                .toList();
        assertThat(named).hasSizeGreaterThan(3).containsExactlyInAnyOrderElementsOf(twins);
        for (String twin : twins) {
            String page = twin.replace("index.md", "");
            assertThat(site.page(page).document().select("link[type=text/markdown]").attr("abs:href")).isEqualTo(site.url() + twin);
            assertThat(site.text(twin)).startsWith("---\ntitle: \"").contains("\nsource: " + site.url() + page + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyAddressInMarkdownIsWholeAndLeadsSomewhere(Published site) {
        List<String> relative = new ArrayList<>();
        List<String> dead = new ArrayList<>();
        site.files().keySet().stream().filter(path -> path.endsWith(".md") || path.equals("llms.txt")).forEach(path -> {
            List<String> addresses = new ArrayList<>();
            Matcher address = ADDRESS.matcher(site.text(path).replaceAll("(?ms)^\\s*```.*?^\\s*```$|`[^`\n]*`", ""));
            while (address.find()) {
                addresses.add(address.group(1));
            }
            addresses.stream().filter(found -> !found.matches("(https|mailto):.*")).forEach(found -> relative.add(path + ": " + found));
            dead.addAll(new LinkReport(site).dead(path, addresses));
        });
        assertThat(relative).isEmpty();
        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void languageModelsAreToldOfEveryTwin(Published site) {
        String list = site.text("llms.txt");
        assertThat(list).startsWith("# ").containsPattern("\\A# .+\n\n> .+\n\n");
        site.files().keySet().stream()
                .filter(path -> path.endsWith(".md"))
                .forEach(path -> assertThat(list).contains("](" + site.url() + path + "): "));
    }

    @ParameterizedTest
    @MethodSource("sites")
    void nothingOfItIsForSearchEngines(Published site) {
        assertThat(site.text("sitemap.xml")).doesNotContain("/print/", ".md<", ".epub", "anki.txt", "llms.txt");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void thePrintPageHasEveryAnswerOpenAndNothingAroundThem(Published site) {
        for (String topic : topics(site)) {
            Element page = site.page(topic + "/print/").document();
            List<String> asked = site.page(topic + "/").document().select("details.question h3").eachText();
            assertThat(page.select("article h3").eachText()).containsExactlyElementsOf(asked);
            assertThat(page.select("nav li").eachText()).containsExactlyElementsOf(asked);
            assertThat(page.select("script, dialog, .site-header, .site-footer, details:not([open]):not(.prose details)")).isEmpty();
            assertThat(page.select("article > .short-answer")).hasSameSizeAs(asked);
        }
    }

    private static List<String> topics(Published site) {
        List<String> topics = site.files().keySet().stream()
                .filter(path -> path.endsWith("/anki.txt"))
                .map(path -> path.replace("/anki.txt", ""))
                .toList();
        assertThat(topics).hasSizeGreaterThan(1);
        return topics;
    }
}
