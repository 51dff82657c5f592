package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.greenroom.model.Output;
import dev.greenroom.model.SearchAnswer;
import dev.greenroom.model.SearchAnswer.Marked;
import dev.greenroom.model.SearchQuery;
import dev.greenroom.search.Client.Asked;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds the search of the command line to that of the browser, answer by answer. */
class SearcherTest {
    private static final Client CLIENT = new Client();

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void smallQuestionsAreAnsweredAlike() {
        assertThat(compare(Answers.ofResource("questions.txt"), 5, 130)).isGreaterThan(1_000);
    }

    @Test
    void manyQuestionsInManyFilesAreAnsweredAlike() {
        assertThat(compare(SomeQuestions.mixedFrom(Answers.ofResource("questions.txt"), 400), 2, 50))
                .isGreaterThan(350);
    }

    @Test
    void thisRepositorysQuestionsAreAnsweredAlike() {
        assertThat(compare(OwnContent.answers(), 1, 50)).isGreaterThan(350);
    }

    @Test
    void whatAScoreIsMadeOfComesToTheScore() {
        Answers answers = Answers.ofResource("questions.txt");
        Searcher searcher = searcher(answers.index());
        for (Asked asked : SomeQueries.of(answers, 1, 260)) {
            for (SearchAnswer.Result result : searcher.answer(query(asked)).results()) {
                SearchAnswer.Explanation told = result.explanation();
                double sum = told.words().stream().mapToDouble(SearchAnswer.WordShare::adds).sum();
                assertThat(sum * told.topicFactor()).as(asked.text()).isCloseTo(result.score(), within(1e-3));
                told.words().forEach(word -> assertThat(word.terms().stream()
                                .mapToDouble(SearchAnswer.TermShare::adds)
                                .sum())
                        .as(asked.text())
                        .isCloseTo(word.adds(), within(1e-9)));
            }
        }
    }

    /** @return how many queries were compared */
    private static int compare(Answers answers, int limit, int ofAKind) {
        List<Output> index = answers.index();
        Searcher searcher = searcher(index);
        List<Asked> queries = SomeQueries.of(answers, limit, ofAKind);
        List<JsonNode> browser = CLIENT.open(index).queries(queries);
        for (int i = 0; i < queries.size(); i++) {
            assertSame(queries.get(i), searcher.answer(query(queries.get(i))), browser.get(i));
        }
        return queries.size();
    }

    private static void assertSame(Asked asked, SearchAnswer answer, JsonNode browser) {
        String as = "`" + asked.text() + "` " + asked.options();
        assertThat(answer.results().stream().map(SearchAnswer.Result::id).toList())
                .as(as)
                .isEqualTo(browser.get("results").valueStream().map(each -> each.get("id").stringValue()).toList());
        for (int i = 0; i < answer.results().size(); i++) {
            assertSame(as, answer.results().get(i), browser.get("results").get(i));
        }
        assertThat(answer.count()).as(as).isEqualTo(browser.get("count").intValue());
        assertThat(answer.topics()).as(as).isEqualTo(counts(browser.get("counts").get("topics")));
        assertThat(answer.levels()).as(as).isEqualTo(counts(browser.get("counts").get("levels")));
        assertThat(answer.correction().map(SearcherTest::text).orElse(""))
                .as(as)
                .isEqualTo(browser.has("correction") ? text(browser.get("correction"), "text", "ranges") : "");
        assertThat(answer.closest()).as(as).isEqualTo(strings(browser.get("closest")));
        assertThat(answer.words()).as(as).isEqualTo(strings(browser.get("words")));
        assertThat(browser.get("complete").booleanValue()).as(as).isTrue();
    }

    private static void assertSame(String as, SearchAnswer.Result result, JsonNode browser) {
        assertThat(result.score()).as(as).isCloseTo(browser.get("score").doubleValue(), within(1e-4));
        assertThat(Client.BASE + result.id() + "/").isEqualTo(browser.get("url").stringValue());
        assertThat(List.of(result.topic(), result.topicTitle(), result.level(), result.levelTitle()))
                .isEqualTo(List.of("topic", "topicTitle", "level", "levelTitle").stream()
                        .map(key -> browser.get(key).stringValue())
                        .toList());
        assertThat(text(result.title())).as(as).isEqualTo(text(browser, "title", "titleRanges"));
        assertThat(text(result.excerpt())).as(as).isEqualTo(text(browser, "excerpt", "ranges"));
    }

    private static Searcher searcher(List<Output> index) {
        Map<String, String> texts = index.stream()
                .collect(Collectors.toMap(Output::path, file -> new String(file.bytes(), StandardCharsets.UTF_8)));
        return Searcher.open(texts::get);
    }

    private static SearchQuery query(Asked asked) {
        return new SearchQuery(
                asked.text(), (Integer) asked.options().get("limit"), option(asked, "topic"), option(asked, "level"), option(asked, "tag"));
    }

    private static Optional<String> option(Asked asked, String name) {
        return Optional.ofNullable((String) asked.options().get(name));
    }

    /** A text, with the places in it that matter. */
    private static String text(Marked marked) {
        return marked.text() + marked.ranges().stream().map(range -> "[" + range[0] + "," + range[1] + "]").toList();
    }

    private static String text(JsonNode node, String text, String ranges) {
        return node.get(text).stringValue()
                + node.get(ranges).valueStream().map(JsonNode::toString).toList();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static Map<String, Integer> counts(JsonNode counts) {
        Map<String, Integer> read = new HashMap<>();
        counts.properties().forEach(each -> read.put(each.getKey(), each.getValue().intValue()));
        return read;
    }
}
