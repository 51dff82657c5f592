package dev.greenroom.export;

import dev.greenroom.model.Alias;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Json;
import dev.greenroom.model.Level;
import dev.greenroom.model.Output;
import dev.greenroom.model.Question;
import dev.greenroom.model.Tag;
import dev.greenroom.model.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists the questions for the browser's practice and progress, as JSON.
 *
 * <p>{@code practice/catalog.json}: {@code {version, levels: [{id, title}], topics: [{slug, title, counts}], aliases}} with how
 * many questions each level has, in the order of the levels, and the id of a question for each earlier one.
 * {@code practice/topics/<slug>.json}: {@code {version, topic, questions: [{slug, title, short, level, tags}]}} in the order of the
 * topic's page, texts as written, with {@code `code`} at most.
 */
public final class QuestionLists {
    private static final int VERSION = 1;
    private static final String FOLDER = "practice/";

    private QuestionLists() {}

    public static List<Output> write(Catalog catalog) {
        List<Output> files = new ArrayList<>();
        files.add(file("catalog.json", catalog(catalog), catalog.topics().get(0)));
        catalog.topics().forEach(topic -> files.add(file("topics/" + topic.slug() + ".json", topic(topic), topic)));
        return List.copyOf(files);
    }

    private static Map<String, Object> catalog(Catalog catalog) {
        List<Level> levels = catalog.site().levels();
        return ordered(
                "version", VERSION,
                "levels", levels.stream().map(level -> ordered("id", level.id(), "title", level.title())).toList(),
                "topics", catalog.topics().stream()
                        .map(topic -> ordered(
                                "slug", topic.slug(),
                                "title", topic.title(),
                                "counts", levels.stream().map(level -> topic.questions(level).size()).toList()))
                        .toList(),
                "aliases", aliases(catalog));
    }

    private static Map<String, Object> aliases(Catalog catalog) {
        Map<String, Object> aliases = new TreeMap<>();
        catalog.questions().forEach(question -> {
            for (Alias alias : question.aliases()) {
                aliases.put(alias.path(), question.id());
            }
        });
        return aliases;
    }

    private static Map<String, Object> topic(Topic topic) {
        return ordered(
                "version", VERSION,
                "topic", topic.slug(),
                "questions", topic.questions().stream().map(QuestionLists::question).toList());
    }

    private static Map<String, Object> question(Question question) {
        return ordered(
                "slug", question.slug(),
                "title", question.title(),
                "short", question.shortAnswer(),
                "level", question.level().id(),
                "tags", question.tags().stream().map(Tag::slug).toList());
    }

    private static Output file(String name, Map<String, Object> json, Topic origin) {
        return new Output(FOLDER + name, (Json.writeFile(json) + "\n").getBytes(StandardCharsets.UTF_8), origin.place());
    }

    /** @param entries keys and values by turns */
    private static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
