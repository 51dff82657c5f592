package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Output;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SearchIndexTest {
    private final Answers answers = Answers.ofResource("questions.txt");
    private final ReadIndex index = new ReadIndex(answers.index());

    @Test
    void onlyTheManifestHasAFixedName() {
        assertThat(answers.index()).extracting(Output::path).first().isEqualTo("search/index.json");
        assertThat(answers.index())
                .extracting(Output::path)
                .filteredOn(path -> !path.equals("search/index.json"))
                .allMatch(path -> path.matches("search/data/[0-9a-f]{10}/([a-z]+/[0-9a-z]+|tags)\\.json"));
    }

    @Test
    void aChangedFileChangesTheFolder() {
        ReadIndex one = new ReadIndex(Answers.of("a/x | basic | t | What? | It. | One word.").index());
        ReadIndex other = new ReadIndex(Answers.of("a/x | basic | t | What? | It. | One word!").index());
        assertThat(one.manifest().get("data")).isNotEqualTo(other.manifest().get("data"));
    }

    @Test
    void twoRunsGiveTheSameBytes() {
        assertThat(answers.index()).usingRecursiveComparison().isEqualTo(answers.index());
    }

    @Test
    void aSiteWithoutQuestionsHasAnIndexToo() {
        ReadIndex empty = new ReadIndex(Answers.of("").index());
        assertThat(empty.files()).containsOnlyKeys("tags.json");
        assertThat(empty.firstKeys("terms")).isEmpty();
        assertThat(empty.manifest().get("beginnings").isNull()).isTrue();
        assertThat(empty.manifest().get("spelling").stringValue()).isEmpty();
    }

    @Test
    void aWordLongerThanLuceneTakesIsLeftOut() {
        Answers one = Answers.of("a/key | basic | x | What is a key? | A number. | " + "k".repeat(40_000) + " end");
        assertThat(new ReadIndex(one.index()).entries("rest")).containsOnlyKeys("end");
    }

    @Test
    void aNumberTellsTheTopicAndTheLevel() {
        assertThat(index.manifest().get("topics").get(0).toString()).matches("\\[\"aws\",\"AWS\",\\[\\d+,\\d+]]");
        int counted = index.manifest().get("topics").valueStream()
                .flatMap(topic -> topic.get(2).valueStream())
                .mapToInt(count -> count.intValue())
                .sum();
        assertThat(counted).isEqualTo(answers.list().size());
    }

    @Test
    void tagsHoldTheirQuestions() {
        Answers tagged = Answers.of("""
                a/one | basic | web-sockets | One? | It.
                a/two | basic | alpha web-sockets | Two? | It.
                """);
        assertThat(new ReadIndex(tagged.index()).file("tags.json").toString())
                .isEqualTo("[[\"alpha\",\"alpha\",\"!7\"],[\"web-sockets\",\"web sockets\",\"!66\"]]");
    }

    @Nested
    class Titles {
        @Test
        void aSlugIsLeftOutWhereTheTitleTellsIt() {
            Answers two = Answers.of("""
                    a/what-is-c | basic | x | What is `C`++? | It.
                    a/closures | basic | x | What is a closure? | It.
                    """);
            assertThat(new ReadIndex(two.index()).file("titles/0.json").toString())
                    .isEqualTo("[\"What is C++?\\nWhat is a closure?\",\"\\nclosures\"]");
        }

        @Test
        void theyAreSpreadOverFiles() {
            ReadIndex many = new ReadIndex(many(129).index());
            assertThat(many.file("titles/1.json").get(0).stringValue().split("\n")).hasSize(64);
            assertThat(many.file("titles/2.json").get(0).stringValue()).isEqualTo("Question 128?");
            assertThat(many.files()).doesNotContainKey("titles/3.json");
        }
    }

    @Nested
    class Texts {
        @Test
        void shortAnswersAndBodiesStandByTurns() {
            Answers one = Answers.of("a/x | basic | t | What? | `It` is. | The whole. ¶ What else? ¶ Not that.");
            assertThat(new ReadIndex(one.index()).file("texts/0.json").toString())
                    .isEqualTo("[\"It is.\",\"The whole. What else? Not that.\"]");
        }

        @Test
        void theyAreSpreadOverFiles() {
            ReadIndex many = new ReadIndex(many(9).index());
            assertThat(many.file("texts/8.json")).hasSize(2);
            assertThat(many.files()).doesNotContainKey("texts/9.json");
        }
    }

    @Nested
    class Spelling {
        private final ReadIndex many = new ReadIndex(many(40).index());

        @Test
        void termsAreGroupedByHowManyQuestionsHaveThem() {
            assertThat(many.file("spelling/q.json").toString()).isEqualTo("[\"question\",\"\",\"\",\"\"]");
            assertThat(many.file("spelling/t.json").toString()).isEqualTo("[\"thing\",\"ten\",\"\",\"\"]");
            assertThat(many.file("endings/n.json").toString()).isEqualTo("[\"question\",\"ten\",\"\",\"\"]");
        }

        @Test
        void theManifestNamesTheirCharacters() {
            assertThat(many.manifest().get("spelling").stringValue()).contains("q", "t").doesNotContain("x", "1");
            assertThat(many.manifest().get("endings").stringValue()).contains("g", "n");
        }

        @Test
        void wordsOfBodiesAreNotAmongThem() {
            assertThat(many.entries("rest")).containsKey("hidden");
            assertThat(many.manifest().get("spelling").stringValue()).doesNotContain("h");
        }
    }

    private static Answers many(int count) {
        return Answers.of(IntStream.range(0, count)
                .mapToObj(i -> "a/q%02d | basic | x | Question %d? | Thing%s. | Hidden.".formatted(i, i, i < 10 ? " ten" : ""))
                .collect(Collectors.joining("\n")));
    }
}
