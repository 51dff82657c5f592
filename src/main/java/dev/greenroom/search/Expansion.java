package dev.greenroom.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Rules by which phrases in a text bring further terms, looked up by the phrase's first word.
 *
 * <p>A phrase is the sequence of its words that say something, each by the term of the whole. It stands in a text where
 * words that follow one another have these terms; stop words between them count for nothing.
 */
final class Expansion {
    /**
     * @param phrase terms, at least one
     * @param terms found out when the phrase first stands in a text: most never do
     */
    private record Rule(List<String> phrase, Supplier<List<String>> terms, Float factor) {}

    private final Map<String, List<Rule>> byFirst = new HashMap<>();

    /** Lets a phrase bring terms; one that says nothing brings none. */
    void add(List<Word> words, Supplier<List<String>> terms, Float factor) {
        List<String> phrase = new ArrayList<>(words.size());
        for (Word word : words) {
            if (!word.stop()) {
                phrase.add(word.terms().get(0));
            }
        }
        if (!phrase.isEmpty()) {
            byFirst.computeIfAbsent(phrase.get(0), first -> new ArrayList<>(1)).add(new Rule(phrase, terms, factor));
        }
    }

    /** Terms that a text brings and doesn't have, each with the largest factor that any rule gives it. */
    Map<String, Float> of(List<Word> words) {
        List<Word> text = words.stream().filter(word -> !word.stop()).toList();
        Set<String> own = new HashSet<>();
        text.forEach(word -> own.addAll(word.terms()));
        Map<String, Float> brought = new LinkedHashMap<>();
        for (int at = 0; at < text.size(); at++) {
            for (String term : text.get(at).terms()) {
                for (Rule rule : byFirst.getOrDefault(term, List.of())) {
                    if (stands(rule.phrase, text, at)) {
                        bring(rule, own, brought);
                    }
                }
            }
        }
        return brought;
    }

    private static boolean stands(List<String> phrase, List<Word> text, int at) {
        if (at + phrase.size() > text.size()) {
            return false;
        }
        for (int i = 1; i < phrase.size(); i++) {
            if (!text.get(at + i).terms().contains(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void bring(Rule rule, Set<String> own, Map<String, Float> brought) {
        for (String term : rule.terms.get()) {
            Float most = brought.get(term);
            if ((most == null || most < rule.factor) && !own.contains(term)) {
                brought.put(term, rule.factor);
            }
        }
    }
}
