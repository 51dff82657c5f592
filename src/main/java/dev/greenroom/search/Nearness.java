package dev.greenroom.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How near all questions are to one: what its most telling terms, by how often it has them and how few others do, count
 * for each of them.
 */
final class Nearness {
    private static final int TELLING_TERMS = 25;

    /** One word in common relates nothing. */
    private static final int TERMS_IN_COMMON = 2;

    private final Corpus corpus;
    private final int number;
    private final double[] scores;
    private final byte[] termsInCommon;

    record Hit(int number, double score) {}

    private record Telling(String term, double weight) {}

    /** @param rarity what a term tells that so many questions have */
    Nearness(Corpus corpus, int number, IntToDoubleFunction rarity) {
        this.corpus = corpus;
        this.number = number;
        this.scores = new double[corpus.answers().size()];
        this.termsInCommon = new byte[scores.length];
        tellingTerms(corpus.bags().get(number).own(), rarity).forEach(this::add);
    }

    /** How near the question is to itself. */
    double self() {
        return scores[number];
    }

    /** The nearest other questions, the nearest first and of equals the first by id. */
    List<Hit> best(int most) {
        Comparator<Hit> nearest = Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(hit -> corpus.answers().get(hit.number()).question().id());
        PriorityQueue<Hit> best = new PriorityQueue<>(nearest.reversed());
        for (int other = 0; other < scores.length; other++) {
            boolean isNear = other != number && termsInCommon[other] >= TERMS_IN_COMMON;
            if (isNear && (best.size() < most || scores[other] >= best.element().score())) {
                best.add(new Hit(other, scores[other]));
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        List<Hit> hits = new ArrayList<>(best);
        hits.sort(nearest);
        return hits;
    }

    private void add(Telling telling) {
        Impacts.Scores scored = corpus.impacts().of(telling.term());
        for (int i = 0; i < scored.questions().length; i++) {
            scores[scored.questions()[i]] += telling.weight() * scored.impacts()[i];
            termsInCommon[scored.questions()[i]]++;
        }
    }

    private List<Telling> tellingTerms(Frequencies own, IntToDoubleFunction rarity) {
        return IntStream.range(0, own.size())
                .mapToObj(i -> telling(own.terms()[i], own.counts()[i], rarity))
                .filter(telling -> telling.weight() > 0)
                .sorted(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::term))
                .limit(TELLING_TERMS)
                .toList();
    }

    /** What a question says often is not told by as much more. */
    private Telling telling(String term, int count, IntToDoubleFunction rarity) {
        double often = count / (count + WeighingSearcher.K1);
        return new Telling(term, often * rarity.applyAsDouble(corpus.questionsWith(term)));
    }
}
