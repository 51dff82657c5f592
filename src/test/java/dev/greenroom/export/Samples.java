package dev.greenroom.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.model.Alias;
import dev.greenroom.model.Answer;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Dates;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Level;
import dev.greenroom.model.Output;
import dev.greenroom.model.Page;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.model.Tag;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Small values to write files from; each has what a test says and something plain for the rest. */
final class Samples {
    private static final Source FILE = new Source("content/aws/basic/010-vpc.md", "");
    private static final Place PLACE = FILE.place();
    private static final Passage BLANK = new Passage(FILE, 0, 0);

    private Samples() {}

    static Site site(String title, String description) {
        return new Site(
                title,
                "",
                description,
                "https://example.org/",
                "en",
                Optional.empty(),
                Optional.empty(),
                List.of(new Level("basic", "Basic"), new Level("advanced", "Advanced")),
                List.of(),
                Optional.empty(),
                Site.USUAL_REVIEW_MONTHS,
                List.of(),
                PLACE);
    }

    /** @param id {@code topic/slug} */
    static Question question(String id, String title, Dates dates, String... aliases) {
        String[] names = id.split("/");
        return new Question(
                names[0],
                names[1],
                new Level("basic", "Basic"),
                10,
                title,
                "The short answer to `" + names[1] + "`.",
                BLANK,
                BLANK,
                BLANK,
                List.of(new Tag("high-availability")),
                dates.changed(),
                List.of(),
                Stream.of(aliases).map(path -> new Alias(path, PLACE)).toList(),
                dates,
                List.of(),
                PLACE);
    }

    static Dates dates(String published, String changed) {
        return new Dates(LocalDate.parse(published), LocalDate.parse(changed));
    }

    static Answer answer(Question question, String html) {
        return new Answer(question, new Fragment(html, "", List.of(), List.of(), ""), html, Fragment.EMPTY, Fragment.EMPTY);
    }

    static Catalog catalog(Question... questions) {
        Topic topic = new Topic(
                "aws",
                "AWS",
                "",
                "",
                BLANK,
                List.of(),
                List.of(),
                List.of(questions),
                dates("2026-01-01", "2026-01-01"),
                List.of(),
                PLACE);
        return new Catalog(site("Greenroom", ""), List.of(topic), List.of(), List.of());
    }

    static Page page(String path, String changed) {
        return new Page(path, "", Optional.of(LocalDate.parse(changed)), true, PLACE);
    }

    static Page pageWithoutDate(String path) {
        return new Page(path, "", Optional.empty(), true, PLACE);
    }

    static Page unlistedPage(String path) {
        return new Page(path, "", Optional.empty(), false, PLACE);
    }

    static Output file(String path) {
        return file(path, "");
    }

    static Output file(String path, String text) {
        return new Output(path, text.getBytes(UTF_8), PLACE);
    }
}
