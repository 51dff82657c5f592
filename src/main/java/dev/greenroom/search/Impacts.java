package dev.greenroom.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;

/**
 * How much each term counts for each question that holds it, computed at build time because it depends on no query.
 *
 * <p>An impact is the sum of BM25 over the parts of the question, each times its {@link Part#weight()}: what Lucene
 * would add to the question's score for that term. It is kept as {@code weight × level}, with one weight a term and
 * levels from 1 to {@link #LEVELS}, rounded: small numbers that are as exact for common terms as for rare ones.
 */
final class Impacts {
    static final int LEVELS = 31;

    /** Weights are whole numbers of this part of Lucene's unit. */
    static final int SCALE = 10_000;

    /** @param pairs a document and its level, in the order of documents */
    record Postings(int weight, List<int[]> pairs) {}

    private Impacts() {}

    static SortedMap<String, Postings> of(Corpus corpus) throws IOException {
        SortedMap<String, TreeMap<Integer, Float>> sums = new TreeMap<>();
        for (LeafReader segment : corpus.segments()) {
            for (Part part : Part.values()) {
                add(part, segment, corpus.searcher(), sums);
            }
        }
        SortedMap<String, Postings> impacts = new TreeMap<>();
        sums.forEach((term, scores) -> impacts.put(term, postings(scores)));
        return impacts;
    }

    private static void add(
            Part part, LeafReader segment, IndexSearcher searcher, SortedMap<String, TreeMap<Integer, Float>> sums)
            throws IOException {
        Terms terms = segment.terms(part.field());
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            SimScorer scorer = scorer(part, term, each, searcher);
            TreeMap<Integer, Float> scores = sums.computeIfAbsent(term.utf8ToString(), any -> new TreeMap<>());
            NumericDocValues norms = segment.getNormValues(part.field());
            PostingsEnum postings = each.postings(null, PostingsEnum.FREQS);
            for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                norms.advanceExact(doc);
                scores.merge(doc, scorer.score(postings.freq(), norms.longValue()), Float::sum);
            }
        }
    }

    private static SimScorer scorer(Part part, BytesRef term, TermsEnum each, IndexSearcher searcher)
            throws IOException {
        Term named = new Term(part.field(), BytesRef.deepCopyOf(term));
        return Corpus.similarity()
                .scorer(
                        part.weight(),
                        searcher.collectionStatistics(part.field()),
                        searcher.termStatistics(named, each.docFreq(), each.totalTermFreq()));
    }

    private static Postings postings(TreeMap<Integer, Float> scores) {
        float most = scores.values().stream().max(Float::compare).orElseThrow();
        int weight = Math.max(1, Math.round(most * SCALE / LEVELS));
        List<int[]> pairs = new ArrayList<>();
        scores.forEach((doc, score) -> pairs.add(new int[] {doc, Math.max(1, Math.round(score / most * LEVELS))}));
        return new Postings(weight, pairs);
    }
}
