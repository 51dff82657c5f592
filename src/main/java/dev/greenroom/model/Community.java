package dev.greenroom.model;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who stands behind the content, and how others join in.
 *
 * @param guide what the repository tells those who want to contribute
 * @param reviewers of each topic that has some, by its slug: accounts and teams, as in {@code @ada} and {@code @org/team}
 * @param writers of each question whose whole history is known, by its id: names of people
 * @param mistakeForm whether the repository has a form to report a mistake by
 */
public record Community(
        Optional<Passage> guide,
        SortedMap<String, List<String>> reviewers,
        SortedMap<String, List<String>> writers,
        boolean mistakeForm) {
    /** Nobody is known, and nothing is said. */
    public static final Community NONE = new Community(Optional.empty(), new TreeMap<>(), new TreeMap<>(), false);

    /** The order in which people are named. */
    private static final Comparator<String> BY_NAME = String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    public Community {
        reviewers = copied(reviewers);
        writers = copied(writers);
    }

    public List<String> reviewers(Topic topic) {
        return reviewers.getOrDefault(topic.slug(), List.of());
    }

    /** Who wrote a question. */
    public List<String> writers(Question question) {
        return writers.getOrDefault(question.id(), List.of()).stream().sorted(BY_NAME).toList();
    }

    /** Everyone who wrote any question. */
    public List<String> everyone() {
        return writers.values().stream().flatMap(List::stream).distinct().sorted(BY_NAME).toList();
    }

    private static SortedMap<String, List<String>> copied(SortedMap<String, List<String>> lists) {
        SortedMap<String, List<String>> copy = new TreeMap<>(lists);
        copy.replaceAll((key, list) -> List.copyOf(list));
        return Collections.unmodifiableSortedMap(copy);
    }
}
