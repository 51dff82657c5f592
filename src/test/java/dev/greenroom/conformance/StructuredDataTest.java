package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Structured data says what the page shows, in words that schema.org knows. */
class StructuredDataTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Published> sites() {
        return Stream.of(RealSite.get(), EdgeSite.get());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void typesAndPropertiesAreThoseOfSchemaOrg(Published site) throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(Path.of("src/test/resources/schema-org.json")));
        List<String> unknown = new ArrayList<>();
        for (Published.Page page : site.pages()) {
            for (JsonNode data : data(page)) {
                assertThat(data.path("@context").asString()).as(page.toString()).isEqualTo("https://schema.org");
                judge(data, schema, page.toString(), unknown);
            }
        }
        assertThat(unknown).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyQuestionAndItsAnswerCanBeReadOnThePage(Published site) {
        int quizzes = 0;
        for (Published.Page page : site.pages()) {
            String visible = visibleText(page.document());
            for (JsonNode quiz : data(page, "Quiz")) {
                quizzes++;
                for (JsonNode question : quiz.path("hasPart")) {
                    assertThat(question.path("eduQuestionType").asString()).isEqualTo("Flashcard");
                    assertThat(visible).as(page.toString()).contains(normal(question.path("text").asString()));
                    assertThat(visible).as(page.toString()).contains(normal(question.path("acceptedAnswer").path("text").asString()));
                }
                long shown = page.document().select("details.question").size();
                assertThat(quiz.path("hasPart").size()).as("questions of %s", page).isEqualTo(Math.max(1, (int) shown));
            }
        }
        assertThat(quizzes).isGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void breadcrumbsAreTheVisibleOnes(Published site) {
        int lists = 0;
        for (Published.Page page : site.pages()) {
            for (JsonNode list : data(page, "BreadcrumbList")) {
                lists++;
                List<String> said = new ArrayList<>();
                for (JsonNode item : list.path("itemListElement")) {
                    assertThat(item.path("position").asInt()).isEqualTo(said.size() + 1);
                    said.add(normal(item.path("name").asString()) + " " + item.path("item").asString());
                }
                assertThat(said).as(page.toString()).isEqualTo(visibleBreadcrumbs(site, page));
            }
        }
        assertThat(lists).isGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyAddressInItIsOfAPublishedPage(Published site) {
        for (Published.Page page : site.pages()) {
            List<String> addresses = new ArrayList<>();
            data(page).forEach(data -> addresses.addAll(data.findValuesAsString("item")));
            data(page).forEach(data -> addresses.addAll(data.findValuesAsString("url")));
            assertThat(addresses).allMatch(address -> address.startsWith(site.url()));
            assertThat(new LinkReport(site).dead(page.toString(), addresses)).isEmpty();
        }
    }

    @Test
    void noTextCanEndTheElementThatHoldsIt(@TempDir Path folder) {
        String ending = "What is </script><script>alert(1)</script>?";
        String comment = "And <!--<script> & ]]>, or \u2028?";
        Published site = new SmallSite(folder)
                .question("010-ending", ending, "It is.\n\n## Pitfalls\n- One.")
                .question("020-comment", comment, "It is.\n\n## Pitfalls\n- One.")
                .build();
        assertThat(titles(site.page("aws/ending/"))).containsExactly(ending);
        assertThat(titles(site.page("aws/comment/"))).containsExactly(comment);
        assertThat(titles(site.page("aws/"))).containsExactly(ending, comment);
        for (Published.Page page : site.pages()) {
            assertThat(page.document().select("script:not([src])"))
                    .allSatisfy(script -> assertThat(script.attr("type")).isEqualTo("application/ld+json"));
            assertThat(page.document().select("script[type=application/ld+json]"))
                    .allSatisfy(script -> assertThat(script.data()).doesNotContain("<"));
        }
    }

    private static List<String> titles(Published.Page page) {
        return data(page, "Quiz").get(0).path("hasPart").findValues("text").stream()
                .map(JsonNode::asString)
                .filter(text -> !text.startsWith("A short answer"))
                .toList();
    }

    private static void judge(JsonNode data, JsonNode schema, String place, List<String> unknown) {
        String type = data.path("@type").asString();
        for (String name : data.propertyNames()) {
            JsonNode allowed = schema.path(type).path(name);
            if (name.startsWith("@")) {
                continue;
            }
            if (allowed.isMissingNode()) {
                unknown.add(place + ": " + type + "." + name);
                continue;
            }
            for (JsonNode value : data.get(name).isArray() ? data.get(name) : List.of(data.get(name))) {
                if (!allowed.toString().contains("\"" + kind(value) + "\"")) {
                    unknown.add(place + ": " + type + "." + name + " holds " + kind(value));
                }
                if (value.isObject()) {
                    judge(value, schema, place, unknown);
                }
            }
        }
    }

    private static String kind(JsonNode value) {
        if (value.isObject()) {
            return value.path("@type").asString();
        }
        if (value.isInt()) {
            return "Integer";
        }
        return value.asString().matches("https?://\\S+") ? "URL" : "Text";
    }

    private static List<JsonNode> data(Published.Page page) {
        return page.document().select("script[type=application/ld+json]").stream()
                .map(script -> JSON.readTree(script.data()))
                .toList();
    }

    private static List<JsonNode> data(Published.Page page, String type) {
        return data(page).stream().filter(data -> data.path("@type").asString().equals(type)).toList();
    }

    private static List<String> visibleBreadcrumbs(Published site, Published.Page page) {
        List<String> shown = new ArrayList<>();
        for (Element crumb : page.document().select("nav.breadcrumbs li")) {
            Element link = crumb.selectFirst("a");
            shown.add(normal(crumb.text()) + " " + (link == null ? site.url() + page.path() : link.absUrl("href")));
        }
        return shown;
    }

    private static String visibleText(Document document) {
        return normal(document.body().text());
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
