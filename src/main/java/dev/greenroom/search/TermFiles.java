package dev.greenroom.search;

import dev.greenroom.search.Shards.Entry;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that turn terms into questions.
 *
 * @param terms those that titles, short answers and subjects have or are related to
 * @param rest those of bodies alone, which few look for: larger files, seldom loaded
 * @param beginnings of the former
 */
record TermFiles(Shards terms, Shards rest, Shards beginnings) {
    /** Smaller files would be more requests for little less to send. */
    private static final int LEAST_SIZE = 1_200;

    /** A first key in the manifest costs a reader about as much as these characters of a file, three of which a query needs. */
    private static final double COST_OF_A_KEY = 1.3;

    private static final int SIZE_OF_REST = 4_000;

    static TermFiles of(Corpus corpus, SortedMap<String, Postings> impacts) {
        SortedMap<String, Postings> inFront = new TreeMap<>();
        SortedMap<String, Postings> behind = new TreeMap<>();
        impacts.forEach((term, postings) -> (corpus.isInFront(term) ? inFront : behind).put(term, postings));
        List<Entry> entries = entries(corpus, inFront);
        Shards terms = new Shards(entries, size(entries));
        List<Entry> beginnings = Beginnings.of(inFront, terms, corpus.answers().size());
        return new TermFiles(terms, new Shards(entries(corpus, behind), SIZE_OF_REST), new Shards(beginnings, SIZE_OF_REST));
    }

    /** The more there is in all, the larger a file may be: every file costs the manifest a key. */
    private static int size(List<Entry> entries) {
        double all = entries.stream().mapToDouble(Entry::size).sum();
        return Math.max(LEAST_SIZE, (int) StrictMath.sqrt(COST_OF_A_KEY * all));
    }

    private static List<Entry> entries(Corpus corpus, SortedMap<String, Postings> terms) {
        return terms.entrySet().stream().map(term -> entry(corpus, term)).toList();
    }

    private static Entry entry(Corpus corpus, Map.Entry<String, Postings> term) {
        String form = Spellings.form(term.getKey(), corpus.spelling(term.getKey()));
        return new Entry(term.getKey(), form, term.getValue().code());
    }
}
