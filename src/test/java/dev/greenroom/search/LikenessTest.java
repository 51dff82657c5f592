package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.model.Answer;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.NearDuplicates;
import dev.greenroom.model.Question;
import dev.greenroom.model.WordCounts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shortcut finds what the index of all finds, on our own content. */
class LikenessTest {
    private static final double THRESHOLD = 0.25;

    @Test
    void findsThePairsThatTheIndexFindsWithTheSameLikeness() {
        Catalog catalog = ContentFolder.read(Path.of("."), new ContentFolder.Settings(Optional.empty(), false)).value().orElseThrow();
        List<Answer> answers = dev.greenroom.render.Answers.of(catalog).value().stream()
                .flatMap(topic -> topic.answers().stream())
                .toList();
        List<NearDuplicates> all = Related.nearDuplicates(Corpus.of(catalog, answers), THRESHOLD);
        assertThat(all).hasSizeGreaterThan(20);

        List<Question> questions = answers.stream().map(Answer::question).toList();
        List<WordCounts> counts = new Likeness.Counter().counts(catalog, answers);
        Set<String> ids = questions.stream().map(Question::id).collect(Collectors.toSet());
        assertThat(Likeness.nearDuplicates(questions, counts, ids, THRESHOLD)).isEqualTo(all);

        String asked = all.get(3).other().id();
        assertThat(Likeness.nearDuplicates(questions, counts, Set.of(asked), THRESHOLD))
                .isEqualTo(all.stream().filter(pair -> pair.one().id().equals(asked) || pair.other().id().equals(asked)).toList());
    }
}
