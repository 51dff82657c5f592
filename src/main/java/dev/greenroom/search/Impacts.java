package dev.greenroom.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;

/**
 * How much each term counts for each question that holds it, computed at build time because it depends on no query.
 *
 * <p>An impact is what Lucene's searcher would add to the question's score for that term: BM25 of {@link BagIndex#TEXT}
 * and, with less weight, of {@link BagIndex#TITLE}. It is kept as a level: how many times it holds the {@link #LEVELS}th
 * part of the greatest of all. What does not reach the first level is left out.
 */
final class Impacts {
    static final int LEVELS = 20;

    private static final int FOREMOST = 20;

    private final WeighingSearcher searcher;
    private final CollectionStatistics texts;
    private final CollectionStatistics titles;

    /** In the order of UTF-16. */
    private final SortedMap<String, Scores> terms = new TreeMap<>();

    /** The impacts of one term: questions, ascending, and at the same places what it counts for them. */
    record Scores(int[] questions, float[] impacts) {
        private static final Scores NONE = new Scores(new int[0], new float[0]);
    }

    Impacts(WeighingSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.texts = searcher.collectionStatistics(BagIndex.TEXT);
        this.titles = searcher.collectionStatistics(BagIndex.TITLE);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            collect(leaf.reader());
        }
    }

    Scores of(String term) {
        return terms.getOrDefault(term, Scores.NONE);
    }

    /**
     * Term → postings, in the order of UTF-16. A term that tells little, as one that all questions have, keeps its
     * foremost questions: who looks for it alone finds them.
     */
    SortedMap<String, Postings> levels() {
        double greatest = terms.values().stream().mapToDouble(Impacts::greatest).max().orElse(0);
        SortedMap<String, Postings> postings = new TreeMap<>();
        terms.forEach((term, scores) -> {
            Postings levels = levels(scores, greatest);
            if (levels.size() > 0) {
                postings.put(term, levels);
            } else if (searcher.questionsWith(term) > 0) {
                postings.put(term, foremost(scores));
            }
        });
        return postings;
    }

    private void collect(LeafReader segment) throws IOException {
        TermsEnum text = Terms.getTerms(segment, BagIndex.TEXT).iterator();
        TermsEnum title = Terms.getTerms(segment, BagIndex.TITLE).iterator();
        for (BytesRef bytes = text.next(); bytes != null; bytes = text.next()) {
            Term term = new Term(BagIndex.TEXT, BytesRef.deepCopyOf(bytes));
            NumericDocValues norms = segment.getNormValues(BagIndex.TEXT);
            Scores scores = scores(text, norms, scorer(term, text, texts, 1));
            if (title.seekExact(bytes)) {
                Term inTitle = new Term(BagIndex.TITLE, term.bytes());
                SimScorer scorer = scorer(inTitle, title, titles, BagIndex.TITLE_WEIGHT);
                add(scores, scores(title, segment.getNormValues(BagIndex.TITLE), scorer));
            }
            terms.put(term.text(), scores);
        }
    }

    private SimScorer scorer(Term term, TermsEnum at, CollectionStatistics field, float weight) throws IOException {
        TermStatistics statistics = searcher.termStatistics(term, at.docFreq(), at.totalTermFreq());
        return searcher.getSimilarity().scorer(weight, field, statistics);
    }

    private static Scores scores(TermsEnum at, NumericDocValues norms, SimScorer scorer) throws IOException {
        PostingsEnum postings = at.postings(null, PostingsEnum.FREQS);
        Scores scores = new Scores(new int[at.docFreq()], new float[at.docFreq()]);
        for (int i = 0; i < scores.questions.length; i++) {
            scores.questions[i] = postings.nextDoc();
            norms.advanceExact(postings.docID());
            scores.impacts[i] = scorer.score(postings.freq(), norms.longValue());
        }
        return scores;
    }

    /** Adds what titles score; whatever a title has the whole text has too. */
    private static void add(Scores sums, Scores titles) {
        int at = 0;
        for (int i = 0; i < titles.questions.length; i++) {
            while (sums.questions[at] < titles.questions[i]) {
                at++;
            }
            sums.impacts[at] += titles.impacts[i];
        }
    }

    private static float greatest(Scores scores) {
        float greatest = 0;
        for (float impact : scores.impacts) {
            greatest = Math.max(greatest, impact);
        }
        return greatest;
    }

    private static Postings levels(Scores scores, double greatest) {
        int[] questions = new int[scores.questions.length];
        byte[] levels = new byte[questions.length];
        int size = 0;
        for (int i = 0; i < questions.length; i++) {
            int level = (int) (LEVELS * (double) scores.impacts[i] / greatest);
            if (level > 0) {
                questions[size] = scores.questions[i];
                levels[size++] = (byte) level;
            }
        }
        return new Postings(Arrays.copyOf(questions, size), Arrays.copyOf(levels, size));
    }

    /** The questions for which a term counts most, at the lowest level. */
    private static Postings foremost(Scores scores) {
        int[] questions = IntStream.range(0, scores.questions.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -scores.impacts[i]).thenComparing(i -> i))
                .limit(FOREMOST)
                .mapToInt(i -> scores.questions[i])
                .sorted()
                .toArray();
        byte[] levels = new byte[questions.length];
        Arrays.fill(levels, (byte) 1);
        return new Postings(questions, levels);
    }
}
