package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.search.Client.Engine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the browser finds; {@link LoadingTest} tells how it copes with files that do not come. */
class EngineTest {
    private static final Client CLIENT = new Client();
    private static final Engine ENGINE =
            CLIENT.open(Answers.ofResource("questions.txt").index());

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Nested
    class Finding {
        @Test
        void aResultTellsWhatIsShown() {
            JsonNode best = ENGINE.results("vpc ", Map.of()).get(0);
            assertThat(best.get("id").stringValue()).isEqualTo("aws/vpc");
            assertThat(best.get("url").stringValue()).isEqualTo("/prep/aws/vpc/");
            assertThat(best.get("title").stringValue()).isEqualTo("What is a VPC?");
            assertThat(best.get("topic").stringValue()).isEqualTo("aws");
            assertThat(best.get("topicTitle").stringValue()).isEqualTo("AWS");
            assertThat(best.get("level").stringValue()).isEqualTo("basic");
            assertThat(best.get("levelTitle").stringValue()).isEqualTo("Basic");
            assertThat(best.get("score").doubleValue()).isPositive();
        }

        @Test
        void anAnswerTellsWhatWasLookedFor() {
            JsonNode answer = ENGINE.query("What is a VPC, and a VPC subnet?", Map.of());
            assertThat(strings(answer.get("words"))).containsExactly("vpc", "subnet");
            assertThat(answer.get("complete").booleanValue()).isTrue();
            assertThat(answer.get("failed").booleanValue()).isFalse();
            assertThat(answer.has("correction")).isFalse();
            assertThat(answer.get("closest")).isEmpty();
        }

        @Test
        void aWordInTheTitleCountsMost() {
            assertThat(ENGINE.ids("subnet ")).startsWith("aws/subnets");
            assertThat(ENGINE.ids("availability zone ")).startsWith("aws/zones");
        }

        @Test
        void wordsThatAreNowhereHideNothing() {
            assertThat(ENGINE.ids("statefulset flibbertigibbet ")).startsWith("kubernetes/statefulsets");
        }

        @Test
        void anAbbreviationFindsWhatItsMeaningFinds() {
            assertThat(ENGINE.ids("k8s ")).contains("kubernetes/pods", "kubernetes/probes");
            assertThat(ENGINE.ids("sg ")).startsWith("aws/security-groups");
            assertThat(ENGINE.ids("security group ")).startsWith("aws/security-groups");
            assertThat(ENGINE.ids("nacl ")).startsWith("aws/security-groups");
        }

        @Test
        void theTopicIsFoundByItsName() {
            assertThat(ENGINE.ids("throttled ")).startsWith("aws/dynamodb");
            assertThat(ENGINE.ids("kubernetes throttled ")).startsWith("kubernetes/limits");
        }

        @Test
        void aQuestionIsFoundByItself() {
            for (String question : List.of("How does envelope encryption work?", "Are Secrets safe?")) {
                assertThat(ENGINE.results(question, Map.of()).get(0).get("title").stringValue()).isEqualTo(question);
            }
        }

        @Test
        void wordsOfTextsAloneAreFound() {
            assertThat(ENGINE.ids("shuffled ")).containsExactly("aws/zones");
        }

        @Test
        void wordsThatSayNothingAreLookedForWhereThereAreNoOthers() {
            assertThat(ENGINE.query("what is the vpc ", Map.of("limit", 100)))
                    .isEqualTo(ENGINE.query("vpc ", Map.of("limit", 100)));
            assertThat(ENGINE.ids("why ")).contains("code/node");
        }

        @Test
        void whatHasNoWordFindsNothing() {
            assertThat(ENGINE.ids("")).isEmpty();
            assertThat(ENGINE.ids("  ( ) ")).isEmpty();
        }

        @Test
        void everyOrderOfWordsIsTheSameQuery() {
            assertThat(ENGINE.ids("scaling policy cpu ")).isEqualTo(ENGINE.ids("cpu scaling policy "));
        }
    }

    @Nested
    class Compounds {
        @Test
        void namesWithSignsAreFound() {
            assertThat(ENGINE.ids("c++")).startsWith("code/cpp");
            assertThat(ENGINE.ids("C# ")).startsWith("code/csharp");
            assertThat(ENGINE.ids(".net ")).startsWith("code/csharp");
            assertThat(ENGINE.ids("ci/cd ")).startsWith("code/cicd");
        }

