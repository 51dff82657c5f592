package dev.greenroom.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

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
            Tokenizer words = new PatternTokenizer(WordForms.WORD, 0);
            TokenStream forms = new WordForms(new LengthFilter(words, 1, LONGEST_WORD));
            return new TokenStreamComponents(words, new PorterStemFilter(forms));
        }
    };

    /** The words of a text, in its order. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = chain.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            Set<String> terms = new LinkedHashSet<>();
            int start = 0;
            int end = 0;
            stream.reset();
            while (stream.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    add(words, text, start, end, terms);
                    start = place.startOffset();
                    end = place.endOffset();
                }
                terms.add(term.toString());
            }
            add(words, text, start, end, terms);
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private static void add(List<Word> words, String text, int start, int end, Set<String> terms) {
        if (!terms.isEmpty()) {
            String small = SmallLetters.of(text.substring(start, end));
            words.add(new Word(small, start, end, List.copyOf(terms), STOP_WORDS.contains(small)));
            terms.clear();
        }
    }
}
