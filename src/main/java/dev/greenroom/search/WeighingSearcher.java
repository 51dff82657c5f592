package dev.greenroom.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;

/**
 * Lucene's searcher, for which a term is as rare as the questions that have it themselves.
 *
 * <p>Else the words most told of, which many others are related to, would count as common.
 */
final class WeighingSearcher extends IndexSearcher {
    /** Lucene's usual value, for counts of which {@link Part#ONCE} is one occurrence. */
    static final float K1 = 1.2f * Part.ONCE;

    private static final float B = 0.75f;

    private final Map<String, Integer> questions = new HashMap<>();

    WeighingSearcher(IndexReader reader) throws IOException {
        super(reader);
        setSimilarity(similarity());
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum own = Terms.getTerms(leaf.reader(), BagIndex.OWN).iterator();
            for (BytesRef term = own.next(); term != null; term = own.next()) {
                questions.merge(term.utf8ToString(), own.docFreq(), Integer::sum);
            }
        }
    }

    static BM25Similarity similarity() {
        return new BM25Similarity(K1, B);
    }

    /** How many questions have a term themselves. */
    int questionsWith(String term) {
        return questions.getOrDefault(term, 0);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        int own = questionsWith(term.text());
        // Where few titles have words at all, more questions may have the term than the field has.
        int frequency = own == 0 ? docFreq : Math.min(own, getIndexReader().getDocCount(term.field()));
        return super.termStatistics(term, frequency, Math.max(frequency, totalTermFreq));
    }
}
