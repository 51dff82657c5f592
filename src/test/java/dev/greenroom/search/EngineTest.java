package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.model.Output;
import dev.greenroom.search.Client.ClientError;
import dev.greenroom.search.Client.Engine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class EngineTest {
    private static final Client CLIENT = new Client();
    private static final Answers ANSWERS = Answers.ofResource("questions.txt");
    private static final List<Output> FILES = SearchIndex.write(ANSWERS.catalog(), ANSWERS.list());
    private static final Engine ENGINE = CLIENT.open(FILES);

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Nested
    class Finding {
        @Test
        void aResultTellsWhatIsShown() {
            JsonNode best = ENGINE.search("vpc", Map.of()).get(0);
            assertThat(best.get("id").stringValue()).isEqualTo("aws/vpc");
            assertThat(best.get("url").stringValue()).isEqualTo("/prep/aws/vpc/");
            assertThat(best.get("title").stringValue()).isEqualTo("What is a VPC?");
            assertThat(best.get("topic").stringValue()).isEqualTo("aws");
            assertThat(best.get("level").stringValue()).isEqualTo("basic");
            assertThat(best.get("score").doubleValue()).isPositive();
        }

        @Test
        void aWordInTheTitleCountsMost() {
            assertThat(ENGINE.ids("subnet ")).startsWith("aws/subnets");
            assertThat(ENGINE.ids("availability zone ")).startsWith("aws/zones");
        }

        @Test
        void questionsWithAllWordsComeFirst() {
            assertThat(ENGINE.ids("probes database ")).startsWith("kubernetes/probes").contains("aws/rds");
        }

        @Test
        void wordsThatAreNowhereHideNothing() {
            assertThat(ENGINE.ids("statefulset flibbertigibbet ")).startsWith("kubernetes/statefulsets");
        }

        @Test
        void anAbbreviationAndItsMeaningFindTheSame() {
            assertThat(ENGINE.ids("k8s ")).isEqualTo(ENGINE.ids("kubernetes ")).isNotEmpty();
            assertThat(ENGINE.ids("sg ")).containsExactly("aws/security-groups", "aws/iam");
            assertThat(ENGINE.ids("security group ")).startsWith("aws/security-groups", "aws/iam");
            assertThat(ENGINE.ids("DLQ")).startsWith("aws/sqs");
        }

        @Test
        void namesWithSignsAreFound() {
            assertThat(ENGINE.ids("c++")).containsExactly("code/cpp");
            assertThat(ENGINE.ids("C# ")).containsExactly("code/csharp");
            assertThat(ENGINE.ids(".net ")).containsExactly("code/csharp", "aws/lambda");
            assertThat(ENGINE.ids("nodejs")).startsWith("code/node");
            assertThat(ENGINE.ids("ci/cd ")).startsWith("code/cicd");
        }

        @Test
        void theTopicIsFoundByItsName() {
            assertThat(ENGINE.ids("throttled ")).startsWith("kubernetes/limits");
            assertThat(ENGINE.ids("aws throttled ")).startsWith("aws/dynamodb");
        }

        @Test
        void aQuestionIsFoundByItself() {
            for (String question : List.of("How does envelope encryption work?", "Are Secrets safe?")) {
                assertThat(ENGINE.search(question, Map.of()).get(0).get("title").stringValue()).isEqualTo(question);
            }
        }

        @Test
        void whatHasNoWordFindsNothing() {
            assertThat(ENGINE.ids("")).isEmpty();
            assertThat(ENGINE.ids("  ?! ")).isEmpty();
            assertThat(ENGINE.ids("what is the ")).isEmpty();
        }

        @Test
        void everyOrderOfWordsIsTheSameQuery() {
            assertThat(ENGINE.ids("scaling policy cpu ")).isEqualTo(ENGINE.ids("cpu scaling policy "));
        }
    }

    @Nested
    class Prefix {
        @Test
        void theLastWordMayBeHalfTyped() {
            assertThat(ENGINE.ids("envel")).containsExactly("aws/kms");
            assertThat(ENGINE.ids("dead lett")).startsWith("aws/sqs");
        }

        @Test
        void everyBeginningOfAWordFindsIt() {
            String word = "invalidation";
            for (int length = 1; length <= word.length(); length++) {
                assertThat(ENGINE.ids(word.substring(0, length))).contains("aws/cloudfront");
            }
        }

        @Test
        void aSpaceEndsTheWord() {
            assertThat(ENGINE.ids("envel ")).isEmpty();
        }

        @Test
        void anEarlierWordIsWhole() {
            assertThat(ENGINE.ids("envel encryption")).isEqualTo(ENGINE.ids("encryption"));
        }

        @Test
        void theWordItselfCountsMoreThanOneItBegins() {
            assertThat(ENGINE.ids("node")).startsWith("code/node", "kubernetes/services");
        }

        @Test
        void aStopWordMayBeTheBeginningOfAnother() {
            assertThat(ENGINE.ids("in")).contains("aws/subnets");
            assertThat(ENGINE.ids("pods in")).isEqualTo(ENGINE.ids("pods "));
        }

        @Test
        void aSynonymMayBeHalfTyped() {
            assertThat(ENGINE.ids("k8")).isEqualTo(ENGINE.ids("kubernetes "));
        }
    }

    @Nested
    class Filters {
        @Test
        void resultsAreOfTheTopicTheLevelAndTheTagAskedFor() {
            assertThat(ids(Map.of("topic", "code"))).isNotEmpty().allMatch(id -> id.startsWith("code/"));
            assertThat(ids(Map.of("level", "intermediate")))
                    .contains("kubernetes/hpa")
                    .doesNotContain("aws/autoscaling");
            assertThat(ids(Map.of("tag", "networking"))).contains("aws/load-balancers").doesNotContain("aws/cost");
            assertThat(ids(Map.of("topic", "aws", "tag", "scaling"))).containsExactly("aws/autoscaling");
        }

        @Test
        void anEmptyFilterLetsEverythingThrough() {
            assertThat(ids(Map.of("topic", "", "level", "", "tag", ""))).isEqualTo(ids(Map.of()));
        }

        @Test
        void theLimitCutsAndTheCountDoesNot() {
            assertThat(ENGINE.search("a", Map.of("limit", 3))).hasSize(3);
            assertThat(ENGINE.count("networking ", Map.of())).isEqualTo(ENGINE.ids("networking ").size());
            assertThat(ENGINE.count("networking ", Map.of("topic", "kubernetes"))).isGreaterThan(1);
        }

        @Test
        void topicsAndLevelsAreThereToChooseFrom() {
            assertThat(ENGINE.topics()).startsWith("[{\"slug\":\"aws\",\"title\":\"AWS\"}");
            assertThat(ENGINE.levels()).startsWith("[{\"id\":\"basic\",\"title\":\"Basic\"}");
        }

        private List<String> ids(Map<String, Object> filters) {
            Map<String, Object> options = new HashMap<>(filters);
            options.put("limit", 100);
            return ENGINE.ids("scaling load traffic thread ", options);
        }
    }

    @Nested
    class Excerpts {
        @Test
        void wordsOfTheTitleAreMarked() {
            JsonNode result = ENGINE.search("zones regions ", Map.of()).get(0);
            assertThat(marked(result, "title", "titleRanges")).containsExactly("Zone", "Region");
        }

        @Test
        void theShortAnswerIsTheExcerptWhereItHasTheWords() {
            JsonNode result = ENGINE.search("stateful interface ", Map.of()).get(0);
            assertThat(result.get("excerpt").stringValue()).startsWith("A security group is stateful");
            assertThat(marked(result, "excerpt", "ranges")).containsExactly("stateful", "interface");
        }

        @Test
        void otherwiseThePlaceInTheAnswerIsShown() {
            JsonNode result = ENGINE.search("shuffled ", Map.of()).get(0);
            assertThat(result.get("excerpt").stringValue()).contains("names are shuffled between accounts");
            assertThat(marked(result, "excerpt", "ranges")).containsExactly("shuffled");
        }

        @Test
        void aHalfTypedWordMarksTheWholeOne() {
            JsonNode result = ENGINE.search("shuff", Map.of()).get(0);
            assertThat(marked(result, "excerpt", "ranges")).containsExactly("shuffled");
        }

        @Test
        void aSynonymMarksWhatItStandsFor() {
            assertThat(marked(ENGINE.search("az ", Map.of()).get(0), "title", "titleRanges"))
                    .containsExactly("Availability", "Zone");
        }

        @Test
        void backticksAreNotShown() {
            assertThat(ENGINE.search("subnets route private", Map.of()).toString()).doesNotContain("`");
        }

        @Test
        void aLongAnswerIsCutBetweenWordsAroundTheHits() {
            String filler = "filler words stand here ".repeat(40);
            Answers one = Answers.of("a/b | basic | x | What? | It is. | %sthe needle in it. %s😀needle thread."
                    .formatted(filler, filler));
            Engine engine = CLIENT.open(SearchIndex.write(one.catalog(), one.list()));
            JsonNode result = engine.search("needle thread ", Map.of()).get(0);
            assertThat(result.get("excerpt").stringValue()).startsWith("… ").endsWith("😀needle thread.");
            assertThat(marked(result, "excerpt", "ranges")).containsExactly("needle", "thread");
            assertThat(engine.search("needle ", Map.of()).get(0).get("excerpt").stringValue())
                    .matches("… .*the needle in it\\. .* …")
                    .hasSizeLessThan(240);
        }

        private List<String> marked(JsonNode result, String text, String ranges) {
            String shown = result.get(text).stringValue();
            return result.get(ranges).valueStream()
                    .map(range -> shown.substring(range.get(0).intValue(), range.get(1).intValue()))
                    .toList();
        }
    }

    @Nested
    class Loading {
        private final Map<String, String> texts = FILES.stream()
                .collect(Collectors.toMap(
                        file -> Client.BASE + file.path(), file -> new String(file.bytes(), StandardCharsets.UTF_8)));
        private final List<String> loaded = new ArrayList<>();

        @Test
        void openingLoadsAllThatQueriesNeedAndTextsWaitUntilTheyAreShown() {
            Engine engine = CLIENT.open(recording(texts::get));
            assertThat(names()).containsExactlyInAnyOrder("index", "questions", "terms");
            engine.search("subnet", Map.of("topic", "aws", "level", "basic", "tag", "networking", "limit", 1));
            assertThat(loaded).hasSize(3);
            engine.search("shuffled", Map.of());
            engine.search("throttled", Map.of());
            assertThat(names()).endsWith("texts").hasSize(4);
        }

        @Test
        void aFileThatDoesNotLoadIsNamed() {
            assertThatThrownBy(() -> CLIENT.open(path -> null))
                    .isInstanceOf(ClientError.class)
                    .hasMessage("the search index could not be loaded: search/index.json: status 404");
        }

        @Test
        void aPageInPlaceOfTheIndexIsAFailureToLoad() {
            assertThatThrownBy(() -> CLIENT.open(path -> "<!doctype html>"))
                    .isInstanceOf(ClientError.class)
                    .hasMessageStartingWith("the search index could not be loaded: search/index.json: ");
        }

        @Test
        void afterAFailureTheNextTrySucceeds() {
            boolean[] down = {true};
            Engine engine = CLIENT.open(path -> down[0] && path.contains("texts") ? null : texts.get(path));
            assertThatThrownBy(() -> engine.search("shuffled", Map.of()))
                    .isInstanceOf(ClientError.class)
                    .hasMessageContaining("texts");
            down[0] = false;
            assertThat(engine.ids("shuffled")).containsExactly("aws/zones");
        }

        @Test
        void aNewerQueryOvertakesAnOlderOne() {
            assertThat(CLIENT.overtake(texts::get))
                    .isEqualTo("{\"older\":\"nothing\",\"newer\":\"kubernetes/pods\",\"count\":4}");
        }

        @Test
        void aSessionOpensTheIndexAnewAfterAFailure() {
            assertThat(CLIENT.retry(List.of(path -> null, texts::get)))
                    .isEqualTo("[\"the search index could not be loaded: search/index.json: status 404\",1]");
        }

        @Test
        void anIndexOfAnotherFormatIsRefusedBeforeAnythingElseIsLoaded() {
            Function<String, String> newer = recording(path -> "{\"format\":99}");
            assertThatThrownBy(() -> CLIENT.open(newer))
                    .isInstanceOf(ClientError.class)
                    .hasMessage("the search index has format 99, this page reads 1: reload the page");
            assertThat(loaded).hasSize(1);
        }

        private Function<String, String> recording(Function<String, String> read) {
            return path -> {
                loaded.add(path);
                return read.apply(path);
            };
        }

        private List<String> names() {
            return loaded.stream().map(path -> path.replaceAll(".*/|\\..*", "")).toList();
        }
    }
}
