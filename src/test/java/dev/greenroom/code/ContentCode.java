package dev.greenroom.code;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Snippet;
import dev.greenroom.model.Topic;
import dev.greenroom.render.Snippets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The code in the answers of this repository's own content; {@code -Dcode.topic=sql} takes one topic, and
 * {@code -Dcode.source=DIR} another folder that holds {@code content/}.
 */
public final class ContentCode {
    private final Catalog catalog = ContentFolder.read(
                    Path.of(System.getProperty("code.source", "")), new ContentFolder.Settings(Optional.empty(), true))
            .value()
            .orElseThrow(() -> new AssertionError("the content can't be read; `./greenroom build` says why"));

    /** The snippets of each question, by its id. */
    public Map<String, List<Snippet>> byQuestion() {
        Map<String, List<Snippet>> all = new TreeMap<>(Snippets.of(catalog));
        String topic = System.getProperty("code.topic", "");
        if (!topic.isEmpty()) {
            all.keySet().removeIf(id -> !id.startsWith(topic + "/"));
        }
        if (all.isEmpty()) {
            throw new AssertionError("no answer holds code: is there a topic `" + topic + "`?");
        }
        return all;
    }

    /** Those of a topic's introduction and FAQ, by the topic's slug. */
    List<Snippet> ofTopic(String slug) {
        Topic topic = catalog.topics().stream().filter(any -> any.slug().equals(slug)).findFirst().orElseThrow();
        return Snippets.of(topic);
    }

    List<String> topics() {
        return byQuestion().keySet().stream().map(id -> id.substring(0, id.indexOf('/'))).distinct().toList();
    }
}
