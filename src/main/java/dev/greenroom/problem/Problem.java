package dev.greenroom.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Something wrong at a place, and what would help.
 *
 * @param rule which is broken: it says how grave that is
 * @param message what is wrong: lower case, no full stop, names in backticks
 * @param help what would mend it, in the same style; empty where the message says it all
 * @param others further places that have a part in it, as the other question of two that are alike
 */
public record Problem(Rule rule, Place place, String message, String help, List<Place> others) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::place)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::message);

    public Problem {
        others = List.copyOf(others);
    }

    public Problem(Rule rule, Place place, String message, String help) {
        this(rule, place, message, help, List.of());
    }

    public static boolean anyError(Collection<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The problems in the order of their places, each once. */
    public static List<Problem> sorted(Collection<Problem> problems) {
        return problems.stream().distinct().sorted().toList();
    }

    /** The same problem, in which other places have a part. */
    public Problem with(Place... further) {
        return new Problem(rule, place, message, help, List.of(further));
    }

    public Severity severity() {
        return rule.severity();
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
