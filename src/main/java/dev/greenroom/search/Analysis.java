package dev.greenroom.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Turns text into the terms by which questions are found: Lucene's chain, which {@code static/js/search/analysis.js}
 * repeats in the browser.
 *
 * <ol>
 *   <li>Words are what {@link WordForms#WORD} finds; those longer than {@link #LONGEST_WORD} are left out.
 *   <li>A word gives way to its {@link WordForms}, all at one place.
 *   <li>Porter's algorithm takes the endings off.
 * </ol>
 *
 * {@code src/test/resources/search/terms.tsv} holds both sides to one another, case by case.
 */
public final class Analysis {
    /** In UTF-16 units; longer ones are keys and encoded data. */
    static final int LONGEST_WORD = 64;

    /** Words that say nothing of the subject, among them what is left of {@code it's} and {@code don't}. */
    static final Set<String> STOP_WORDS = Set.of(("a about am an and are aren as at be been being but by can could couldn d "
                    + "did didn do does doesn doing don for from had has hasn have haven having he her here him his how i if in "
                    + "into is isn it its ll m me more my of on or our re s she should shouldn so some such t than that the "
                    + "their them then there these they to too us ve very was wasn we were what when where which while who why "
                    + "will with won would wouldn you your")
            .split(" "));

    private final Analyzer chain = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer word = new KeywordTokenizer();
            return new TokenStreamComponents(word, new PorterStemFilter(new WordForms(word)));
        }
    };

    /** What each word comes to, once: texts say the same few thousand words over and over. */
    private final Map<String, Analysed> known = new ConcurrentHashMap<>();

    private record Analysed(String text, List<String> terms, boolean stop) {}

    /** The words of a text, in its order. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WordForms.WORD.matcher(text);
        while (matcher.find()) {
            if (matcher.end() - matcher.start() <= LONGEST_WORD) {
                Analysed word = known(matcher.group());
                words.add(new Word(word.text, matcher.start(), matcher.end(), word.terms, word.stop));
            }
        }
        return words;
    }

    /** The terms of a text's words that say something, in its order. */
    List<String> terms(String text) {
        return words(text).stream()
                .filter(word -> !word.stop())
                .flatMap(word -> word.terms().stream())
                .toList();
    }

    /** Asked for first without a lock: nearly every word is known. */
    private Analysed known(String word) {
        Analysed found = known.get(word);
        return found != null ? found : known.computeIfAbsent(word, this::analysed);
    }

    private Analysed analysed(String word) {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = chain.tokenStream("", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String small = SmallLetters.of(word);
        return new Analysed(small, List.copyOf(terms), STOP_WORDS.contains(small));
    }
}
