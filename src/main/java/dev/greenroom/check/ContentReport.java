package dev.greenroom.check;

import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Level;
import dev.greenroom.model.NearDuplicates;
import dev.greenroom.model.Question;
import dev.greenroom.model.Snippet;
import dev.greenroom.model.Tag;
import dev.greenroom.model.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the content is made of, for those who look after it: what there is much of, what is missing, and what is due.
 *
 * @param topics in the order of the site
 * @param alike pairs of questions that may be one question, across topics too
 */
public record ContentReport(List<OfTopic> topics, List<NearDuplicates> alike) {
    /** How many of the shortest and of the longest answers are named. */
    private static final int EXTREMES = 3;

    public ContentReport {
        topics = List.copyOf(topics);
        alike = List.copyOf(alike);
    }

    /**
     * One topic's part.
     *
     * @param levels how many questions each level has, from the easiest
     * @param tags how many questions carry each tag, the most used first
     * @param bare the questions with neither follow-ups nor pitfalls
     * @param oldestReviews the questions checked longest ago, at most three
     * @param shortest the answers with the fewest words, at most three
     * @param longest the answers with the most words, at most three
     * @param sources how many questions name so many sources
     * @param code how many fences of each language are checked in each way
     */
    public record OfTopic(
            Topic topic,
            Map<Level, Integer> levels,
            Map<Tag, Integer> tags,
            List<Question> bare,
            List<Question> oldestReviews,
            List<Length> shortest,
            List<Length> longest,
            Map<Integer, Integer> sources,
            Map<CodeCheck, Map<String, Integer>> code) {}

    /** How many words a question's full answer has, those in fences left out. */
    public record Length(Question question, int words) {}

    /** @param snippets of each question that has some, by its id */
    public static ContentReport of(
            List<Level> levels, List<AnsweredTopic> topics, Map<String, List<Snippet>> snippets, List<NearDuplicates> alike) {
        return new ContentReport(topics.stream().map(topic -> of(levels, topic, snippets)).toList(), alike);
    }

    private static OfTopic of(List<Level> levels, AnsweredTopic answered, Map<String, List<Snippet>> snippets) {
        List<Question> questions = answered.topic().questions();
        Map<Level, Integer> perLevel = new LinkedHashMap<>();
        levels.forEach(level -> perLevel.put(level, answered.topic().questions(level).size()));
        List<Length> lengths = new ArrayList<>(answered.answers().stream()
                .map(answer -> new Length(answer.question(), AnswerLength.words(answer)))
                .toList());
        lengths.sort(Comparator.comparingInt(Length::words));
        return new OfTopic(
                answered.topic(),
                perLevel,
                mostFirst(counts(questions.stream().flatMap(question -> question.tags().stream()))),
                questions.stream().filter(question -> question.followUps().isBlank() && question.pitfalls().isBlank()).toList(),
                questions.stream().sorted(Comparator.comparing(Question::reviewed)).limit(EXTREMES).toList(),
                lengths.stream().limit(EXTREMES).toList(),
                lengths.stream().sorted(Comparator.comparingInt(Length::words).reversed()).limit(EXTREMES).toList(),
                counts(questions.stream().map(question -> question.sources().size())),
                code(questions.stream().flatMap(question -> snippets.getOrDefault(question.id(), List.of()).stream())));
    }

    private static Map<CodeCheck, Map<String, Integer>> code(Stream<Snippet> snippets) {
        Map<CodeCheck, Map<String, Integer>> code = new TreeMap<>();
        snippets.forEach(snippet -> code.computeIfAbsent(CodeCheck.of(snippet), check -> new TreeMap<>())
                .merge(name(snippet), 1, Integer::sum));
        return code;
    }

    /** The language, and where the code is for one product, which. */
    private static String name(Snippet snippet) {
        String language = snippet.language().isEmpty() ? "no language" : snippet.language();
        return CodeCheck.isOfOneProduct(snippet) ? language + " " + String.join(" ", snippet.words()) : language;
    }

    private static <T> Map<T, Integer> counts(Stream<T> values) {
        return values.collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum, TreeMap::new));
    }

    private static <T> Map<T, Integer> mostFirst(Map<T, Integer> counts) {
        Map<T, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
