package dev.greenroom.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a search found: the same as {@code query} of {@code static/js/search/engine.js} gives.
 *
 * @param count how many questions are worth showing
 * @param topics the same by topic's slug, without the filter by topic
 * @param levels the same by level's id, without the filter by level
 * @param correction the text as it was understood, where a word was mended
 * @param closest where nothing was found, words that are near
 * @param words what was looked for
 */
public record SearchAnswer(
        List<Result> results,
        int count,
        Map<String, Integer> topics,
        Map<String, Integer> levels,
        Optional<Marked> correction,
        List<String> closest,
        List<String> words) {
    /** A question that was found; its address is {@code <topic>/<slug>/}. */
    public record Result(
            String id,
            String topic,
            String topicTitle,
            String level,
            String levelTitle,
            Marked title,
            Marked excerpt,
            double score,
            Explanation explanation) {}

    /** A text and the places in it that matter: where each begins and ends, in UTF-16 units. */
    public record Marked(String text, List<int[]> ranges) {}

    /**
     * Why a question has its score: the sum over the words, times the factor.
     *
     * @param topicFactor more than 1 where a word names the question's topic
     */
    public record Explanation(List<WordShare> words, double topicFactor) {}

    /**
     * What one word of the query adds.
     *
     * @param terms which were looked up for it; those that may only be meant are told where the question has them
     */
    public record WordShare(String word, List<TermShare> terms, double adds) {}

    /**
     * What one term adds.
     *
     * @param how it was found, as in {@code part}
     * @param onlyInTexts whether no title, short answer or subject has it
     * @param cost of the slip, where it is one
     * @param factor its certainty
     * @param level for this question; 0 where it has none
     * @param adds 0 also where another term of the word counts instead
     */
    public record TermShare(
            String term, String how, boolean onlyInTexts, Optional<Double> cost, double factor, int level, double adds) {}
}
