package dev.greenroom.search;

import dev.greenroom.model.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
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

    /** More than any question has near duplicates in a collection that somebody looks after. */
    private static final int MOST_DUPLICATES = 8;

    private static final Sort NEAREST =
            new Sort(SortField.FIELD_SCORE, new SortField(BagIndex.ID, SortField.Type.STRING));

    private final Corpus corpus;

    private record Telling(String term, double weight) {}

    /**
     * Two questions that say nearly the same.
     *
     * @param one the first by id
     * @param likeness how well each finds the other, beside how well it finds itself: at most about 1
     */
    public record NearDuplicates(Question one, Question other, double likeness) {}

    private Related(Corpus corpus) {
        this.corpus = corpus;
    }

    /** The nearest questions by question id, the nearest first and of equals the first by id; at most {@code most}. */
    public static Map<String, List<Question>> of(Corpus corpus, int most) {
        Related related = new Related(corpus);
        List<List<Question>> nearest = related.forEach(number -> related.nearest(number, most));
        Map<String, List<Question>> byId = new TreeMap<>();
        for (int i = 0; i < nearest.size(); i++) {
            byId.put(related.question(i).id(), nearest.get(i));
        }
        return byId;
    }

    /**
     * The pairs of questions that are near duplicates, in the order of their ids.
     *
     * @param threshold the least {@link NearDuplicates#likeness()}
     */
    public static List<NearDuplicates> nearDuplicates(Corpus corpus, double threshold) {
        Related related = new Related(corpus);
        List<Map<Integer, Double>> alike = related.forEach(number -> related.alike(number, threshold));
        List<NearDuplicates> pairs = new ArrayList<>();
        for (int i = 0; i < alike.size(); i++) {
            for (Map.Entry<Integer, Double> other : alike.get(i).entrySet()) {
                Double back = alike.get(other.getKey()).get(i);
                if (back != null && i < other.getKey()) {
                    pairs.add(related.pair(i, other.getKey(), Math.min(back, other.getValue())));
                }
            }
        }
        pairs.sort(Comparator.comparing((NearDuplicates pair) -> pair.one().id())
                .thenComparing(pair -> pair.other().id()));
        return List.copyOf(pairs);
    }

    private interface Finder<T> {
        T find(int number) throws IOException;
    }

    private <T> List<T> forEach(Finder<T> finder) {
        return IntStream.range(0, corpus.answers().size())
                .parallel()
                .mapToObj(number -> {
                    try {
                        return finder.find(number);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private List<Question> nearest(int number, int most) throws IOException {
        Query query = query(number, this::toldApart);
        List<Question> nearest = new ArrayList<>();
        for (ScoreDoc hit : corpus.searcher().search(query, most + 1, NEAREST).scoreDocs) {
            if (hit.doc != number && nearest.size() < most) {
                nearest.add(question(hit.doc));
            }
        }
        return List.copyOf(nearest);
    }

    /** Question → score beside the question's own. */
    private Map<Integer, Double> alike(int number, double threshold) throws IOException {
        Query query = query(number, this::rarity);
        float own = corpus.searcher().explain(query, number).getValue().floatValue();
        Map<Integer, Double> alike = new LinkedHashMap<>();
        for (ScoreDoc hit : corpus.searcher().search(query, MOST_DUPLICATES + 1, NEAREST).scoreDocs) {
            double likeness = (Float) ((FieldDoc) hit).fields[0] / (double) own;
            if (hit.doc != number && likeness >= threshold) {
                alike.put(hit.doc, likeness);
            }
        }
        return alike;
    }

    private Query query(int number, IntToDoubleFunction rarity) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(TERMS_IN_COMMON);
        for (Telling telling : tellingTerms(corpus.bags().get(number).own(), rarity)) {
            Query inText = new TermQuery(new Term(BagIndex.TEXT, telling.term()));
            query.add(new BoostQuery(inText, (float) telling.weight()), Occur.SHOULD);
        }
        return query.build();
    }

    private List<Telling> tellingTerms(Frequencies own, IntToDoubleFunction rarity) {
        return IntStream.range(0, own.size())
                .mapToObj(i -> telling(own.terms()[i], own.counts()[i], rarity))
                .filter(telling -> telling.weight() > 0)
                .sorted(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::term))
                .limit(TELLING_TERMS)
                .toList();
    }

    /** What a question says often is not told by as much more. */
    private Telling telling(String term, int count, IntToDoubleFunction rarity) {
        double often = count / (count + WeighingSearcher.K1);
        return new Telling(term, often * rarity.applyAsDouble(corpus.questionsWith(term)));
    }

    /** What a term tells of nearness: nothing if no other question has it, or all have it. */
    private double toldApart(int questions) {
        return questions < 2 ? 0 : StrictMath.log((double) corpus.answers().size() / questions);
    }

    /** What a term tells of a question, in the smallest collection too. */
    private double rarity(int questions) {
        return StrictMath.log(1 + (double) corpus.answers().size() / questions);
    }

    private NearDuplicates pair(int number, int other, double likeness) {
        Question one = question(number);
        Question two = question(other);
        boolean inOrder = one.id().compareTo(two.id()) < 0;
        return new NearDuplicates(inOrder ? one : two, inOrder ? two : one, likeness);
    }

    private Question question(int number) {
        return corpus.answers().get(number).question();
    }
}
