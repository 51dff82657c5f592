package dev.greenroom.search;

import java.util.Arrays;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/** Terms in alphabetical order, each with how often it is to count. */
record Frequencies(String[] terms, int[] counts) {
    static Frequencies of(Map<String, Integer> counts) {
        String[] terms = counts.keySet().toArray(String[]::new);
        Arrays.sort(terms);
        return new Frequencies(terms, Arrays.stream(terms).mapToInt(counts::get).toArray());
    }

    int size() {
        return terms.length;
    }

    /** For a field that holds how often its terms count. */
    TokenStream counted() {
        return new Stream(true);
    }

    /** For a field that holds its terms alone. */
    TokenStream uncounted() {
        return new Stream(false);
    }

    private final class Stream extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
        private final boolean counted;
        private int next;

        private Stream(boolean counted) {
            this.counted = counted;
        }

        @Override
        public boolean incrementToken() {
            if (next == size()) {
                return false;
            }
            clearAttributes();
            term.append(terms[next]);
            if (counted) {
                frequency.setTermFrequency(counts[next]);
            }
            next++;
            return true;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }
}
