package dev.greenroom.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How a collection spells its terms: the word that most questions have of those that one term stands for. */
final class Spellings {
    private static final Comparator<String> SHORTEST =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<Spelling, Integer> questions = new ConcurrentHashMap<>();

    private record Spelling(String term, String word) {}

    private record Commonest(String word, int questions) {
        private static Commonest of(Commonest one, Commonest other) {
            int more = Integer.compare(one.questions, other.questions);
            return more > 0 || (more == 0 && SHORTEST.compare(one.word, other.word) < 0) ? one : other;
        }
    }

    /** @param terms by word: that of the whole, since a part is not spelt like the word it is in */
    void addQuestion(Map<String, String> terms) {
        terms.forEach((word, term) -> questions.merge(new Spelling(term, word), 1, Integer::sum));
    }

    /** Term → its commonest spelling, of words that are equally common the shortest, then the first. */
    Map<String, String> commonest() {
        Map<String, Commonest> commonest = new HashMap<>();
        questions.forEach((spelling, count) ->
                commonest.merge(spelling.term(), new Commonest(spelling.word(), count), Commonest::of));
        Map<String, String> words = new HashMap<>();
        commonest.forEach((term, best) -> words.put(term, best.word()));
        return words;
    }

    /**
     * What makes the word of the term: how many UTF-16 units to take off its end, left out where there are none, then
     * what to put there.
     */
    static String form(String term, String word) {
        int same = 0;
        while (same < Math.min(term.length(), word.length()) && term.charAt(same) == word.charAt(same)) {
            same++;
        }
        while (same > 0 && (beginsWithDigit(word, same) || Character.isHighSurrogate(term.charAt(same - 1)))) {
            same--;
        }
        if (beginsWithDigit(word, same)) {
            return "";
        }
        int off = term.length() - same;
        return (off == 0 ? "" : Integer.toString(off)) + word.substring(same);
    }

    /** A digit there would be read as one of the number before it. */
    private static boolean beginsWithDigit(String word, int from) {
        return from < word.length() && word.charAt(from) >= '0' && word.charAt(from) <= '9';
    }
}
