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
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Which files the browser loads, and what it does where one does not come. */
class LoadingTest {
    private static final Client CLIENT = new Client();
    private static final Map<String, String> TEXTS = texts(Answers.ofResource("questions.txt").index());

    private final List<String> loaded = new ArrayList<>();

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void openingLoadsTheManifestAlone() {
        CLIENT.open(reading(TEXTS::get));
        assertThat(loaded).containsExactly("/prep/search/index.json");
    }

    @Test
    void aQueryLoadsWhatItsWordsNeedAndEachFileOnce() {
        Engine engine = CLIENT.open(reading(TEXTS::get));
        engine.query("vpc ", Map.of());
        assertThat(kinds()).containsOnly("index", "terms", "titles", "texts").doesNotHaveDuplicates();
        List<String> first = List.copyOf(loaded);
        engine.query("vpc ", Map.of());
        assertThat(loaded).isEqualTo(first);
    }

    @Test
    void whatMendsSlipsAndFiltersByTagIsLoadedWhereItIsNeeded() {
        Engine engine = CLIENT.open(reading(TEXTS::get));
        engine.query("subent ", Map.of());
        assertThat(kinds()).contains("spelling");
        assertThat(kinds()).doesNotContain("tags");
        engine.query("vpc ", Map.of("tag", "networking"));
        assertThat(kinds()).contains("tags");
    }

    @Test
    void aFileThatDoesNotLoadIsNamed() {
        assertThatThrownBy(() -> CLIENT.open(path -> null))
                .isInstanceOf(ClientError.class)
                .hasMessage("the search index could not be loaded: /prep/search/index.json: status 404");
    }

    @Test
    void aPageInPlaceOfTheIndexIsAFailureToLoad() {
        assertThatThrownBy(() -> CLIENT.open(path -> "<!doctype html>"))
                .isInstanceOf(ClientError.class)
                .hasMessageStartingWith("the search index could not be loaded: /prep/search/index.json: ");
    }

    @Test
    void anIndexOfAnotherFormatIsRefusedBeforeAnythingElseIsLoaded() {
        Function<String, String> newer = reading(path -> "{\"format\":99}");
        assertThatThrownBy(() -> CLIENT.open(newer))
                .isInstanceOf(ClientError.class)
                .hasMessage("the search index has format 99, this page reads 2: reload the page");
        assertThat(loaded).hasSize(1);
    }

    @Test
    void aFailedFileIsTriedASecondTimeAtOnce() {
        Engine engine = CLIENT.open(failing(path -> path.contains("/terms/"), 1));
        JsonNode answer = engine.query("vpc ", Map.of());
        assertThat(answer.get("complete").booleanValue()).isTrue();
        assertThat(ids(answer)).startsWith("aws/vpc");
    }

    @Test
    void aFileThatFailedTwiceIsTriedAgainByTheNextQuery() {
        Engine engine = CLIENT.open(failing(path -> path.contains("/terms/"), 2));
        assertThat(engine.query("vpc ", Map.of()).get("failed").booleanValue()).isTrue();
        JsonNode answer = engine.query("vpc ", Map.of());
        assertThat(answer.get("failed").booleanValue()).isFalse();
        assertThat(ids(answer)).startsWith("aws/vpc");
    }

    @Test
    void whereOneFileFailsTheRestGivesResults() {
        String vpc = CLIENT.open(reading(TEXTS::get)).ids("vpc ").get(0);
        String file = loaded.stream().filter(path -> path.contains("/terms/")).findFirst().orElseThrow();
        JsonNode answer = CLIENT.open(without(file::equals)).query("vpc statefulset route probes traffic ", Map.of());
        assertThat(answer.get("complete").booleanValue()).isFalse();
        assertThat(answer.get("failed").booleanValue()).isTrue();
        assertThat(ids(answer)).isNotEmpty();
        assertThat(vpc).isEqualTo("aws/vpc");
    }

    @Test
    void resultsWithoutTitlesAreLeftOut() {
        JsonNode answer = CLIENT.open(without(path -> path.contains("/titles/"))).query("vpc ", Map.of());
        assertThat(answer.get("results")).isEmpty();
        assertThat(answer.get("count").intValue()).isPositive();
        assertThat(answer.get("failed").booleanValue()).isTrue();
    }

