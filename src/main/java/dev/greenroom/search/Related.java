package dev.greenroom.search;

import dev.greenroom.model.NearDuplicates;
import dev.greenroom.model.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Finds the questions nearest to each question, in all topics, and those that say nearly the same. */
public final class Related {
    /** More than any question has in a collection that somebody looks after. */
    static final int MOST_DUPLICATES = 8;

    private final Corpus corpus;

    private Related(Corpus corpus) {
        this.corpus = corpus;
    }

    /** The nearest questions by question id, the nearest first and of equals the first by id; at most {@code most}. */
    public static Map<String, List<Question>> of(Corpus corpus, int most) {
        return of(corpus, most, () -> {});
    }

    /** @param goOn throws where the result is no longer wanted; it is asked again and again */
    public static Map<String, List<Question>> of(Corpus corpus, int most, Runnable goOn) {
        Related related = new Related(corpus);
        List<List<Question>> nearest = related.forEach(number -> {
            goOn.run();
            return related.nearest(number, most);
        });
        Map<String, List<Question>> byId = new TreeMap<>();
        for (int i = 0; i < nearest.size(); i++) {
            byId.put(related.question(i).id(), nearest.get(i));
        }
        return byId;
    }

    /**
     * The pairs of questions that are near duplicates, in the order of their ids.
     *
     * @param threshold the least {@link NearDuplicates#likeness()}
     */
    public static List<NearDuplicates> nearDuplicates(Corpus corpus, double threshold) {
        Related related = new Related(corpus);
        List<Map<Integer, Double>> alike = related.forEach(number -> related.alike(number, threshold));
        List<NearDuplicates> pairs = new ArrayList<>();
        for (int i = 0; i < alike.size(); i++) {
            for (Map.Entry<Integer, Double> other : alike.get(i).entrySet()) {
                Double back = alike.get(other.getKey()).get(i);
                if (back != null && i < other.getKey()) {
                    pairs.add(related.pair(i, other.getKey(), Math.min(back, other.getValue())));
                }
            }
        }
        pairs.sort(Comparator.comparing((NearDuplicates pair) -> pair.one().id())
                .thenComparing(pair -> pair.other().id()));
        return List.copyOf(pairs);
    }

    /**
     * The questions that a new one is near to, the nearest first.
     *
     * @param corpus whose last question is the new one, of which there may be no more than the title
     * @param threshold the least {@link Near#likeness()}
     */
    public static List<Near> toLast(Corpus corpus, double threshold) {
        Related related = new Related(corpus);
        Nearness nearness = new Nearness(corpus, corpus.answers().size() - 1, related::toldOfItself);
        return nearness.best(MOST_DUPLICATES).stream()
                .map(hit -> new Near(related.question(hit.number()), hit.score() / nearness.self()))
                .filter(near -> near.likeness() >= threshold)
                .toList();
    }

    /** @param likeness how near a new question is to this one, beside how near it is to itself: about 1 at most */
    public record Near(Question question, double likeness) {}

    private <T> List<T> forEach(IntFunction<T> finder) {
        return IntStream.range(0, corpus.answers().size()).parallel().mapToObj(finder).toList();
    }

    private List<Question> nearest(int number, int most) {
        return new Nearness(corpus, number, this::toldOfOthers)
                .best(most).stream().map(hit -> question(hit.number())).toList();
    }

    /** Question → how near it is beside the question itself. */
    private Map<Integer, Double> alike(int number, double threshold) {
        Nearness nearness = new Nearness(corpus, number, this::toldOfItself);
        Map<Integer, Double> alike = new HashMap<>();
        for (Nearness.Hit hit : nearness.best(MOST_DUPLICATES)) {
            double likeness = hit.score() / nearness.self();
            if (likeness >= threshold) {
                alike.put(hit.number(), likeness);
            }
        }
        return alike;
    }

    /** What a term tells of other questions: nothing if none or all of them have it. */
    private double toldOfOthers(int questions) {
        return questions < 2 ? 0 : StrictMath.log((double) corpus.answers().size() / questions);
    }

    /** What a term tells of a question, in the smallest collection too. */
    private double toldOfItself(int questions) {
        return toldOfItself(corpus.answers().size(), questions);
    }

    static double toldOfItself(int all, int questions) {
        return StrictMath.log(1 + (double) all / questions);
    }

    private NearDuplicates pair(int number, int other, double likeness) {
        Question one = question(number);
        Question two = question(other);
        boolean inOrder = one.id().compareTo(two.id()) < 0;
        return new NearDuplicates(inOrder ? one : two, inOrder ? two : one, likeness);
    }

    private Question question(int number) {
        return corpus.answers().get(number).question();
    }
}