        @Test
        void aCompoundIsFoundJoinedAndByItsParts() {
            assertThat(ENGINE.ids("nodejs ")).startsWith("code/node");
            assertThat(ENGINE.ids("node.js ")).startsWith("code/node");
            assertThat(ENGINE.ids("node-js ")).startsWith("code/node");
            assertThat(ENGINE.ids("autoscaler ")).contains("kubernetes/hpa");
        }

        @Test
        void twoWordsMayBeRunTogether() {
            JsonNode answer = ENGINE.query("partitionkey ", Map.of());
            assertThat(answer.get("results").get(0).get("id").stringValue()).isEqualTo("aws/dynamodb");
            assertThat(answer.get("correction").get("text").stringValue()).isEqualTo("partition key ");
        }
    }

    @Nested
    class Beginnings {
        @Test
        void theLastWordMayBeHalfTyped() {
            assertThat(ENGINE.ids("envel")).startsWith("aws/kms");
            assertThat(ENGINE.ids("load bala")).startsWith("aws/load-balancers");
        }

        @Test
        void everyBeginningOfAWordFindsSomething() {
            String word = "availability";
            for (int length = 1; length <= word.length(); length++) {
                assertThat(ENGINE.ids(word.substring(0, length))).as(word.substring(0, length)).isNotEmpty();
                assertThat(ENGINE.query(word.substring(0, length), Map.of()).has("correction")).isFalse();
            }
            assertThat(ENGINE.ids("avai")).startsWith("aws/zones");
        }

        @Test
        void aWordBetweenTwoEndingsIsFoundByItsRoot() {
            assertThat(ENGINE.ids("schedulin")).contains("kubernetes/limits");
        }

        @Test
        void anEarlierWordIsWhole() {
            assertThat(ENGINE.query("netw pod ", Map.of()).get("results").get(0).get("titleRanges").toString())
                    .doesNotContain("netw");
            assertThat(ENGINE.ids("in pods ")).isEqualTo(ENGINE.ids("pods "));
        }

        @Test
        void theWordItselfCountsMoreThanOneItBegins() {
            assertThat(ENGINE.ids("node")).startsWith("code/node");
        }

        @Test
        void aStopWordAtTheEndHidesNothing() {
            assertThat(ENGINE.ids("pods in")).isEqualTo(ENGINE.ids("pods "));
        }
    }

    @Nested
    class Corrections {
        @Test
        void aSlipIsMendedAndTold() {
            for (String slip : List.of("subent", "sunet", "subbnet", "sugnet", "xubnet")) {
                JsonNode answer = ENGINE.query(slip + " route ", Map.of());
                assertThat(answer.get("results").get(0).get("id").stringValue()).as(slip).isEqualTo("aws/subnets");
                assertThat(answer.get("correction").toString())
                        .as(slip)
                        .isEqualTo("{\"text\":\"subnet route \",\"ranges\":[[0,6]]}");
                assertThat(strings(answer.get("words"))).as(slip).containsExactly("subnet", "route");
            }
        }

        @Test
        void aWordIsMendedWhereverItStands() {
            assertThat(ENGINE.query("subent, vpc; subent route ", Map.of()).get("correction").toString())
                    .isEqualTo("{\"text\":\"subnet, vpc; subnet route \",\"ranges\":[[0,6],[13,19]]}");
        }

        @Test
        void whatIsThereIsNotMended() {
            assertThat(ENGINE.query("subnets ", Map.of()).has("correction")).isFalse();
            assertThat(ENGINE.query("shuffled ", Map.of()).has("correction")).isFalse();
        }

        @Test
        void theMendedWordIsMarked() {
            assertThat(marked(ENGINE.results("subent ", Map.of()).get(0), "title", "titleRanges")).containsExactly("subnet");
        }

        @Test
        void shortWordsHaveRoomForOneSlipOfWhichNothingIsSaid() {
            assertThat(ENGINE.ids("vcp ")).startsWith("aws/vpc");
            assertThat(ENGINE.query("vcp ", Map.of()).has("correction")).isFalse();
            assertThat(ENGINE.ids("vxx ")).isEmpty();
        }

        @Test
        void whereNothingIsFoundTheClosestWordsAreNamedOnce() {
            JsonNode answer = ENGINE.query("subxxxt subxxxt. subxxy ", Map.of());
            assertThat(answer.get("results")).isEmpty();
            assertThat(answer.get("count").intValue()).isZero();
            assertThat(strings(answer.get("closest"))).contains("subnet").doesNotHaveDuplicates().doesNotContain("");
        }
    }

