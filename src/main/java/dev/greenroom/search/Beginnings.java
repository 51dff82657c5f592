package dev.greenroom.search;

import dev.greenroom.search.Shards.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The best questions for words of which only the first letters are typed, where the terms that begin so fill more than
 * one file: so that not all of these need be loaded.
 */
final class Beginnings {
    /** Who types one letter sees a few questions; for more of them there are more letters. */
    private static final int MOST = 8;

    /** The form of a beginning that is a term by itself. */
    static final String IS_A_TERM = "=";

    private final SortedMap<String, Postings> terms;
    private final byte[] best;

    private Beginnings(SortedMap<String, Postings> terms, int questions) {
        this.terms = terms;
        this.best = new byte[questions];
    }

    /** @param files which hold the terms */
    static List<Entry> of(SortedMap<String, Postings> terms, Shards files, int questions) {
        Beginnings beginnings = new Beginnings(terms, questions);
        return shared(files).stream().map(beginnings::entry).toList();
    }

    /** What a file's first key begins with may be in the file before as well. */
    private static SortedSet<String> shared(Shards files) {
        SortedSet<String> shared = new TreeSet<>();
        for (String key : files.firstKeys()) {
            for (int length = 1; length < key.length(); length++) {
                if (!Character.isHighSurrogate(key.charAt(length - 1))) {
                    shared.add(key.substring(0, length));
                }
            }
        }
        return shared;
    }

    private Entry entry(String beginning) {
        Arrays.fill(best, (byte) 0);
        for (Map.Entry<String, Postings> term : terms.tailMap(beginning).entrySet()) {
            if (!term.getKey().startsWith(beginning)) {
                break;
            }
            raise(term.getValue());
        }
        return new Entry(beginning, terms.containsKey(beginning) ? IS_A_TERM : "", chosen().code());
    }

    private void raise(Postings postings) {
        for (int i = 0; i < postings.size(); i++) {
            int question = postings.questions()[i];
            best[question] = (byte) Math.max(best[question], postings.levels()[i]);
        }
    }

    /** The questions with the greatest levels, of equals those with the lowest numbers. */
    private Postings chosen() {
        List<Integer> chosen = new ArrayList<>();
        for (int level = Impacts.LEVELS; level > 0 && chosen.size() < MOST; level--) {
            for (int question = 0; question < best.length && chosen.size() < MOST; question++) {
                if (best[question] == level) {
                    chosen.add(question);
                }
            }
        }
        int[] questions = chosen.stream().mapToInt(each -> each).sorted().toArray();
        byte[] levels = new byte[questions.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = best[questions[i]];
        }
        return new Postings(questions, levels);
    }
}
