package dev.greenroom.search;

import dev.greenroom.model.Synonym;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that analysis treats apart: those that say nothing, those that give way to others, names with signs. */
final class Vocabulary {
    /**
     * Words that say nothing of the subject, among them what is left of {@code it's} and {@code don't}. Those that are
     * keywords of languages, as {@code this} or {@code not}, do say something.
     */
    private static final List<String> STOP_WORDS = List.of(("a an and are as at be between by can do does for from how "
                    + "i in into is it its me my of on or our s should t that the their there these they to vs was we "
                    + "were what when where which who why will with would you your")
            .split(" "));

    /** Names of technology in their usual spellings; what holds other signs than letters and digits is kept whole. */
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("c++", "c++"),
            Map.entry("cpp", "c++"),
            Map.entry("cplusplus", "c++"),
            Map.entry("c#", "c#"),
            Map.entry("csharp", "c#"),
            Map.entry("f#", "f#"),
            Map.entry("fsharp", "f#"),
            Map.entry(".net", ".net"),
            Map.entry("dotnet", ".net"),
            Map.entry("asp.net", "asp.net"),
            Map.entry("aspnet", "asp.net"),
            Map.entry("node.js", "node.js"),
            Map.entry("nodejs", "node.js"),
            Map.entry("next.js", "next.js"),
            Map.entry("nextjs", "next.js"),
            Map.entry("react.js", "react"),
            Map.entry("reactjs", "react"),
            Map.entry("vue.js", "vue"),
            Map.entry("vuejs", "vue"),
            Map.entry("i/o", "i/o"),
            Map.entry("io", "i/o"),
            Map.entry("cicd", "ci cd"),
            Map.entry("pubsub", "pub sub"));

    private static final String LETTER = "[\\p{L}\\p{Nd}]";
    private static final Pattern PLAIN_WORD = Pattern.compile(LETTER + "+");

    private final Pattern wordPattern;
    private final SortedMap<String, List<String>> synonyms = new TreeMap<>();

    /** @param ofSite where one of ours has the same word, theirs holds */
    Vocabulary(List<Synonym> ofSite) {
        SortedMap<String, String> meanings = new TreeMap<>(SPELLINGS);
        ofSite.forEach(synonym -> meanings.put(SmallLetters.of(synonym.word()), SmallLetters.of(synonym.meaning())));
        this.wordPattern = wordPattern(meanings.keySet());
        SortedMap<String, List<String>> direct = new TreeMap<>();
        meanings.forEach((word, meaning) -> direct.put(
                word, wordPattern.matcher(meaning).results().map(MatchResult::group).toList()));
        direct.keySet().forEach(word -> {
            List<String> last = new ArrayList<>();
            follow(word, direct, new HashSet<>(), last);
            synonyms.put(word, List.copyOf(last));
        });
    }

    List<String> stopWords() {
        return STOP_WORDS;
    }

    /** Words and the words they give way to, none of which gives way to others. */
    SortedMap<String, List<String>> synonyms() {
        return synonyms;
    }

    /** What a word is, in text of small letters. */
    Pattern wordPattern() {
        return wordPattern;
    }

    /**
     * Names with other signs first, the longest before those it begins with. No letter may stand before them, and none
     * behind those that end in one: {@code .net} is not in {@code example.net} and not in {@code .network}, but
     * {@code c++} is in {@code c++20}.
     */
    private static Pattern wordPattern(Set<String> words) {
        String names = words.stream()
                .filter(word -> !PLAIN_WORD.matcher(word).matches())
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> Pattern.quote(word) + (word.matches(".*" + LETTER) ? "(?!" + LETTER + ")" : ""))
                .collect(Collectors.joining("|"));
        // Only a-z before the name: Java looks back by UTF-16 units where JavaScript looks back by characters.
        return Pattern.compile("(?<![a-z0-9])(?:" + names + ")|" + LETTER + "+");
    }

    /** Adds what a word stands for in the end: its meaning's words, where those in turn have given way to theirs. */
    private static void follow(String word, Map<String, List<String>> meanings, Set<String> passed, List<String> last) {
        List<String> meaning = meanings.getOrDefault(word, List.of());
        if (meaning.isEmpty() || !passed.add(word)) {
            last.add(word);
            return;
        }
        meaning.forEach(next -> follow(next, meanings, passed, last));
        passed.remove(word);
    }
}
