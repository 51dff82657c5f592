package dev.greenroom.search;

import dev.greenroom.model.SearchAnswer.Explanation;
import dev.greenroom.model.SearchAnswer.TermShare;
import dev.greenroom.model.SearchAnswer.WordShare;
import dev.greenroom.search.Reading.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what {@link Ranking} added up for one question. */
final class Reasons {
    private final int number;

    private Reasons(int number) {
        this.number = number;
    }

    static Explanation of(int number, List<Reading> read, Ranking.Group group) {
        Reasons reasons = new Reasons(number);
        return new Explanation(read.stream().map(reasons::word).toList(), group.factor(read));
    }

    private WordShare word(Reading read) {
        List<Integer> wholeLevels = read.whole().stream().map(this::level).toList();
        double together = wholeLevels.stream().mapToDouble(Reasons::middle).sum();
        Optional<Lookup> best = read.begun().stream()
                .filter(lookup -> adds(lookup) > together)
                .reduce((one, other) -> adds(other) > adds(one) ? other : one);
        List<TermShare> terms = new ArrayList<>();
        for (int i = 0; i < read.whole().size(); i++) {
            terms.add(share(read.whole().get(i), wholeLevels.get(i), best.isEmpty()));
        }
        for (Lookup lookup : read.begun()) {
            int level = level(lookup);
            if (level > 0) {
                terms.add(share(lookup, level, best.isPresent() && best.get() == lookup));
            }
        }
        return new WordShare(read.word().text(), terms, best.map(this::adds).orElse(together));
    }

    private static TermShare share(Lookup lookup, int level, boolean counts) {
        Optional<Double> cost = lookup.cost().isPresent() ? Optional.of(lookup.cost().getAsDouble()) : Optional.empty();
        return new TermShare(
                lookup.entry().term(),
                lookup.how().label(),
                lookup.onlyInTexts(),
                cost,
                lookup.factor(),
                level,
                counts ? middle(level) * lookup.factor() : 0);
    }

    private double adds(Lookup lookup) {
        return middle(level(lookup)) * lookup.factor();
    }

    /** What a level counts. */
    private static double middle(int level) {
        return level == 0 ? 0 : level + Ranking.MIDDLE;
    }

    private int level(Lookup lookup) {
        int[] found = {0};
        Postings.forEach(lookup.entry().postings(), (question, level) -> found[0] = question == number ? level : found[0]);
        return found[0];
    }
}
