package dev.greenroom.search;

import dev.greenroom.model.Synonym;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * Turns text into the terms by which questions are found: Lucene's chain, which {@code static/js/search/analysis.js}
 * repeats in the browser.
 *
 * <ol>
 *   <li>Letters become small.
 *   <li>Words are runs of letters and digits, or names with other signs in them that the {@link Vocabulary} has
 *       ({@code c++}, {@code node.js}). Those longer than {@link #LONGEST_WORD} are left out.
 *   <li>A word with a synonym gives way to it.
 *   <li>Stop words go.
 *   <li>Porter's algorithm takes the endings off.
 * </ol>
 *
 * {@code src/test/resources/search/terms.tsv} holds both sides to one another, case by case.
 */
public final class Analysis {
    /** In UTF-16 units; longer ones are keys and encoded data, and Lucene refuses the longest of them. */
    static final int LONGEST_WORD = 64;

    private final Vocabulary vocabulary;
    private final Analyzer words = chain(words -> words);
    private final Analyzer terms;

    /** @param synonyms of the site */
    public Analysis(List<Synonym> synonyms) {
        this.vocabulary = new Vocabulary(synonyms);
        SynonymMap map = synonymMap(vocabulary.synonyms());
        CharArraySet stopWords = new CharArraySet(vocabulary.stopWords(), false);
        this.terms = chain(words ->
                new PorterStemFilter(new StopFilter(new SynonymGraphFilter(words, map, false), stopWords)));
    }

    /** The terms of a text, in its order. */
    public List<String> terms(String text) {
        return read(terms, text);
    }

    /** The words of a text as they stand there, in small letters: what a reader may begin to type. */
    List<String> words(String text) {
        return read(words, text);
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Analyzer analyzer() {
        return terms;
    }

    private interface Filters {
        TokenStream after(TokenStream words);
    }

    private Analyzer chain(Filters filters) {
        return new Analyzer() {
            @Override
            protected Reader initReader(String field, Reader reader) {
                return new SmallLetters(reader);
            }

            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new PatternTokenizer(vocabulary.wordPattern(), 0);
                TokenStream words = new LengthFilter(new LowerCaseFilter(tokenizer), 1, LONGEST_WORD);
                return new TokenStreamComponents(tokenizer, filters.after(words));
            }
        };
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
