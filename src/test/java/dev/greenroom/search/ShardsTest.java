package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.search.Shards.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShardsTest {
    private static final int QUESTIONS = 300;
    private static final ReadIndex INDEX = new ReadIndex(manyWords().index());

    @Test
    void everyKeyLiesInTheFileThatTheRuleTells() {
        for (String kind : List.of("terms", "rest", "beginnings")) {
            List<String> firstKeys = INDEX.firstKeys(kind);
            assertThat(firstKeys).as(kind).isSorted().startsWith("");
            for (int i = 0; i < firstKeys.size(); i++) {
                int number = i;
                assertThat(List.copyOf(INDEX.entries(kind, i).keySet()))
                        .isSorted()
                        .isNotEmpty()
                        .allMatch(key -> fileOf(key, firstKeys) == number);
            }
            assertThat(INDEX.files()).doesNotContainKey(kind + "/" + firstKeys.size() + ".json");
        }
    }

    @Test
    void manyTermsFillMoreThanOneFile() {
        assertThat(INDEX.firstKeys("terms")).hasSizeGreaterThan(9);
        assertThat(INDEX.firstKeys("rest")).hasSizeGreaterThan(1);
    }

    @Test
    void aFileIsCutBeforeItIsTooLarge() {
        List<Entry> entries = Stream.of("aa", "ab", "b", "c").map(key -> new Entry(key, "", "xxxx")).toList();
        assertThat(new Shards(entries, 14).contents())
                .containsExactly(List.of("aa ab", " ", "xxxx xxxx"), List.of("b c", " ", "xxxx xxxx"));
        assertThat(new Shards(entries, 13).contents()).hasSize(3);
        assertThat(new Shards(entries, 1).contents()).hasSize(4);
    }

    @Test
    void firstKeysAreAsShortAsTheyCanBe() {
        List<Entry> entries = Stream.of("cache", "call", "callback", "dom").map(key -> new Entry(key, "", "")).toList();
        assertThat(new Shards(entries, 1).firstKeys()).containsExactly("", "cal", "callb", "d");
    }

    @Test
    void firstKeysCutNoCharacterInTwo() {
        List<Entry> entries = Stream.of("a", "a😀b").map(key -> new Entry(key, "", "")).toList();
        assertThat(new Shards(entries, 1).firstKeys()).containsExactly("", "a😀");
        assertThat(Beginnings.of(new TreeMap<>(), new Shards(entries, 1), 0)).extracting(Entry::key).containsExactly("a");
    }

    @Nested
    class OfBeginnings {
        private final Map<String, List<String>> terms = INDEX.entries("terms");

        @Test
        void aBeginningIsThereWhereMoreThanOneFileCanHoldItsTerms() {
            TreeSet<String> expected = new TreeSet<>();
            for (String term : terms.keySet()) {
                for (int length = 1; length <= term.length(); length++) {
                    String beginning = term.substring(0, length);
                    List<String> firstKeys = INDEX.firstKeys("terms");
                    if (fileOf(beginning, firstKeys) < fileOf(beginning + "\uffff", firstKeys)) {
                        expected.add(beginning);
                    }
                }
            }
            assertThat(INDEX.entries("beginnings").keySet()).containsExactlyElementsOf(expected).isNotEmpty();
        }

        @Test
        void itHasTheBestQuestionsOfItsTerms() {
            INDEX.entries("beginnings").forEach((beginning, entry) ->
                    assertThat(ReadIndex.decode(entry.get(1))).as(beginning).isEqualTo(best(beginning)));
        }

        @Test
        void itsFormTellsWhetherItIsATermItself() {
            INDEX.entries("beginnings").forEach((beginning, entry) ->
                    assertThat(entry.get(0)).as(beginning).isEqualTo(terms.containsKey(beginning) ? "=" : ""));
        }

        private Map<Integer, Integer> best(String beginning) {
            SortedMap<Integer, Integer> levels = new TreeMap<>();
            terms.forEach((term, entry) -> {
                if (term.startsWith(beginning)) {
                    ReadIndex.decode(entry.get(1)).forEach((question, level) -> levels.merge(question, level, Math::max));
                }
            });
            return levels.entrySet().stream()
                    .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(8)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    @Test
    void oneFileOfTermsNeedsNoBeginnings() {
        ReadIndex small = new ReadIndex(Answers.of("a/x | basic | t | What is a lock? | It.").index());
        assertThat(small.firstKeys("terms")).containsExactly("");
        assertThat(small.manifest().get("beginnings").isNull()).isTrue();
    }

    /** The last whose first key is not greater. */
    private static int fileOf(String key, List<String> firstKeys) {
        int file = 0;
        while (file + 1 < firstKeys.size() && firstKeys.get(file + 1).compareTo(key) <= 0) {
            file++;
        }
        return file;
    }

    private static Answers manyWords() {
        Random random = new Random(7);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < QUESTIONS; i++) {
            lines.append("a/q%d | basic | x | %s? | %s. | %s.%n".formatted(i, words(random, 6), words(random, 4), words(random, 30)));
        }
        return Answers.of(lines.toString());
    }

    /** Of few letters, so that many begin in the same way. */
    private static String words(Random random, int count) {
        return random.ints(count, 0, 9000)
                .mapToObj(number -> Integer.toString(number * number % 9001, 6).replace('0', 'k').replace('1', 'm').replace('2', 'n')
                        .replace('3', 'p').replace('4', 't').replace('5', 'z'))
                .collect(Collectors.joining(" "));
    }
}
