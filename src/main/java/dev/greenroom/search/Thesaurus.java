package dev.greenroom.search;

import dev.greenroom.model.Synonym;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells which further terms stand for the words of a text, and how nearly.
 *
 * <p>Its knowledge is of three kinds, each a resource that tells its own format: {@code equivalents.txt}, with the site's
 * synonyms, are names for one thing; {@code thesaurus.txt} holds words that stand for one another in a question; {@code
 * glossary.txt} describes concepts in the words of those who do not know their names.
 */
final class Thesaurus {
    private static final float SAME = 0.8f;
    private static final float NEAR = 0.15f;
    private static final float DESCRIBED = 0.06f;

    private final Analysis analysis;
    private final Phrases equivalents = new Phrases();
    private final Phrases groups = new Phrases();
    private final Phrases concepts = new Phrases();

    /** The terms of phrases that were implied before: most are never. */
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    /** @param ofSite equivalents as well */
    Thesaurus(Analysis analysis, List<Synonym> ofSite) {
        this.analysis = analysis;
        KnowledgeFile.lines("equivalents.txt").forEach(this::addEquivalents);
        ofSite.forEach(synonym -> addEachOther(equivalents, List.of(synonym.word(), synonym.meaning())));
        KnowledgeFile.lines("thesaurus.txt").forEach(line -> addEachOther(groups, KnowledgeFile.parts(line, ",")));
        KnowledgeFile.lines("glossary.txt").forEach(this::addConcept);
    }

    /** Other names of what the words name: term → factor. */
    Map<String, Float> equivalents(List<Word> words) {
        return factors(equivalents.in(words), SAME);
    }

    /** What somebody might say instead: term → factor. */
    Map<String, Float> related(List<Word> words) {
        return factors(groups.in(words), NEAR);
    }

    /** What somebody might say who lacks the name of a concept: term → factor. */
    Map<String, Float> described(List<Word> words) {
        return factors(concepts.in(words), DESCRIBED);
    }

    private Map<String, Float> factors(List<String> phrases, float factor) {
        Map<String, Float> factors = new HashMap<>();
        for (String phrase : phrases) {
            known.computeIfAbsent(phrase, this::terms).forEach(term -> factors.put(term, factor));
        }
        return factors;
    }

    private void addEquivalents(String line) {
        if (line.contains(" ~ ")) {
            addEachOther(equivalents, KnowledgeFile.parts(line, " ~ "));
            return;
        }
        List<String> sides = KnowledgeFile.parts(line, " = ");
        for (String meaning : KnowledgeFile.parts(sides.get(1), " | ")) {
            addEachOther(equivalents, List.of(sides.get(0), meaning));
        }
    }

    private void addEachOther(Phrases phrases, List<String> members) {
        for (String member : members) {
            List<String> others = new ArrayList<>(members);
            others.remove(member);
            phrases.add(terms(member), others);
        }
    }

    private void addConcept(String line) {
        List<String> sides = KnowledgeFile.parts(line, " > ");
        for (String name : KnowledgeFile.parts(sides.get(0), " | ")) {
            concepts.add(terms(name), Arrays.asList(sides.get(1).split("; *")));
        }
    }

    /** The first term of each word that says something. */
    private List<String> terms(String phrase) {
        return analysis.words(phrase).stream()
                .filter(word -> !word.stop())
                .map(word -> word.terms().get(0))
                .toList();
    }
}