    @Test
    void aResultWithoutItsTextHasNoExcerptYet() {
        JsonNode answer = CLIENT.open(without(path -> path.contains("/texts/"))).query("vpc ", Map.of());
        assertThat(ids(answer)).startsWith("aws/vpc");
        assertThat(answer.get("results").get(0).get("excerpt").stringValue()).isEmpty();
        assertThat(answer.get("complete").booleanValue()).isTrue();
    }

    @Test
    void anExcerptThatFailedCanBeAskedForAgain() {
        JsonNode excerpt = CLIENT.open(failing(path -> path.contains("/texts/"), 2)).excerptAfterFailures("vpc ");
        assertThat(excerpt.get("failures").intValue()).isEqualTo(1);
        assertThat(excerpt.get("excerpt").stringValue()).startsWith("A VPC is a private network");
    }

    @Test
    void whoDoesNotWaitGetsWhatIsThere() {
        Engine engine = CLIENT.open(silent(path -> path.contains("/spelling/")));
        JsonNode answer = engine.impatient("vpc subent ");
        assertThat(ids(answer)).startsWith("aws/vpc");
        assertThat(answer.get("complete").booleanValue()).isFalse();
        assertThat(answer.get("failed").booleanValue()).isFalse();
        assertThat(answer.has("correction")).isFalse();
    }

    @Test
    void whoDoesNotWaitGetsAWholeAnswerWhereAllComesInTime() {
        JsonNode answer = CLIENT.open(TEXTS::get).impatient("vpc ");
        assertThat(ids(answer)).startsWith("aws/vpc");
        assertThat(answer.get("complete").booleanValue()).isTrue();
    }

    @Test
    void anIndexReplacedWhileItIsOpenEndsInFailure() {
        boolean[] replaced = {false};
        Engine engine = CLIENT.open(path -> replaced[0] && path.contains("/data/") ? null : TEXTS.get(path));
        assertThat(ids(engine.query("vpc ", Map.of()))).startsWith("aws/vpc");
        replaced[0] = true;
        JsonNode answer = engine.query("stampede ", Map.of());
        assertThat(answer.get("failed").booleanValue()).isTrue();
        assertThat(answer.get("results")).isEmpty();
    }

    @Test
    void aNewerQueryOvertakesAnOlderOne() {
        assertThat(CLIENT.overtake(TEXTS::get)).startsWith("{\"older\":\"nothing\",\"newer\":\"kubernetes/statefulsets\",\"count\":");
    }

    @Test
    void aSessionOpensTheIndexAnewAfterAFailure() {
        assertThat(CLIENT.retry(List.of(path -> null, TEXTS::get)))
                .isEqualTo("[\"the search index could not be loaded: /prep/search/index.json: status 404\",\"aws/vpc\"]");
    }

    private Function<String, String> reading(Function<String, String> read) {
        return path -> {
            loaded.add(path);
            return read.apply(path);
        };
    }

    private static Function<String, String> without(Predicate<String> missing) {
        return path -> missing.test(path) ? null : TEXTS.get(path);
    }

    private static Function<String, String> silent(Predicate<String> never) {
        return path -> never.test(path) ? Client.SILENCE : TEXTS.get(path);
    }

    /** Each of these files fails so many times. */
    private static Function<String, String> failing(Predicate<String> which, int times) {
        Map<String, Integer> asked = new HashMap<>();
        return path -> which.test(path) && asked.merge(path, 1, Integer::sum) <= times ? null : TEXTS.get(path);
    }

    /** Of the files loaded so far; those of one kind are told as one, unless one of them came twice. */
    private List<String> kinds() {
        return loaded.stream().map(path -> path.replaceAll(".*/data/[^/]+/|.*/search/|[/.].*", "")).distinct().toList();
    }

    private static List<String> ids(JsonNode answer) {
        return answer.get("results").valueStream().map(each -> each.get("id").stringValue()).toList();
    }

    private static Map<String, String> texts(List<Output> files) {
        Map<String, String> texts = new HashMap<>();
        files.forEach(file -> texts.put(Client.BASE + file.path(), new String(file.bytes(), StandardCharsets.UTF_8)));
        return texts;
    }
}
