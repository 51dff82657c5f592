package dev.greenroom.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A word to look for, of a query that somebody typed.
 *
 * @param form before its ending is taken off
 * @param open whether it may go on: the last word, until something follows it
 */
record QueryWord(Word word, String form, boolean open) {
    /** Those of a text; words that say nothing are looked for where there are no others. */
    static List<QueryWord> of(String text, Analysis analysis) {
        List<Word> all = analysis.words(text);
        List<Word> telling = all.stream().filter(word -> !word.stop()).toList();
        Map<String, QueryWord> distinct = new LinkedHashMap<>();
        for (Word word : telling.isEmpty() ? all : telling) {
            String form = WordForms.of(text.substring(word.start(), word.end())).get(0);
            distinct.put(word.text(), new QueryWord(word, form, word.end() == text.length()));
        }
        return new ArrayList<>(distinct.values());
    }

    String text() {
        return word.text();
    }

    List<String> terms() {
        return word.terms();
    }

    /** Whether it was typed with signs, or in parts, that its form has not. */
    boolean isJoined() {
        return !form.equals(word.text());
    }
}
