package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Output;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchIndexTest {
    private final Answers answers = Answers.ofResource("questions.txt");

    @Test
    void onlyTheManifestHasAFixedName() {
        assertThat(SearchIndex.write(answers.catalog(), answers.list()))
                .extracting(Output::path)
                .first()
                .isEqualTo("search/index.json");
        assertThat(SearchIndex.write(answers.catalog(), answers.list()))
                .extracting(Output::path)
                .filteredOn(path -> !path.equals("search/index.json"))
                .allMatch(path -> path.matches("search/data/[a-z]+\\.[0-9a-f]{10}\\.json"));
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        List<Output> first = SearchIndex.write(answers.catalog(), answers.list());
        List<Output> second = SearchIndex.write(answers.catalog(), answers.list());
        assertThat(first).usingRecursiveComparison().isEqualTo(second);
    }

    @Test
    void aSiteWithoutQuestionsHasAnIndexToo() {
        Answers none = Answers.of("");
        List<Output> outputs = SearchIndex.write(none.catalog(), none.list());
        assertThat(json(outputs.get(0)).get("texts")).isEmpty();
    }

    @Test
    void aWordLongerThanLuceneTakesIsLeftOut() {
        Answers one = Answers.of("a/key | basic | x | What is a key? | A number. | " + "k".repeat(40_000) + " end");
        assertThat(text(SearchIndex.write(one.catalog(), one.list()).get(1)))
                .contains("\"end\"")
                .doesNotContain("kkkk");
    }

    @Test
    void textsAreSpreadOverFiles() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            lines.append("a/q%d | basic | x | What? | It. | %s%n".formatted(i, "word ".repeat(700)));
        }
        Answers long9 = Answers.of(lines.toString());
        JsonNode texts = json(SearchIndex.write(long9.catalog(), long9.list()).get(0)).get("texts");
        assertThat(texts).hasSize(5).extracting(file -> file.get(1).intValue()).containsExactly(2, 2, 2, 2, 1);
    }

    private static JsonNode json(Output output) {
        return new JsonMapper().readTree(text(output));
    }

    private static String text(Output output) {
        return new String(output.bytes(), StandardCharsets.UTF_8);
    }
}
