package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;

/** Holds the levels to the scores of Lucene's searcher, and the files to the levels. */
class ImpactsTest {
    private final Answers answers = Answers.ofResource("questions.txt");
    private final Corpus corpus = answers.corpus();
    private final SortedMap<String, Postings> impacts = corpus.impacts().levels();

    @Test
    void aLevelIsAPartOfTheGreatestScoreThatLuceneGives() throws IOException {
        Map<String, Map<Integer, Float>> scores = new TreeMap<>();
        for (String term : impacts.keySet()) {
            scores.put(term, scores(term));
        }
        double greatest = scores.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToDouble(score -> score)
                .max()
                .orElseThrow();
        scores.forEach((term, byQuestion) -> {
            Map<Integer, Integer> levels = new TreeMap<>();
            byQuestion.forEach((question, score) -> levels.put(question, (int) (20.0 * score / greatest)));
            levels.values().removeIf(level -> level == 0);
            assertThat(levels(impacts.get(term))).as(term).isEqualTo(levels);
        });
    }

    @Test
    void everyPostingIsInTheFiles() {
        ReadIndex index = new ReadIndex(SearchIndex.write(answers.catalog(), corpus));
        Map<String, Map<Integer, Integer>> read = new TreeMap<>();
        index.entries("terms").forEach((term, entry) -> read.put(term, ReadIndex.decode(entry.get(1))));
        index.entries("rest").forEach((term, entry) -> read.put(term, ReadIndex.decode(entry.get(1))));
        Map<String, Map<Integer, Integer>> expected = new TreeMap<>();
        impacts.forEach((term, postings) -> expected.put(term, levels(postings)));
        assertThat(read).isEqualTo(expected);
    }

    @Test
    void aTermIsAsRareAsTheQuestionsThatHaveItThemselves() throws IOException {
        Term network = new Term(BagIndex.TITLE, "network");
        assertThat(corpus.searcher().termStatistics(network, 1, 1).docFreq())
                .isEqualTo(corpus.questionsWith("network"))
                .isGreaterThan(1);
    }

    @Test
    void stopWordsCountInTitlesOnly() {
        Corpus two = Answers.of("""
                a/one | basic | x | What is it about? | A lock.
                a/two | basic | x | Locks | It is what it is about.
                """).corpus();
        assertThat(two.bags().get(0).text().terms()).contains("what", "about");
        assertThat(two.bags().get(1).text().terms()).doesNotContain("what", "about");
    }

    @Test
    void theGreatestImpactHasTheGreatestLevel() {
        assertThat(impacts.values()).anyMatch(postings -> levels(postings).containsValue(Impacts.LEVELS));
    }

    private Map<Integer, Float> scores(String term) throws IOException {
        BooleanQuery query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(BagIndex.TEXT, term)), Occur.SHOULD)
                .add(new BoostQuery(new TermQuery(new Term(BagIndex.TITLE, term)), BagIndex.TITLE_WEIGHT), Occur.SHOULD)
                .build();
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc hit : corpus.searcher().search(query, 1000).scoreDocs) {
            scores.put(hit.doc, hit.score);
        }
        return scores;
    }

    private static Map<Integer, Integer> levels(Postings postings) {
        Map<Integer, Integer> levels = new TreeMap<>();
        for (int i = 0; i < postings.size(); i++) {
            levels.put(postings.questions()[i], (int) postings.levels()[i]);
        }
        return levels;
    }
}
