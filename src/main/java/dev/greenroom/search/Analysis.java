package dev.greenroom.search;

import dev.greenroom.model.Synonym;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * Turns text into the terms by which questions are found: Lucene's chain, and the data with which
 * {@code static/js/search/analysis.js} repeats it.
 *
 * <ol>
 *   <li>Letters become small.
 *   <li>Words are runs of letters and digits, or names with other signs in them that {@link #synonyms()} lists
 *       ({@code c++}, {@code node.js}). Those longer than {@link #LONGEST_WORD} are left out.
 *   <li>A word with a synonym gives way to it.
 *   <li>{@link #stopWords()} go.
 *   <li>Porter's algorithm takes the endings off.
 * </ol>
 *
 * {@code src/test/resources/search/terms.tsv} holds both sides to one another, case by case.
 */
public final class Analysis {
    /** In UTF-16 units; longer ones are keys and encoded data, and Lucene refuses the longest of them. */
    static final int LONGEST_WORD = 64;

    /**
     * Words that say nothing of the subject, among them what is left of {@code it's} and {@code don't}. Those that are
     * keywords of languages, as {@code this} or {@code not}, do say something.
     */
    private static final List<String> STOP_WORDS = List.of(("a an and are as at be between by can do does for from how i "
                    + "in into is it its me my of on or our s should t that the their there these they to vs was we were "
                    + "what when where which who why will with would you your")
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

    private final SortedMap<String, List<String>> synonyms;
    private final Analyzer words;
    private final Analyzer terms;

    /** @param synonyms of the site; where one of ours has the same word, theirs holds */
    public Analysis(List<Synonym> synonyms) {
        Map<String, String> meanings = new TreeMap<>(SPELLINGS);
        synonyms.forEach(synonym -> meanings.put(SmallLetters.of(synonym.word()), synonym.meaning()));
        Pattern pattern = wordPattern(meanings.keySet());
        this.words = chain(pattern, words -> words);
        this.synonyms = resolved(meanings);
        SynonymMap map = synonymMap(this.synonyms);
        CharArraySet stopWords = new CharArraySet(STOP_WORDS, false);
        this.terms = chain(
                pattern,
                words -> new PorterStemFilter(
                        new StopFilter(new SynonymGraphFilter(words, map, false), stopWords)));
    }

    /** The terms of a text, in its order. */
    public List<String> terms(String text) {
        return read(terms, text);
    }

    /** The words of a text as they stand there, in small letters: what a reader may begin to type. */
    List<String> words(String text) {
        return read(words, text);
    }

    /** Words and the words they give way to. */
    SortedMap<String, List<String>> synonyms() {
        return synonyms;
    }

    List<String> stopWords() {
        return STOP_WORDS;
    }

    Analyzer analyzer() {
        return terms;
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

    private interface Filters {
        TokenStream after(TokenStream words);
    }

    private static Analyzer chain(Pattern pattern, Filters filters) {
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader reader) {
                return new SmallLetters(reader);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new PatternTokenizer(pattern, 0);
                TokenStream words = new LengthFilter(new LowerCaseFilter(tokenizer), 1, LONGEST_WORD);
                return new TokenStreamComponents(tokenizer, filters.after(words));
            }
        };
    }

    /** Each word with its meaning's words, where those in turn have given way to theirs. */
    private SortedMap<String, List<String>> resolved(Map<String, String> meanings) {
        Map<String, List<String>> direct = new LinkedHashMap<>();
        meanings.forEach((word, meaning) -> direct.put(word, words(meaning)));
        SortedMap<String, List<String>> resolved = new TreeMap<>();
        for (String word : direct.keySet()) {
            List<String> last = new ArrayList<>();
            follow(word, direct, new HashSet<>(), last);
            resolved.put(word, List.copyOf(last));
        }
        return resolved;
    }

    private static void follow(String word, Map<String, List<String>> meanings, Set<String> passed, List<String> last) {
        List<String> meaning = meanings.getOrDefault(word, List.of());
        if (meaning.isEmpty() || !passed.add(word)) {
            last.add(word);
            return;
        }
        meaning.forEach(next -> follow(next, meanings, passed, last));
        passed.remove(word);
    }

    private static SynonymMap synonymMap(Map<String, List<String>> synonyms) {
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        synonyms.forEach((word, meaning) -> {
            CharsRef output = SynonymMap.Builder.join(meaning.toArray(String[]::new), new CharsRefBuilder());
            builder.add(new CharsRef(word), output, false);
        });
        try {
            return builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> read(Analyzer analyzer, String text) {
        List<String> read = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                read.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
