package dev.greenroom.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sorted entries in files of about equal size, and the key with which each file begins. */
final class Shards {
    private final List<List<Entry>> files = new ArrayList<>();
    private final List<String> firstKeys = new ArrayList<>();

    /** @param form what makes the key's spelling of it, as {@link Spellings} tells */
    record Entry(String key, String form, String postings) {
        /** Keys are alike and packed well when they are sent: they count half. */
        double size() {
            return key.length() / 2.0 + form.length() + postings.length() + 2;
        }
    }

    /**
     * @param entries by key, in the order of UTF-16
     * @param mostSize what a file may hold, unless one entry alone is more
     */
    Shards(List<Entry> entries, int mostSize) {
        double size = 0;
        String previous = "";
        for (Entry entry : entries) {
            size += entry.size();
            if (files.isEmpty() || size > mostSize) {
                firstKeys.add(files.isEmpty() ? "" : between(previous, entry.key()));
                files.add(new ArrayList<>());
                size = entry.size();
            }
            files.get(files.size() - 1).add(entry);
            previous = entry.key();
        }
    }

    /**
     * For each file the shortest beginning of its first key that is greater than all keys before it. A key lies in the
     * last file whose first key is not greater.
     */
    List<String> firstKeys() {
        return firstKeys;
    }

    /** The first keys as the manifest has them; null where there are no files. */
    String firstKeysInOne() {
        return files.isEmpty() ? null : String.join(" ", firstKeys);
    }

    /** Each file's keys, forms and postings. */
    List<List<String>> contents() {
        return files.stream()
                .map(file -> List.of(
                        file.stream().map(Entry::key).collect(Collectors.joining(" ")),
                        file.stream().map(Entry::form).collect(Collectors.joining(" ")),
                        file.stream().map(Entry::postings).collect(Collectors.joining(" "))))
                .toList();
    }

    private static String between(String before, String key) {
        int end = 0;
        while (end < before.length() && before.charAt(end) == key.charAt(end)) {
            end++;
        }
        return key.substring(0, Character.isHighSurrogate(key.charAt(end)) ? end + 2 : end + 1);
    }
}
