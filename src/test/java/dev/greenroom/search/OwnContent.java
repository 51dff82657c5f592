package dev.greenroom.search;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.model.Answer;
import dev.greenroom.model.Catalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The questions of this repository: a collection as people write it. */
final class OwnContent {
    private OwnContent() {}

    static Answers answers() {
        Catalog catalog = ContentFolder.read(Path.of(""), new ContentFolder.Settings(Optional.empty(), true))
                .value()
                .orElseThrow();
        List<Answer> answers = dev.greenroom.render.Answers.of(catalog).value().stream()
                .flatMap(topic -> topic.answers().stream())
                .toList();
        return new Answers(catalog, answers);
    }
}