    @Nested
    class Filters {
        @Test
        void resultsAreOfTheTopicTheLevelAndTheTagAskedFor() {
            assertThat(ids(Map.of("topic", "kubernetes"))).isNotEmpty().allMatch(id -> id.startsWith("kubernetes/"));
            assertThat(ids(Map.of("level", "intermediate"))).contains("kubernetes/hpa").doesNotContain("aws/autoscaling");
            assertThat(ids(Map.of("tag", "scaling"))).containsExactlyInAnyOrder("aws/autoscaling", "kubernetes/hpa");
            assertThat(ids(Map.of("tag", "scaling", "topic", "aws"))).containsExactly("aws/autoscaling");
            assertThat(ids(Map.of("tag", "nowhere"))).isEmpty();
        }

        @Test
        void anEmptyFilterLetsEverythingThrough() {
            assertThat(ids(Map.of("topic", "", "level", "", "tag", ""))).isEqualTo(ids(Map.of()));
        }

        @Test
        void theLimitCutsAndTheCountDoesNot() {
            JsonNode answer = ENGINE.query("networking ", Map.of("limit", 3));
            assertThat(answer.get("results")).hasSize(3);
            assertThat(answer.get("count").intValue()).isEqualTo(ENGINE.ids("networking ").size()).isGreaterThan(3);
        }

        @Test
        void aFilterDoesNotReduceWhatItsOwnKindCounts() {
            JsonNode all = ENGINE.query("network ", Map.of()).get("counts");
            JsonNode aws = ENGINE.query("network ", Map.of("topic", "aws")).get("counts");
            assertThat(aws.get("topics")).isEqualTo(all.get("topics"));
            assertThat(aws.get("levels")).isNotEqualTo(all.get("levels"));
            assertThat(aws.get("levels").valueStream().mapToInt(JsonNode::intValue).sum())
                    .isEqualTo(aws.get("topics").get("aws").intValue());
        }

        @Test
        void topicsAndLevelsAreThereToChooseFrom() {
            assertThat(ENGINE.topics()).startsWith("[{\"slug\":\"aws\",\"title\":\"AWS\",\"count\":16}");
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
            JsonNode result = ENGINE.results("zones regions ", Map.of()).get(0);
            assertThat(marked(result, "title", "titleRanges")).containsExactly("Zone", "Region");
        }

        @Test
        void theShortAnswerIsTheExcerptWhereItHasTheWords() {
            JsonNode result = ENGINE.results("stateful interface ", Map.of()).get(0);
            assertThat(result.get("excerpt").stringValue()).startsWith("A security group is stateful");
            assertThat(marked(result, "excerpt", "ranges")).containsExactly("stateful", "interface");
        }

        @Test
        void otherwiseThePlaceInTheAnswerIsShown() {
            JsonNode result = ENGINE.results("shuffled ", Map.of()).get(0);
            assertThat(result.get("excerpt").stringValue()).contains("names are shuffled between accounts");
            assertThat(marked(result, "excerpt", "ranges")).containsExactly("shuffled");
        }

        @Test
        void aHalfTypedWordMarksTheWholeOne() {
            assertThat(marked(ENGINE.results("shuff", Map.of()).get(0), "excerpt", "ranges")).containsExactly("shuffled");
        }

        @Test
        void backticksAreNotShown() {
            assertThat(ENGINE.results("subnets route private", Map.of()).toString()).doesNotContain("`");
        }

        @Test
        void aLongAnswerIsCutBetweenWordsAroundTheHits() {
            String filler = "filler words stand here ".repeat(40);
            Answers one = Answers.of("a/b | basic | x | What? | It is. | %sthe needle in it. %s😀needle thread."
                    .formatted(filler, filler));
            Engine engine = CLIENT.open(one.index());
            JsonNode result = engine.results("needle thread ", Map.of()).get(0);
            assertThat(result.get("excerpt").stringValue()).startsWith("… ").endsWith("😀needle thread.");
            assertThat(marked(result, "excerpt", "ranges")).containsExactly("needle", "thread");
            assertThat(engine.results("needle ", Map.of()).get(0).get("excerpt").stringValue())
                    .matches("… .*the needle in it\\. .* …")
                    .hasSizeLessThan(240);
        }
    }

    private static List<String> marked(JsonNode result, String text, String ranges) {
        String shown = result.get(text).stringValue();
        return result.get(ranges).valueStream()
                .map(range -> shown.substring(range.get(0).intValue(), range.get(1).intValue()))
                .toList();
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
