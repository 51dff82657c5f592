package dev.greenroom.site;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.imports.FrontMatterText;
import dev.greenroom.imports.Scaffold;
import dev.greenroom.imports.Shelf;
import dev.greenroom.imports.Slugs;
import dev.greenroom.model.Answer;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Dates;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Level;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import dev.greenroom.search.Corpus;
import dev.greenroom.search.Related;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Begins new topics and questions: a file to fill in, in its place, after a look at what is asked already. */
public final class NewContent {
    /** From here on a new question reads like one that is there. */
    private static final double ALIKE = 0.6;

    private static final int MOST_ALIKE = 3;

    private static final String SHORT = "Answer it here in one or two sentences of 60 to 300 characters: the back of the flash card.";

    private static final String ANSWER =
            """
            Write the full answer here, the claim first and the reason second, in 90 to 250 words. When it is done, name its
            `sources`, and take the line `draft: true` away.

            ## Follow-ups
            - **What would an interviewer ask next?** One or two sentences.

            ## Pitfalls
            - What candidates get wrong, and what is right.
            """;

    private final Path source;
    private final Catalog catalog;

    private NewContent(Path source, Catalog catalog) {
        this.source = source;
        this.catalog = catalog;
    }

    /** A new question, as far as it is known. */
    public record Wanted(
            String topic, String level, String title, String slug, int number, Optional<String> shortAnswer, List<String> tags, Optional<Page> page) {}

    /** @param likeness how near a new question is to this one: about 1 at most */
    public record Alike(Question question, double likeness) {}

    /** A page of documentation. */
    public record Page(String title, String url) {}

    /** Reads what is there, drafts included; empty where the site itself can't be read. */
    public static Outcome<Optional<NewContent>> in(Path source) {
        Outcome<Optional<Catalog>> read = ContentFolder.read(source, new ContentFolder.Settings(Optional.empty(), true));
        Optional<NewContent> content = read.value().map(catalog -> new NewContent(source, catalog));
        // Others' mistakes don't keep anybody from beginning something new.
        return new Outcome<>(content, content.isPresent() ? List.of() : Problem.sorted(read.problems()));
    }

    public List<String> topics() {
        return catalog.topics().stream().map(Topic::slug).sorted().toList();
    }

    public List<String> levels() {
        return catalog.site().levels().stream().map(Level::id).toList();
    }

    public List<String> tags() {
        return catalog.questions().flatMap(question -> question.tags().stream()).map(tag -> tag.slug()).distinct().sorted().toList();
    }

    /** Whether a folder of that name is there, be it a topic or not. */
    public boolean isTaken(String topic) {
        return Files.exists(source.resolve("content").resolve(topic));
    }

    /** A free slug for a question, near to the wanted words. */
    public String slug(String topic, String title) {
        return shelf(topic).slug(Slugs.proposed(title));
    }

    /** Whether a slug is free in a topic. */
    public boolean isFree(String topic, String slug) {
        return shelf(topic).slug(slug).equals(slug);
    }

    /** The next number of a level. */
    public int number(String topic, String level) {
        return shelf(topic).number(level, 0);
    }

    /** The questions that ask nearly the same as a title and, where there is one, a short answer; the nearest first. */
    public List<Alike> alike(String topic, String title, String shortAnswer) {
        List<Answer> answers = catalog.questions().map(NewContent::unrendered).collect(Collectors.toCollection(ArrayList::new));
        answers.add(unrendered(question(topic, title, shortAnswer)));
        return Related.toLast(Corpus.of(catalog, answers), ALIKE).stream()
                .limit(MOST_ALIKE)
                .map(near -> new Alike(near.question(), near.likeness()))
                .toList();
    }

    /** Writes a question's file. */
    public Path write(Wanted wanted, LocalDate today) {
        FrontMatterText front = new FrontMatterText()
                .comment("yaml-language-server: $schema=" + schema("../../../", "question"))
                .field("title", wanted.title())
                .field("short", wanted.shortAnswer().orElse(SHORT))
                .names("tags", wanted.tags())
                .field("reviewed", today.toString())
                .sources(wanted.page().map(page -> List.of(new FrontMatterText.Source(page.title(), page.url()))).orElse(List.of()))
                .field("draft", "true");
        String path = wanted.level() + "/" + Shelf.name(wanted.number(), wanted.slug());
        return new TopicFolder(source, wanted.topic()).write(path, front.with(ANSWER).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a topic's file. */
    public Path write(String topic, String title, String role, String summary) {
        String text = Scaffold.topic(title, role, summary).replaceFirst("---\n", "---\n# yaml-language-server: \\$schema=" + schema("../../", "topic") + "\n");
        return new TopicFolder(source, topic).write("topic.md", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The schema in the repository where it has one: editors find it without a network. Otherwise the site's own. */
    private String schema(String root, String name) {
        String file = "static/schemas/" + name + ".json";
        return Files.exists(source.resolve(file)) ? root + file : catalog.site().url() + "schemas/" + name + ".json";
    }

    private Shelf shelf(String topic) {
        return new TopicFolder(source, topic).shelf(levels());
    }

    private Question question(String topic, String title, String shortAnswer) {
        Source nowhere = Source.named("");
        Passage nothing = new Passage(nowhere, 0, 0);
        Level level = catalog.site().levels().get(0);
        Dates never = new Dates(LocalDate.EPOCH, LocalDate.EPOCH);
        return new Question(
                topic, "", level, 0, title, shortAnswer, nothing, nothing, nothing, List.of(), LocalDate.EPOCH, List.of(), List.of(), never, List.of(), nowhere.place());
    }

    /** With its Markdown as text: for finding words it needs no HTML. */
    private static Answer unrendered(Question question) {
        Fragment text = new Fragment("", question.answer().text(), List.of(), List.of(), "");
        return new Answer(question, text, "", Fragment.EMPTY, Fragment.EMPTY);
    }
}
