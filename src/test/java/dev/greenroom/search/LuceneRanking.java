package dev.greenroom.search;

import dev.greenroom.model.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Answers queries of whole words by Lucene's searcher, and tells how well the levels of the index know each score. */
final class LuceneRanking {
    private static final double IN_TOPIC = 1.3;

    private final Analysis analysis = new Analysis();
    private final Answers answers;
    private final Corpus corpus;
    private final Map<String, Set<Integer>> levelled = new HashMap<>();
    private final List<Set<String>> names;
    private final double step;

    /** Terms that tell little, whose foremost questions have the lowest level though less than a step. */
    private final Set<String> raised = new HashSet<>();

    LuceneRanking(Answers answers) throws IOException {
        this.answers = answers;
        this.corpus = answers.corpus();
        corpus.impacts().levels().forEach((term, postings) -> levelled.put(term, questions(postings)));
        this.names = names(answers, analysis);
        Map<String, Double> greatest = new HashMap<>();
        for (String term : levelled.keySet()) {
            greatest.put(term, scores(List.of(term)).values().stream().mapToDouble(score -> score).max().orElse(0));
        }
        this.step = greatest.values().stream().mapToDouble(score -> score).max().orElse(0) / Impacts.LEVELS;
        greatest.forEach((term, score) -> {
            if (score < step) {
                raised.add(term);
            }
        });
    }

    Corpus corpus() {
        return corpus;
    }

    /** The words of a text that are looked up as they are: of one term, or of several, that the index has in front. */
    List<String> plainWords(String text) {
        return analysis.words(text).stream()
                .filter(word -> !word.stop() && word.terms().stream().anyMatch(this::isInFront))
                .map(Word::text)
                .filter(word -> analysis.words(word).size() == 1)
                .filter(word -> analysis.terms(word).stream().anyMatch(this::isInFront))
                .toList();
    }

    private boolean isInFront(String term) {
        return corpus.isInFront(term) && levelled.containsKey(term);
    }

    Scores search(String query) throws IOException {
        List<String> terms = analysis.terms(query);
        Map<Integer, Double> steps = new HashMap<>();
        scores(terms).forEach((question, score) -> steps.put(question, score / step * factor(question, terms)));
        return new Scores(terms, steps);
    }

    private Map<Integer, Float> scores(List<String> terms) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String term : terms) {
            query.add(new TermQuery(new Term(BagIndex.TEXT, term)), Occur.SHOULD);
            query.add(new BoostQuery(new TermQuery(new Term(BagIndex.TITLE, term)), 0.5f), Occur.SHOULD);
        }
        Map<Integer, Float> scores = new HashMap<>();
        for (ScoreDoc hit : corpus.searcher().search(query.build(), 10_000).scoreDocs) {
            scores.put(hit.doc, hit.score);
        }
        return scores;
    }

    /** A question counts more where a word names its topic. */
    private double factor(int question, List<String> terms) {
        return names.get(question).stream().anyMatch(terms::contains) ? IN_TOPIC : 1;
    }

    /** The terms by which each question's topic is named. */
    private static List<Set<String>> names(Answers answers, Analysis analysis) {
        Map<String, Set<String>> bySlug = new HashMap<>();
        for (Topic topic : answers.catalog().topics()) {
            bySlug.put(topic.slug(), Stream.of(topic.slug(), topic.title())
                    .flatMap(name -> analysis.words(name).stream())
                    .filter(word -> !word.stop())
                    .map(word -> word.terms().get(0))
                    .collect(Collectors.toSet()));
        }
        return answers.list().stream().map(answer -> bySlug.get(answer.question().topic())).toList();
    }

    /** The questions that the index has a level for. */
    private static Set<Integer> questions(Postings postings) {
        return IntStream.of(postings.questions()).boxed().collect(Collectors.toSet());
    }

    /** What Lucene says of one query; all numbers are steps. */
    final class Scores {
        private final List<String> terms;
        private final Map<Integer, Double> byQuestion;

        private Scores(List<String> terms, Map<Integer, Double> byQuestion) {
            this.terms = terms;
            this.byQuestion = byQuestion;
        }

        double of(int question) {
            return byQuestion.getOrDefault(question, 0.0);
        }

        /** All questions that have a word, the best first, of equals that with the lower number. */
        List<Integer> best() {
            List<Integer> best = new ArrayList<>(byQuestion.keySet());
            best.sort(Comparator.comparing((Integer question) -> -of(question)).thenComparing(question -> question));
            return best;
        }

        boolean hasLevel(int question) {
            return terms.stream().anyMatch(term -> hasLevel(term, question));
        }

        int withLevels() {
            return (int) byQuestion.keySet().stream().filter(this::hasLevel).count();
        }

        double mayBeTooGreat(int question) {
            return factor(question, terms)
                    * terms.stream().mapToDouble(term -> hasLevel(term, question) ? raised.contains(term) ? 1.5 : 0.5 : 0).sum();
        }

        double mayBeTooSmall(int question) {
            return factor(question, terms)
                    * terms.stream().mapToDouble(term -> hasLevel(term, question) ? 0.5 : 1).sum();
        }

        private boolean hasLevel(String term, int question) {
            return levelled.getOrDefault(term, Set.of()).contains(question);
        }
    }
}
