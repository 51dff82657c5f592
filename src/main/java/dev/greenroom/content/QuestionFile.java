package dev.greenroom.content;

import dev.greenroom.model.Alias;
import dev.greenroom.model.Dates;
import dev.greenroom.model.Level;
import dev.greenroom.model.Question;
import dev.greenroom.model.Reference;
import dev.greenroom.model.Tag;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads one question's file: {@code <topic>/<level>/<number>-<slug>.md}.
 *
 * <p>The format is described in {@code docs/content.md}.
 */
final class QuestionFile {
    static final List<String> FIELDS =
            List.of("title", "short", "tags", "reviewed", "sources", "aliases", "draft", Waivers.FIELD);
    private static final List<String> SOURCE_FIELDS = List.of("title", "url");
    private static final Pattern ALIAS = Pattern.compile("[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*");

    /** What the file's path says: where the question belongs. */
    record Slot(String topic, Level level, int number, String slug) {}

    private QuestionFile() {}

    /**
     * @param history when the file first appeared and last really changed, where that is known
     * @param drafts whether questions marked {@code draft: true} are wanted
     * @return empty for an unwanted draft, or where the front matter can't be read
     */
    static Outcome<Optional<Question>> read(Source source, Slot slot, Optional<Dates> history, boolean drafts) {
        Outcome<Optional<FrontMatter.Split>> split = FrontMatter.split(source);
        List<Problem> problems = new ArrayList<>(split.problems());
        Optional<Question> question = split.value().flatMap(parts -> {
            Fields fields = new Fields(parts.fields(), FIELDS, problems);
            Sections sections = Sections.of(source, parts.bodyStart(), problems);
            return fields.flag("draft") && !drafts
                    ? Optional.empty()
                    : Optional.of(question(fields, sections, slot, history, problems));
        });
        return new Outcome<>(question, problems);
    }

    private static Question question(
            Fields fields, Sections sections, Slot slot, Optional<Dates> history, List<Problem> problems) {
        Yaml.Scalar title = fields.required("title", "write the question as an interviewer would ask it");
        Yaml.Scalar shortAnswer = fields.required("short", "answer it in one or two sentences");
        LocalDate reviewed = fields.requiredDate("reviewed", "write the day on which the facts were last checked");
        if (sections.answer().isBlank()) {
            problems.add(Rule.NO_ANSWER.at(
                    sections.answer().place(), "no answer", "write the full answer below the front matter"));
        }
        if (!fields.has("sources")) {
            problems.add(Rule.NO_SOURCES.at(
                    title.place(), "no `sources`", "name the page of the primary documentation that says what the answer says"));
        }
        return new Question(
                slot.topic(),
                slot.slug(),
                slot.level(),
                slot.number(),
                title.text(),
                shortAnswer.text(),
                sections.answer(),
                sections.followUps(),
                sections.pitfalls(),
                fields.slugs("tags").stream().map(tag -> new Tag(tag.text())).toList(),
                reviewed,
                sources(fields, problems),
                aliases(fields, slot, problems),
                history.orElse(new Dates(reviewed, reviewed)),
                Waivers.of(fields, problems),
                title.place());
    }

    private static List<Reference> sources(Fields fields, List<Problem> problems) {
        List<Reference> sources = new ArrayList<>();
        for (Fields source : fields.groups("sources", SOURCE_FIELDS)) {
            Yaml.Scalar title = source.required("title", "write the title of the page");
            Yaml.Scalar url = source.required("url", "write the address of the page");
            if (!url.text().isEmpty() && !isHttps(url.text())) {
                problems.add(Rule.HTTPS.at(
                        url.place(), "`" + url.text() + "` is not an https address", "give the page's full address, beginning with `https://`"));
            }
            sources.add(new Reference(title.text(), url.text(), url.place()));
        }
        return sources;
    }

    static boolean isHttps(String url) {
        try {
            URI uri = new URI(url);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A bare name is an earlier slug in the same topic; with slashes it is an earlier address of the site. */
    private static List<Alias> aliases(Fields fields, Slot slot, List<Problem> problems) {
        List<Alias> aliases = new ArrayList<>();
        for (Yaml.Scalar text : fields.texts("aliases")) {
            String path = text.text().replaceAll("^/+|/+$", "");
            if (path.length() > Fields.LONGEST_NAME || !ALIAS.matcher(path).matches() || List.of(path.split("/")).contains("..") || List.of(path.split("/")).contains(".")) {
                problems.add(Rule.FIELD_VALUE.at(
                        text.place(),
                        "`" + text.text() + "` can't be an alias",
                        "write an earlier slug as in `zones`, or an earlier address as in `/aws/zones/`"));
            } else {
                aliases.add(new Alias(path.contains("/") || text.text().startsWith("/") ? path : slot.topic() + "/" + path, text.place()));
            }
        }
        return aliases;
    }
}
