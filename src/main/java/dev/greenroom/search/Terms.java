package dev.greenroom.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the postings of terms, and of all terms that begin in one way, in files that each hold a range of them: the twin
 * of {@code static/js/search/terms.js}.
 */
final class Terms {
    static final String IN_FRONT = "terms";
    static final String REST = "rest";
    static final String BEGINNINGS = "beginnings";

    private static final int SHORTEST_ROOT = 3;
    private static final int LONGEST_ENDING = 4;

    private final IndexFiles files;
    private final Map<String, List<String>> firstKeys = new HashMap<>();
    private final Map<String, Shard> shards = new HashMap<>();

    /** An entry of a file. */
    record Entry(String term, String form, String postings) {
        /** The term's commonest spelling. */
        String spelled() {
            int digits = 0;
            while (digits < form.length() && form.charAt(digits) >= '0' && form.charAt(digits) <= '9') {
                digits++;
            }
            int off = digits == 0 ? 0 : Integer.parseInt(form.substring(0, digits));
            return term.substring(0, term.length() - off) + form.substring(digits);
        }
    }

    private record Shard(List<String> keys, List<String> forms, List<String> postings) {
        static Shard of(List<?> file) {
            return new Shard(values(file, 0), values(file, 1), values(file, 2));
        }

        private static List<String> values(List<?> file, int column) {
            return IndexFiles.split((String) file.get(column), " ");
        }

        Optional<Entry> entry(String term) {
            int at = lastAtMost(keys, term);
            return at >= 0 && keys.get(at).equals(term) ? Optional.of(entry(at)) : Optional.empty();
        }

        Entry entry(int at) {
            return new Entry(keys.get(at), forms.get(at), postings.get(at));
        }
    }

    Terms(IndexFiles files) {
        this.files = files;
        List.of(IN_FRONT, REST, BEGINNINGS).forEach(kind -> firstKeys.put(kind, files.values(kind)));
    }

    Optional<Entry> find(String kind, String term) {
        return shard(kind, term).flatMap(shard -> shard.entry(term));
    }

    /** The entries of all terms in one file that begin so. */
    List<Entry> begun(String kind, String beginning) {
        Optional<Shard> shard = shard(kind, beginning);
        if (shard.isEmpty()) {
            return List.of();
        }
        List<String> keys = shard.get().keys();
        List<Entry> begun = new ArrayList<>();
        for (int i = Math.max(0, lastAtMost(keys, beginning)); i < keys.size(); i++) {
            if (keys.get(i).startsWith(beginning)) {
                begun.add(shard.get().entry(i));
            } else if (keys.get(i).compareTo(beginning) > 0) {
                break;
            }
        }
        return begun;
    }

    /** Whether more than one file may have terms that begin so: then one entry of the beginnings stands for them all. */
    boolean isShort(String beginning) {
        List<String> keys = firstKeys.get(IN_FRONT);
        return lastAtMost(keys, beginning + "\uffff") > lastAtMost(keys, beginning);
    }

    /**
     * The longest term in the same file that a word goes on from: {@code cach} for {@code cachin}, {@code avail} for
     * {@code availabilit}.
     */
    Optional<Entry> root(String word) {
        Optional<Shard> shard = shard(IN_FRONT, word);
        for (int length = word.length() - 1; shard.isPresent() && length >= SHORTEST_ROOT; length--) {
            Optional<Entry> entry = shard.get().entry(word.substring(0, length));
            boolean nearly = length >= word.length() - LONGEST_ENDING;
            if (entry.isPresent() && (nearly || entry.get().spelled().startsWith(word))) {
                return entry;
            }
        }
        return Optional.empty();
    }

    private Optional<Shard> shard(String kind, String key) {
        int number = lastAtMost(firstKeys.get(kind), key);
        if (number < 0) {
            return Optional.empty();
        }
        String path = kind + "/" + number;
        return Optional.of(shards.computeIfAbsent(path, any -> Shard.of(files.load(path))));
    }

    /** Where the last of the sorted keys stands that is not greater; -1 where there is none. */
    private static int lastAtMost(List<String> keys, String key) {
        int low = 0;
        int high = keys.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys.get(middle).compareTo(key) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
