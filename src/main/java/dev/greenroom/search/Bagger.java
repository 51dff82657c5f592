package dev.greenroom.search;

import dev.greenroom.model.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Analyses answers, each into its {@link Bag}, and notes which terms the collection has in front and how it spells them.
 *
 * <p>Several threads may use it at once; what it notes does not depend on their order.
 */
final class Bagger {
    private final Analysis analysis;
    private final Thesaurus thesaurus;
    private final Map<String, String> topics;
    private final Set<String> inFront = ConcurrentHashMap.newKeySet();
    private final Spellings spellings = new Spellings();

    /** Each term once, since thousands of questions have the same. */
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** @param topics titles by slug */
    Bagger(Analysis analysis, Thesaurus thesaurus, Map<String, String> topics) {
        this.analysis = analysis;
        this.thesaurus = thesaurus;
        this.topics = topics;
    }

    Bag bag(Answer answer) {
        Counts counts = new Counts();
        Map<String, String> spelt = new HashMap<>();
        String topic = topics.getOrDefault(answer.question().topic(), "");
        for (Part part : Part.values()) {
            List<Word> words = analysis.words(part.text(answer, topic));
            words.forEach(word -> spelt.put(word.text(), word.terms().get(0)));
            words.forEach(word -> addOwn(part, word, counts));
            related(part, words).forEach((term, factor) -> addRelated(part, term, factor, counts));
        }
        spellings.addQuestion(spelt);
        return counts.bag();
    }

    /** The terms that titles, short answers or subjects have, or are related to: those that searches begin with. */
    Set<String> inFront() {
        return inFront;
    }

    Spellings spellings() {
        return spellings;
    }

    private void addOwn(Part part, Word word, Counts counts) {
        if (word.stop() && part != Part.TITLE) {
            return;
        }
        for (String each : word.terms()) {
            String term = known(part, each);
            counts.own.merge(term, word.stop() ? 0 : part.weight(), Integer::sum);
            counts.text.merge(term, part.weight(), Integer::sum);
            if (part == Part.TITLE) {
                counts.title.merge(term, Part.ONCE, Integer::sum);
            }
        }
    }

    /** Term → factor; bodies say enough themselves, and what is only like a subject is another subject. */
    private Map<String, Float> related(Part part, List<Word> words) {
        Map<String, Float> related = new HashMap<>();
        if (part == Part.TITLE) {
            related.putAll(thesaurus.described(words));
        }
        if (part == Part.TITLE || part == Part.SHORT) {
            related.putAll(thesaurus.related(words));
        }
        if (part != Part.BODY) {
            related.putAll(thesaurus.equivalents(words));
        }
        return related;
    }

    private void addRelated(Part part, String related, float factor, Counts counts) {
        String term = known(part, related);
        counts.text.merge(term, Math.round(factor * part.weight()), Integer::sum);
        if (part == Part.TITLE) {
            counts.title.putIfAbsent(term, Math.round(factor * Part.ONCE));
        }
    }

    private String known(Part part, String term) {
        String one = known.computeIfAbsent(term, itself -> itself);
        if (part != Part.BODY) {
            inFront.add(one);
        }
        return one;
    }

    /** What one question's terms come to. */
    private static final class Counts {
        private final Map<String, Integer> text = new HashMap<>();
        private final Map<String, Integer> title = new HashMap<>();
        private final Map<String, Integer> own = new HashMap<>();

        private Bag bag() {
            return new Bag(Frequencies.of(text), Frequencies.of(title), Frequencies.of(own));
        }
    }
}
