package dev.greenroom.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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

    private final WeighingSearcher searcher;
    private final LeafReader segment;

    /** The impacts of one term: questions, ascending, and at the same places what it counts for them. */
    record Scores(int[] questions, float[] impacts) {}

    private interface Visitor {
        void visit(Term term, Scores scores) throws IOException;
    }

    private Impacts(WeighingSearcher searcher, LeafReader segment) {
        this.searcher = searcher;
        this.segment = segment;
    }

    /** Term → postings, in the order of UTF-16; none of a term that questions have but that tells nothing. */
    static SortedMap<String, Postings> of(WeighingSearcher searcher) throws IOException {
        SortedMap<String, Postings> postings = new TreeMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Impacts impacts = new Impacts(searcher, leaf.reader());
            float[] greatest = {0};
            impacts.each((term, scores) -> greatest[0] = Math.max(greatest[0], greatest(scores)));
            impacts.each((term, scores) -> {
                Postings levels = levels(scores, greatest[0]);
                if (levels.size() > 0 || searcher.ownFrequency(term) > 0) {
                    postings.put(term.text(), levels);
                }
            });
        }
        return postings;
    }

    private void each(Visitor visitor) throws IOException {
        Terms texts = segment.terms(BagIndex.TEXT);
        if (texts == null) {
            return;
        }
        Terms titles = segment.terms(BagIndex.TITLE);
        TermsEnum text = texts.iterator();
        TermsEnum title = titles == null ? TermsEnum.EMPTY : titles.iterator();
        for (BytesRef bytes = text.next(); bytes != null; bytes = text.next()) {
            Term term = new Term(BagIndex.TEXT, BytesRef.deepCopyOf(bytes));
            Scores scores = scores(term, text, 1);
            if (title.seekExact(bytes)) {
                Term inTitle = new Term(BagIndex.TITLE, term.bytes());
                add(scores, scores(inTitle, title, BagIndex.TITLE_WEIGHT));
            }
            visitor.visit(term, scores);
        }
    }

    private Scores scores(Term term, TermsEnum at, float weight) throws IOException {
        SimScorer scorer = searcher.getSimilarity()
                .scorer(
                        weight,
                        searcher.collectionStatistics(term.field()),
                        searcher.termStatistics(term, at.docFreq(), at.totalTermFreq()));
        NumericDocValues norms = segment.getNormValues(term.field());
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

    private static Postings levels(Scores scores, float greatest) {
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
}
