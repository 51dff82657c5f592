package dev.greenroom.search;

import dev.greenroom.search.Reading.Lookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Adds up what the words of a query count for each question, and chooses the best: the twin of {@code
 * static/js/search/ranking.js}, in numbers as long as there.
 */
final class Ranking {
    /** A level stands for all impacts from it to the next, so it counts as the middle. */
    static final double MIDDLE = 0.5;

    /** A question counts more where a word names its topic. */
    private static final double IN_TOPIC = 1.3;

    /** Up to this many are shown however little they count beside the best. */
    private static final int ENOUGH = 10;

    private static final double WORTH = 1 / 3.0;

    private final List<Group> groups;
    private final float[] scores;

    /** The numbers, from start to before end, of one topic and level; names are the terms by which queries name the topic. */
    record Group(String topic, String level, List<String> names, int start, int end) {
        double factor(List<Reading> read) {
            return read.stream().anyMatch(each -> each.terms().stream().anyMatch(names::contains)) ? IN_TOPIC : 1;
        }
    }

    /** What a filter asks for; null where it asks for nothing. */
    record Filter(String topic, String level, IntPredicate tagged) {}

    record Scored(int number, float score) {}

    record Ranked(List<Scored> best, int count, Map<String, Integer> topics, Map<String, Integer> levels) {}

    private Ranking(List<Group> groups) {
        this.groups = groups;
        this.scores = new float[groups.isEmpty() ? 0 : groups.get(groups.size() - 1).end()];
    }

    /** @param groups in the order of their numbers */
    static Ranking of(List<Reading> read, List<Group> groups) {
        Ranking ranking = new Ranking(groups);
        read.forEach(ranking::add);
        for (Group group : groups) {
            double factor = group.factor(read);
            for (int number = group.start(); number < group.end(); number++) {
                ranking.scores[number] = (float) (ranking.scores[number] * factor);
            }
        }
        return ranking;
    }

    private void add(Reading read) {
        float[] word = new float[scores.length];
        for (Lookup lookup : read.whole()) {
            Postings.forEach(lookup.entry().postings(), (number, level) -> word[number] += (float) (level + MIDDLE));
        }
        for (Lookup lookup : read.begun()) {
            Postings.forEach(lookup.entry().postings(), (number, level) ->
                    word[number] = (float) Math.max(word[number], (level + MIDDLE) * lookup.factor()));
        }
        for (int number = 0; number < scores.length; number++) {
            scores[number] += word[number];
        }
    }

    /** The best, equals by number, and how many are worth showing: a filter does not reduce what its own kind counts. */
    Ranked best(int limit, Filter filter) {
        double worth = greatest() * WORTH;
        List<Scored> found = new ArrayList<>();
        Map<String, Integer> topics = new LinkedHashMap<>();
        Map<String, Integer> levels = new LinkedHashMap<>();
        int count = 0;
        for (Group group : groups) {
            boolean inTopic = filter.topic() == null || filter.topic().equals(group.topic());
            boolean inLevel = filter.level() == null || filter.level().equals(group.level());
            List<Scored> here = found(group, filter.tagged());
            int worthy = (int) here.stream().filter(each -> each.score() >= worth).count();
            addTo(topics, group.topic(), inLevel ? worthy : 0);
            addTo(levels, group.level(), inTopic ? worthy : 0);
            count += inTopic && inLevel ? worthy : 0;
            found.addAll(inTopic && inLevel ? here : List.of());
        }
        count = Math.max(count, Math.min(ENOUGH, found.size()));
        found.sort((one, other) -> Float.compare(other.score(), one.score()));
        return new Ranked(found.subList(0, Math.min(limit, Math.min(count, found.size()))), count, topics, levels);
    }

    private float greatest() {
        float greatest = 0;
        for (float score : scores) {
            greatest = Math.max(greatest, score);
        }
        return greatest;
    }

    private List<Scored> found(Group group, IntPredicate tagged) {
        List<Scored> found = new ArrayList<>();
        for (int number = group.start(); number < group.end(); number++) {
            if (scores[number] > 0 && tagged.test(number)) {
                found.add(new Scored(number, scores[number]));
            }
        }
        return found;
    }

    private static void addTo(Map<String, Integer> counts, String key, int more) {
        if (more > 0) {
            counts.merge(key, more, Integer::sum);
        }
    }
}
