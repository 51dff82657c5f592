package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnalysisTest {
    private static final Client CLIENT = new Client();
    private static final Map<String, String> CASES = cases();
    private static final int GENERATED = 6_000;

    private final Analysis analysis = new Analysis();

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void textsBecomeTheTermsOfTheTable() {
        Map<String, String> terms = new LinkedHashMap<>();
        CASES.keySet().forEach(text -> terms.put(text, String.join(" ", analysis.terms(text))));
        assertThat(terms).isEqualTo(CASES);
    }

    @Test
    void theBrowserGetsTheSameTerms() {
        List<String> texts = List.copyOf(CASES.keySet());
        List<List<JsonNode>> words = CLIENT.words(texts);
        Map<String, String> terms = new LinkedHashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            terms.put(texts.get(i), telling(words.get(i)));
        }
        assertThat(terms).isEqualTo(CASES);
    }

    @Test
    void theTableIsLongEnoughToMeanSomething() {
        assertThat(CASES).hasSizeGreaterThan(200);
    }

    /** Signs, letters of many kinds and places to break words, thrown together. */
    @Test
    void anyTextHasTheSameWordsOnBothSides() {
        Random random = new Random(3);
        List<String> texts = IntStream.range(0, GENERATED).mapToObj(i -> text(random)).toList();
        List<List<JsonNode>> words = CLIENT.words(texts);
        int compared = 0;
        for (int i = 0; i < texts.size(); i++) {
            List<Word> here = analysis.words(texts.get(i));
            assertThat(words.get(i).stream().map(AnalysisTest::word).toList()).as(texts.get(i)).isEqualTo(here);
            compared += here.size();
        }
        assertThat(compared).isGreaterThan(3 * GENERATED);
    }

    @Test
    void aPlaceIsWhereTheWordStands() {
        String text = "İn C++, 𝒜.net: useEffect()";
        assertThat(analysis.words(text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("İn", "C++", "𝒜.net", "useEffect");
    }

    @Test
    void aWordIsKnownByItsWholeFirst() {
        assertThat(analysis.words("java.util.Map"))
                .containsExactly(new Word("java.util.map", 0, 13, List.of("javautilmap", "java", "util", "map"), false));
    }

    private static String telling(List<JsonNode> words) {
        return words.stream()
                .filter(word -> !word.get("stop").booleanValue())
                .flatMap(word -> word.get("terms").valueStream())
                .map(JsonNode::stringValue)
                .collect(Collectors.joining(" "));
    }

    private static Word word(JsonNode word) {
        List<String> terms = word.get("terms").valueStream().map(JsonNode::stringValue).toList();
        return new Word(
                word.get("text").stringValue(),
                word.get("start").intValue(),
                word.get("end").intValue(),
                terms,
                word.get("stop").booleanValue());
    }

    /** Mostly letters that make words, or there would be signs alone. */
    private static String text(Random random) {
        List<String> likely = List.of("a", "b", "s", "e", "S", "E", "X", "1", "ing", "The", "Script", "c", "node", "js", " ");
        List<String> signs = "! \" # $ % & ' ( ) * + , - . / : ; < = > ? @ [ \\ ] ^ _ ` { | } ~ :: :// -> .. ... -- ++ == ++#"
                .lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
        List<String> letters = List.of(
                "İ", "ı", "Σ", "ς", "σ", "ß", "ẞ", "é", "É", "e\u0301", "日", "本", "한", "ع", "ह", "ि", "😀", "𝒜", "𐐀", "𐐨", "ǅ",
                "K", "ſ", "ﬁ", "٣", "²", "½", "Ⅷ", "Ж", "\u200b", "\u00a0", "\u00ad", "\n", "\t", "’", "–");
        return random.ints(1 + random.nextInt(24), 0, 10)
                .mapToObj(kind -> one(kind < 6 ? likely : kind < 8 ? signs : letters, random))
                .collect(Collectors.joining());
    }

    private static String one(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static Map<String, String> cases() {
        Map<String, String> cases = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources/search/terms.tsv"))) {
                int tab = line.indexOf('\t');
                if (tab >= 0) {
                    cases.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }
}
