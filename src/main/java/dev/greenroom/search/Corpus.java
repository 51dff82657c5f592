package dev.greenroom.search;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All answers, analysed once: what the search index and related questions are made from. */
public final class Corpus {
    private final List<Answer> answers;
    private final List<Bag> bags;
    private final Set<String> inFront;
    private final Map<String, String> spellings;
    private final WeighingSearcher searcher;
    private final Impacts impacts;

    private Corpus(List<Answer> answers, List<Bag> bags, Bagger bagger) throws IOException {
        this.answers = List.copyOf(answers);
        this.bags = bags;
        this.inFront = bagger.inFront();
        this.spellings = bagger.spellings().commonest();
        this.searcher = BagIndex.of(bags);
        this.impacts = new Impacts(searcher);
    }

    /** @param answers in the order of topics, levels and files: a question's number is its place there */
    public static Corpus of(Catalog catalog, List<Answer> answers) {
        return of(catalog, answers, () -> {});
    }

    /** @param goOn throws where the result is no longer wanted; it is asked again and again */
    public static Corpus of(Catalog catalog, List<Answer> answers, Runnable goOn) {
        Analysis analysis = new Analysis();
        Map<String, String> topics = catalog.topics().stream().collect(Collectors.toMap(Topic::slug, Topic::title));
        Bagger bagger = new Bagger(analysis, new Thesaurus(analysis, catalog.synonyms()), topics);
        List<Bag> bags = answers.stream().parallel().map(answer -> {
            goOn.run();
            return bagger.bag(answer);
        }).toList();
        try {
            return new Corpus(answers, bags, bagger);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Answer> answers() {
        return answers;
    }

    /** In the order of the answers. */
    List<Bag> bags() {
        return bags;
    }

    /** Whether a title, a short answer or a subject has the term, or is related to it. */
    boolean isInFront(String term) {
        return inFront.contains(term);
    }

    /** How many questions have a term themselves. */
    int questionsWith(String term) {
        return searcher.questionsWith(term);
    }

    /** The word that most questions have for a term; the term itself where it is only part of words, or related. */
    String spelling(String term) {
        return spellings.getOrDefault(term, term);
    }

    Impacts impacts() {
        return impacts;
    }

    WeighingSearcher searcher() {
        return searcher;
    }
}
