package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpansionTest {
    private static final Set<String> STOP_WORDS = Set.of("the", "of", "a");

    @Test
    void phrasesSkipStopWords() {
        assertThat(brought("quality of service", "qos", "the quality of the service")).containsOnlyKeys("qos");
        assertThat(brought("separation of concerns", "soc", "separation concerns")).containsOnlyKeys("soc");
    }

    @Test
    void otherWordsPartAPhrase() {
        assertThat(brought("load balancer", "lb", "load the heavy balancer")).isEmpty();
    }

    @Test
    void wordsInAnotherOrderAreNotThePhrase() {
        assertThat(brought("load balancer", "lb", "balancer load")).isEmpty();
    }

    @Test
    void longerPhrasesMatchUpToTheEndOfTheText() {
        assertThat(brought("dead letter queue", "dlq", "a dead letter queue")).containsOnlyKeys("dlq");
        assertThat(brought("dead letter queue", "dlq", "a dead letter")).isEmpty();
    }

    @Test
    void aPartOfACompoundCountsAsItsWord() {
        Expansion expansion = new Expansion();
        expansion.add(words("effect hook"), () -> List.of("lifecycle"), 0.5f);
        Word compound = new Word("useeffect", 0, 9, List.of("useeffect", "use", "effect"), false);
        assertThat(expansion.of(List.of(compound, word("hook")))).containsOnlyKeys("lifecycle");
    }

    @Test
    void aCompoundInAPhraseCountsAsAWhole() {
        Expansion expansion = new Expansion();
        Word compound = new Word("useeffect", 0, 9, List.of("useeffect", "use", "effect"), false);
        expansion.add(List.of(compound), () -> List.of("lifecycle"), 0.5f);
        assertThat(expansion.of(words("use effect"))).isEmpty();
        assertThat(expansion.of(List.of(compound))).containsOnlyKeys("lifecycle");
    }

    @Test
    void theLargestFactorHolds() {
        Expansion expansion = new Expansion();
        expansion.add(words("one"), () -> List.of("same", "first"), 0.5f);
        expansion.add(words("two"), () -> List.of("same"), 0.75f);
        expansion.add(words("three"), () -> List.of("same"), 0.25f);
        assertThat(expansion.of(words("one two three"))).isEqualTo(Map.of("same", 0.75f, "first", 0.5f));
    }

    private static Map<String, Float> brought(String phrase, String term, String text) {
        Expansion expansion = new Expansion();
        expansion.add(words(phrase), () -> List.of(term), 0.5f);
        return expansion.of(words(text));
    }

    private static List<Word> words(String text) {
        return Arrays.stream(text.split(" ")).map(ExpansionTest::word).toList();
    }

    private static Word word(String text) {
        return new Word(text, 0, text.length(), List.of(text), STOP_WORDS.contains(text));
    }
}
