package dev.greenroom.search;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Dates;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Level;
import dev.greenroom.model.Output;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.model.Synonym;
import dev.greenroom.model.Tag;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Small questions made from a text: {@code <topic>/<slug> | <level> | <tags> | <title> | <short answer> | <answer>} a
 * line, and put in the order of topics and levels. Synonyms are lines with {@code =>}.
 */
record Answers(Catalog catalog, List<Answer> list) {
    private static final Source SOURCE = new Source("test", "");
    private static final Passage NOTHING = new Passage(SOURCE, 0, 0);
    private static final Dates DATES = new Dates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1));
    private static final List<Level> LEVELS =
            List.of(new Level("basic", "Basic"), new Level("intermediate", "Intermediate"));

    static Answers ofResource(String name) {
        try (InputStream in = Answers.class.getResourceAsStream("/search/" + name)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Answers of(String text) {
        List<Answer> answers = new ArrayList<>();
        List<Synonym> synonyms = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            if (line.contains(" => ")) {
                String[] sides = line.split(" => ");
                synonyms.add(new Synonym(sides[0], sides[1], SOURCE.place()));
            } else {
                answers.add(answer(line.split("\\s*\\|\\s*")));
            }
        });
        List<Topic> topics = answers.stream()
                .map(answer -> answer.question().topic())
                .distinct()
                .map(slug -> topic(slug, answers))
                .toList();
        answers.sort(Comparator.<Answer, Integer>comparing(answer -> place(answer.question(), topics))
                .thenComparing(answer -> LEVELS.indexOf(answer.question().level())));
        return new Answers(new Catalog(site(), topics, List.of(), synonyms), List.copyOf(answers));
    }

    private static int place(Question question, List<Topic> topics) {
        return topics.stream().map(Topic::slug).toList().indexOf(question.topic());
    }

    private static Answer answer(String[] cells) {
        String[] id = cells[0].split("/");
        Level level = LEVELS.stream()
                .filter(each -> each.id().equals(cells[1]))
                .findFirst()
                .orElseThrow();
        List<Tag> tags = Stream.of(cells[2].split(" ")).map(Tag::new).toList();
        Question question = new Question(
                id[0], id[1], level, 10, cells[3], cells[4], NOTHING, NOTHING, NOTHING, tags, LocalDate.of(2026, 1, 1),
                List.of(), List.of(), DATES, List.of(), SOURCE.place());
        String[] body = cells.length > 5 ? cells[5].split("\\s*¶\\s*") : new String[] {""};
        return new Answer(question, fragment(body, 0), "", fragment(body, 1), fragment(body, 2));
    }

    private static Fragment fragment(String[] body, int index) {
        return index < body.length
                ? new Fragment("<p>" + body[index] + "</p>", body[index], List.of(), List.of(), "")
                : Fragment.EMPTY;
    }

    private static Topic topic(String slug, List<Answer> answers) {
        List<Question> questions = answers.stream()
                .map(Answer::question)
                .filter(question -> question.topic().equals(slug))
                .toList();
        return new Topic(
                slug, slug.toUpperCase(Locale.ROOT), "engineer", "", NOTHING, List.of(), List.of(), questions,
                DATES, List.of(), SOURCE.place());
    }

    private static Site site() {
        return new Site(
                "Test", "", "", "https://example.org/", "en",
                Optional.empty(), Optional.empty(), LEVELS, List.of(), Optional.empty(),
                Site.USUAL_REVIEW_MONTHS, List.of(), SOURCE.place());
    }

    Corpus corpus() {
        return Corpus.of(catalog, list);
    }

    List<Output> index() {
        return SearchIndex.write(catalog, corpus());
    }

    List<String> ids() {
        return list.stream().map(answer -> answer.question().id()).toList();
    }
}
