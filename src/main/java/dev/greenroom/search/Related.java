package dev.greenroom.search;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Finds the questions nearest to each question, in all topics.
 *
 * <p>A question's most telling terms, by how often it has them and how few others do, are looked up as a query.
 */
public final class Related {
    private static final int TELLING_TERMS = 25;

    /** One word in common relates nothing. */
    private static final int TERMS_IN_COMMON = 2;

    private final Analysis analysis;
    private final List<Answer> answers;
    private final IndexSearcher searcher;

    private Related(Analysis analysis, List<Answer> answers, IndexSearcher searcher) {
        this.analysis = analysis;
        this.answers = answers;
        this.searcher = searcher;
    }

    /** The nearest questions by question id, the nearest first and of equals the first by id; at most {@code most}. */
    public static Map<String, List<Question>> of(List<Answer> answers, int most) {
        // Lucene puts equals in the order of documents.
        List<Answer> byId = answers.stream()
                .sorted(Comparator.comparing(answer -> answer.question().id()))
                .toList();
        Analysis analysis = new Analysis(List.of());
        try (Corpus corpus = new Corpus(analysis, byId)) {
            Related related = new Related(analysis, byId, corpus.searcher());
            List<List<Question>> nearest = IntStream.range(0, byId.size())
                    .parallel()
                    .mapToObj(number -> related.nearest(number, most))
                    .toList();
            Map<String, List<Question>> all = new LinkedHashMap<>();
            for (int i = 0; i < byId.size(); i++) {
                all.put(byId.get(i).question().id(), nearest.get(i));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Question> nearest(int number, int most) {
        try {
            List<Question> nearest = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(answers.get(number)), most + 1).scoreDocs) {
                if (hit.doc != number && nearest.size() < most) {
                    nearest.add(answers.get(hit.doc).question());
                }
            }
            return List.copyOf(nearest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(Answer answer) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(TERMS_IN_COMMON);
        for (Map.Entry<String, Double> telling : tellingTerms(answer)) {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            for (Part part : Part.values()) {
                Query inPart = new TermQuery(new Term(part.field(), telling.getKey()));
                anywhere.add(new BoostQuery(inPart, part.weight()), Occur.SHOULD);
            }
            query.add(new BoostQuery(anywhere.build(), telling.getValue().floatValue()), Occur.SHOULD);
        }
        return query.build();
    }

    private List<Map.Entry<String, Double>> tellingTerms(Answer answer) throws IOException {
        Map<String, Double> frequencies = new HashMap<>();
        for (Part part : Part.values()) {
            for (String term : analysis.terms(part.text(answer))) {
                frequencies.merge(term, (double) part.weight(), Double::sum);
            }
        }
        Map<String, Double> telling = new HashMap<>();
        for (Map.Entry<String, Double> entry : frequencies.entrySet()) {
            telling.put(entry.getKey(), entry.getValue() * rarity(entry.getKey()));
        }
        return telling.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TELLING_TERMS)
                .toList();
    }

    /** Greater the fewer questions hold the term; nothing where no other does. */
    private double rarity(String term) throws IOException {
        int most = 0;
        for (Part part : Part.values()) {
            most = Math.max(most, searcher.getIndexReader().docFreq(new Term(part.field(), term)));
        }
        return most < 2 ? 0 : StrictMath.log((double) answers.size() / most);
    }
}
