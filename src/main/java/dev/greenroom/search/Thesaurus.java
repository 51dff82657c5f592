package dev.greenroom.search;

import dev.greenroom.model.Synonym;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Knows which further terms stand for words, so that questions are found by words that they don't have.
 *
 * <p>Equivalents are the same in other letters: abbreviations, spellings, the site's synonyms. Either side brings the
 * other. Related words are likely in a search for the same: members of a group bring one another, names in the glossary
 * bring their descriptions, and descriptions bring nothing.
 *
 * <p>What it knows comes from the {@link WordFile}s. Threads may share it.
 */
final class Thesaurus {
    static final float EQUIVALENT = 0.8f;
    static final float RELATED = 0.15f;
    static final float DESCRIBED = 0.06f;

    private final Expansion equivalents = new Expansion();
    private final Expansion related = new Expansion();
    private final Expansion described = new Expansion();

    private final Reader reader;

    /** @param ofSite equivalents beside our own */
    Thesaurus(Analysis analysis, List<Synonym> ofSite) {
        this(analysis);
        add(ofSite);
    }

    Thesaurus(Analysis analysis) {
        reader = new Reader(analysis);
        for (WordFile.Entry entry : WordFile.EQUIVALENTS.entries()) {
            addEquivalents(entry.names(), entry.meanings().get());
        }
        for (WordFile.Entry group : WordFile.THESAURUS.entries()) {
            // A member brings its own terms too, which count for nothing: the text has them.
            add(related, group.names(), group::names, RELATED);
        }
        for (WordFile.Entry entry : WordFile.GLOSSARY.entries()) {
            add(described, entry.names(), entry.meanings(), DESCRIBED);
        }
    }

    /** Takes equivalents in beside its own, before it is shared. */
    void add(List<Synonym> ofSite) {
        ofSite.forEach(synonym -> addEquivalents(List.of(synonym.word()), List.of(synonym.meaning())));
    }

    /** Terms of what is the same as the words or some of them, beyond those that they have; each with its factor. */
    Map<String, Float> equivalents(List<Word> words) {
        return equivalents.of(words);
    }

    /** Terms of what is related to the words or some of them, beyond those that they have; each with its factor. */
    Map<String, Float> related(List<Word> words) {
        return related.of(words);
    }

    /** The terms by which people describe what the words name, beyond those that they have; each with its factor. */
    Map<String, Float> described(List<Word> words) {
        return described.of(words);
    }

    private void addEquivalents(List<String> names, List<String> meanings) {
        add(equivalents, names, () -> meanings, EQUIVALENT);
        add(equivalents, meanings, () -> names, EQUIVALENT);
    }

    private void add(Expansion to, List<String> phrases, Supplier<List<String>> meanings, float factor) {
        Meaning meaning = new Meaning(reader, meanings);
        phrases.forEach(phrase -> to.add(reader.words(phrase), meaning, factor));
    }

    /** The terms of phrases, analysed when they are first asked for; threads that ask at once find the same. */
    private static final class Meaning implements Supplier<List<String>> {
        private final Reader reader;
        private final Supplier<List<String>> phrases;
        private volatile List<String> terms;

        private Meaning(Reader reader, Supplier<List<String>> phrases) {
            this.reader = reader;
            this.phrases = phrases;
        }

        @Override
        public List<String> get() {
            List<String> known = terms;
            if (known == null) {
                known = reader.terms(phrases.get());
                terms = known;
            }
            return known;
        }
    }

    /** Analyses phrases, each of their words once, since the files repeat them: no word goes on behind a space. */
    private static final class Reader {
        private final Analysis analysis;
        private final Map<String, List<Word>> known = new ConcurrentHashMap<>();

        private Reader(Analysis analysis) {
            this.analysis = analysis;
        }

        private List<Word> words(String phrase) {
            List<Word> words = new ArrayList<>();
            for (String part : phrase.split(" ")) {
                words.addAll(known.computeIfAbsent(part, analysis::words));
            }
            return words;
        }

        private List<String> terms(List<String> phrases) {
            Set<String> terms = new LinkedHashSet<>();
            for (String phrase : phrases) {
                for (Word word : words(phrase)) {
                    if (!word.stop()) {
                        terms.addAll(word.terms());
                    }
                }
            }
            return List.copyOf(terms);
        }
    }
}
