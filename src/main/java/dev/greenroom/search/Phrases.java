package dev.greenroom.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases to look for in texts, each with what it implies. */
final class Phrases {
    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private record Phrase(List<String> terms, List<String> implied) {}

    /** @param terms those of a phrase's words; where there are none nothing is added */
    void add(List<String> terms, List<String> implied) {
        if (!terms.isEmpty()) {
            byFirst.computeIfAbsent(terms.get(0), first -> new ArrayList<>()).add(new Phrase(terms, implied));
        }
    }

    /** What the phrases imply that stand among the words, words that say nothing left aside. */
    List<String> in(List<Word> words) {
        List<Word> telling = words.stream().filter(word -> !word.stop()).toList();
        List<String> implied = new ArrayList<>();
        for (int i = 0; i < telling.size(); i++) {
            for (String term : telling.get(i).terms()) {
                for (Phrase phrase : byFirst.getOrDefault(term, List.of())) {
                    if (standsAt(telling, i, phrase.terms)) {
                        implied.addAll(phrase.implied);
                    }
                }
            }
        }
        return implied;
    }

    private static boolean standsAt(List<Word> words, int start, List<String> terms) {
        if (start + terms.size() > words.size()) {
            return false;
        }
        for (int i = 1; i < terms.size(); i++) {
            if (!words.get(start + i).terms().contains(terms.get(i))) {
                return false;
            }
        }
        return true;
    }
}
