package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.search.Client.Asked;
import dev.greenroom.search.Client.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the browser's results to those of Lucene's own searcher, up to what the rounding of impacts may change.
 *
 * <p>An impact is known by its level alone. Counted in steps, level l stands for all impacts from l to l + 1, and the
 * browser counts l + ½: it is wrong by half a step at most. An impact below 1 is left out, and up to one step is missing.
 * So a question's score may be too great by half a step for each term that it has a level for, and too small by as much
 * for these and by one step for each of the others. Two questions may change places only if their scores differ by less
 * than the one's may be too great and the other's too small; nowhere is that more than a step and a half for each term.
 */
class RankingTest {
    private static final Client CLIENT = new Client();
    private static final int MIXED = 1_500;
    private static final int SHOWN = 10;

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void smallQuestionsAreInLucenesOrder() throws IOException {
        assertThat(compare(Answers.ofResource("questions.txt"))).isGreaterThan(MIXED + 350);
    }

    @Test
    void thisRepositorysQuestionsAreInLucenesOrder() throws IOException {
        assertThat(compare(OwnContent.answers())).isGreaterThan(MIXED + 1_500);
    }

    @Test
    void equallyGoodQuestionsKeepTheirOrder() {
        Answers same = Answers.of("""
                b/second | basic | x | What is a lock? | It keeps others out.
                a/first | basic | x | What is a lock? | It keeps others out.
                """);
        assertThat(CLIENT.open(same.index()).ids("lock ")).containsExactly("b/second", "a/first");
    }

    /** @return how many queries were compared */
    private static int compare(Answers answers) throws IOException {
        LuceneRanking lucene = new LuceneRanking(answers);
        Engine engine = CLIENT.open(SearchIndex.write(answers.catalog(), lucene.corpus()));
        List<Integer> numbers = IntStream.range(0, answers.list().size()).boxed().toList();
        Map<String, Integer> byId = numbers.stream().collect(Collectors.toMap(answers.ids()::get, number -> number));
        List<String> queries = queries(answers, lucene);
        List<Asked> asked = queries.stream().map(text -> new Asked(text, Map.of("limit", SHOWN))).toList();
        List<List<String>> found = engine.ids(asked);
        for (int i = 0; i < queries.size(); i++) {
            List<Integer> shown = found.get(i).stream().map(byId::get).toList();
            assertSame(queries.get(i), lucene.search(queries.get(i)), shown, answers.ids());
        }
        return queries.size();
    }

    private static void assertSame(String query, LuceneRanking.Scores scores, List<Integer> shown, List<String> ids) {
        List<Integer> best = scores.best();
        assertThat(shown.size()).as(query).isBetween(Math.min(SHOWN, scores.withLevels()), Math.min(SHOWN, best.size()));
        for (int i = 1; i < shown.size(); i++) {
            assertMayPrecede(query, scores, shown.get(i - 1), shown.get(i), ids);
        }
        Set<Integer> missing = new LinkedHashSet<>(best.subList(0, Math.min(SHOWN, best.size())));
        missing.removeAll(shown);
        if (shown.size() == SHOWN) {
            missing.forEach(other -> assertMayPrecede(query, scores, shown.get(SHOWN - 1), other, ids));
        } else {
            assertThat(missing).as(query + "has no level for these").noneMatch(scores::hasLevel);
        }
    }

    private static void assertMayPrecede(
            String query, LuceneRanking.Scores scores, int first, int second, List<String> ids) {
        assertThat(scores.of(second) - scores.of(first))
                .as(query + ": " + ids.get(first) + " before " + ids.get(second))
                .isLessThan(scores.mayBeTooGreat(first) + scores.mayBeTooSmall(second) + 1e-4);
    }

    /** Each word that titles, short answers or subjects have, and two to four of them; the space ends the last one. */
    private static List<String> queries(Answers answers, LuceneRanking lucene) {
        Set<String> known = new TreeSet<>();
        answers.list().forEach(answer -> {
            for (Part part : Part.values()) {
                known.addAll(lucene.plainWords(part.text(answer, "")));
            }
        });
        List<String> words = List.copyOf(known);
        List<String> queries = new ArrayList<>(words.stream().map(word -> word + " ").toList());
        Random random = new Random(7);
        for (int i = 0; i < MIXED; i++) {
            queries.add(random.ints(2 + random.nextInt(3), 0, words.size())
                    .mapToObj(words::get)
                    .distinct()
                    .collect(Collectors.joining(" ", "", " ")));
        }
        return queries;
    }
}
