package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.greenroom.search.Client.Engine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds the browser's results to those of Lucene's own searcher, up to what the rounding of impacts may change. */
class RankingTest {
    private static final Client CLIENT = new Client();
    private static final Answers ANSWERS = Answers.ofResource("questions.txt");
    private static final Analysis ANALYSIS = new Analysis(ANSWERS.catalog().synonyms());
    private static final int ENOUGH = 10;

    private final Engine engine = CLIENT.open(SearchIndex.write(ANSWERS.catalog(), ANSWERS.list()));
    private final Corpus corpus = new Corpus(ANALYSIS, ANSWERS.list());
    private final IndexSearcher searcher = corpus.searcher();
    private final SortedMap<String, Impacts.Postings> impacts = Impacts.of(corpus);

    RankingTest() throws IOException {}

    @AfterAll
    static void close() {
        CLIENT.close();
    }

    @Test
    void theSameQuestionsAreFoundInTheSameOrder() throws IOException {
        for (String query : queries()) {
            List<String> terms = ANALYSIS.terms(query);
            Map<String, Double> complete = lucene(terms, Occur.MUST);
            Map<String, Double> any = lucene(terms, Occur.SHOULD);
            Map<String, Double> found = found(query);
            int expected = Math.max(complete.size(), Math.min(ENOUGH, any.size()));

            assertThat(found).as(query).hasSize(expected);
            List<String> ids = List.copyOf(found.keySet());
            List<String> first = ids.subList(0, complete.size());
            assertThat(first).as(query).containsExactlyInAnyOrderElementsOf(complete.keySet());
            assertInOrder(query, first, complete, tolerance(terms));
            assertInOrder(query, ids.subList(complete.size(), ids.size()), any, tolerance(terms));
            found.forEach((id, score) ->
                    assertThat(score).as(query + ": " + id).isCloseTo(any.get(id), within(tolerance(terms))));
        }
    }

    @Test
    void equallyGoodQuestionsKeepTheirOrder() {
        Answers same = Answers.of("""
                b/second | basic | x | What is a lock? | It keeps others out.
                a/first | basic | x | What is a lock? | It keeps others out.
                """);
        assertThat(CLIENT.open(SearchIndex.write(same.catalog(), same.list())).ids("lock"))
                .containsExactly("b/second", "a/first");
    }

    private void assertInOrder(String query, List<String> ids, Map<String, Double> scores, double tolerance) {
        for (int i = 1; i < ids.size(); i++) {
            assertThat(scores.get(ids.get(i - 1)))
                    .as(query + ": " + ids.get(i - 1) + " before " + ids.get(i))
                    .isGreaterThanOrEqualTo(scores.get(ids.get(i)) - 2 * tolerance);
        }
    }

    /** Half a level for each term, and what the weight lost when it was rounded. */
    private double tolerance(List<String> terms) {
        return terms.stream()
                .mapToDouble(term -> impacts.containsKey(term)
                        ? (impacts.get(term).weight() + Impacts.LEVELS) * 0.5001 / Impacts.SCALE
                        : 0)
                .sum();
    }

    private Map<String, Double> lucene(List<String> terms, Occur occur) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            for (Part part : Part.values()) {
                anywhere.add(new BoostQuery(new TermQuery(new Term(part.field(), term)), part.weight()), Occur.SHOULD);
            }
            query.add(anywhere.build(), occur);
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        for (ScoreDoc hit : searcher.search(query.build(), 1000).scoreDocs) {
            scores.put(ANSWERS.ids().get(hit.doc), (double) hit.score);
        }
        return scores;
    }

    private Map<String, Double> found(String query) {
        Map<String, Double> found = new LinkedHashMap<>();
        for (JsonNode result : engine.search(query, Map.of("limit", 1000))) {
            found.put(result.get("id").stringValue(), result.get("score").doubleValue());
        }
        return found;
    }

    /** One to four words of the questions, or one that is nowhere, with a space behind that ends the last one. */
    private static List<String> queries() {
        TreeSet<String> known = new TreeSet<>();
        ANSWERS.list().forEach(answer -> {
            for (Part part : Part.values()) {
                known.addAll(ANALYSIS.words(part.text(answer)));
            }
        });
        known.removeIf(word -> ANALYSIS.terms(word).size() != 1);
        List<String> words = new ArrayList<>(known);
        words.add("nowhere");
        List<String> queries = new ArrayList<>();
        words.forEach(word -> queries.add(word + " "));
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            TreeSet<String> some = new TreeSet<>();
            for (int count = 2 + random.nextInt(3); count > 0; count--) {
                some.add(words.get(random.nextInt(words.size())));
            }
            queries.add(String.join(" ", some) + " ");
        }
        return queries;
    }
}
