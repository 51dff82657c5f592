package dev.greenroom.render;

import dev.greenroom.model.Catalog;
import dev.greenroom.model.Faq;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Question;
import dev.greenroom.model.Snippet;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the code in answers: what a reader might copy, and what it is said to print. */
public final class Snippets {
    private final Markdown markdown = new Markdown();

    /** The snippets of each question that has some, by its id and in the order of the page. */
    public static Map<String, List<Snippet>> of(Catalog catalog) {
        Snippets snippets = new Snippets();
        Map<String, List<Snippet>> byId = new TreeMap<>();
        catalog.questions().forEach(question -> byId.put(question.id(), snippets.in(passages(question))));
        byId.values().removeIf(List::isEmpty);
        return byId;
    }

    /** Those of a topic's own text. */
    public static List<Snippet> of(Topic topic) {
        return new Snippets().in(passages(topic));
    }

    /** Those of all topics' own texts. */
    public static List<Snippet> of(List<Topic> topics) {
        return new Snippets().in(topics.stream().flatMap(Snippets::passages));
    }

    public static List<Snippet> of(Passage passage) {
        return new Snippets().in(Stream.of(passage));
    }

    /** Has Java load what reads Markdown, which takes a while the first time. */
    public static void warmUp() {
        of(new Passage(Source.named("").place(), "A `word`.\n\n- [one](two)\n\n| a |\n| --- |\n| b |\n"));
    }

    private static Stream<Passage> passages(Topic topic) {
        return Stream.concat(Stream.of(topic.introduction()), topic.faq().stream().map(Faq::answer));
    }

    private static Stream<Passage> passages(Question question) {
        return Stream.of(question.answer(), question.followUps(), question.pitfalls());
    }

    private List<Snippet> in(Stream<Passage> passages) {
        return passages.flatMap(passage -> withOutputs(fences(passage))).toList();
    }

    private List<Snippet> fences(Passage passage) {
        try {
            return markdown.fences(passage);
        } catch (Bounds.Unreadable | StackOverflowError e) {
            // Rendering tells what is wrong with the passage.
            return List.of();
        }
    }

    /** Each fence with the output behind it; an output behind none stays by itself. */
    private static Stream<Snippet> withOutputs(List<Snippet> fences) {
        Stream.Builder<Snippet> all = Stream.builder();
        for (int i = 0; i < fences.size(); i++) {
            Snippet fence = fences.get(i);
            boolean printed = !isOutput(fence) && i + 1 < fences.size() && isOutput(fences.get(i + 1));
            all.add(printed ? printing(fence, fences.get(++i).code()) : fence);
        }
        return all.build();
    }

    private static boolean isOutput(Snippet fence) {
        return fence.language().equals(Snippet.OUTPUT);
    }

    private static Snippet printing(Snippet fence, String output) {
        return new Snippet(fence.language(), fence.words(), fence.code(), Optional.of(output), fence.place());
    }
}
