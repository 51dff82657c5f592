package dev.greenroom.cli;

import dev.greenroom.imports.Slugs;
import dev.greenroom.site.NewContent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What {@code new} takes for a question, and how it is asked for. */
final class QuestionOptions {
    /** Where {@code greenroom serve} shows the site unless told otherwise. */
    private static final String PREVIEW = "http://localhost:8000/";

    @Option(names = "--level", paramLabel = "LEVEL", description = "how demanding it is, as in basic")
    private String level;

    @Option(names = "--slug", paramLabel = "SLUG", description = "its name in addresses, for good (default: from the question)")
    private String slug;

    @Option(names = "--number", paramLabel = "N", description = "its place within the level (default: behind the last)")
    private String number;

    @Option(names = "--short", paramLabel = "TEXT", description = "the answer in one or two sentences")
    private String shortAnswer;

    @Option(names = "--tags", paramLabel = "TAG[,TAG]", description = "subjects that cut across topics")
    private String tags;

    @Option(names = "--source-url", paramLabel = "URL", description = "the documentation that says what the answer says")
    private String pageUrl;

    @Option(names = "--source-title", paramLabel = "TEXT", description = "the title of that page")
    private String pageTitle;

    /** Asks for what is missing; empty where a question like it makes the author think again. */
    Optional<NewContent.Wanted> wanted(NewContent content, Asking asking, Optional<Terminal> terminal, String topic, String title, PrintWriter err) {
        String said = shortAnswer == null ? "" : shortAnswer;
        boolean goesOn = title.isEmpty() || isWanted(content.alike(topic, title, said), terminal, err);
        if (!goesOn) {
            return Optional.empty();
        }
        String chosen = asking.needed("--level", level, "Level (" + String.join(", ", content.levels()) + ")", "", oneOf(content.levels()));
        String named = asking.proposed("--slug", slug, "Slug", content.slug(topic, title), value -> isSlug(value)
                ? content.isFree(topic, value) ? Optional.empty() : Optional.of("`" + value + "` is taken in this topic")
                : Optional.of("use small letters, digits and single hyphens, as in `availability-zones`"));
        String next = chosen.isEmpty() ? "10" : String.format(Locale.ROOT, "%03d", content.number(topic, chosen));
        String place = asking.proposed("--number", number, "Number", next, value ->
                value.matches("\\d{1,6}") ? Optional.empty() : Optional.of("1 to 6 digits, as in 020"));
        String brief = asking.optional("--short", shortAnswer, "Short answer (or leave it for the file)", value -> Optional.empty());
        String subjects = asking.optional("--tags", tags, "Tags, with commas between", value -> Optional.empty());
        String url = asking.optional("--source-url", pageUrl, "Address of the documentation", value ->
                value.matches("https://[^\\s/]+\\S*") ? Optional.empty() : Optional.of("give the page's full address, beginning with `https://`"));
        String page = url.isEmpty() ? "" : asking.proposed("--source-title", pageTitle, "Title of that page", url.replaceFirst("^https?://", ""), value -> Optional.empty());
        asking.complete();
        return Optional.of(new NewContent.Wanted(
                topic,
                chosen,
                title,
                named,
                Integer.parseInt(place),
                Optional.of(brief).filter(text -> !text.isEmpty()),
                Stream.of(subjects.split(",")).map(Slugs::of).filter(tag -> !tag.isEmpty()).distinct().toList(),
                url.isEmpty() ? Optional.empty() : Optional.of(new NewContent.Page(page, url))));
    }

    /** Writes the file, and says where it is and where it will be seen. */
    static void write(NewContent content, NewContent.Wanted wanted, PrintWriter out) {
        Path file = content.write(wanted, LocalDate.now(ZoneOffset.UTC));
        out.println(file.normalize().toString().replace('\\', '/'));
        out.println("Preview: " + PREVIEW + wanted.topic() + "/" + wanted.slug() + "/ (while `greenroom serve --drafts` runs)");
        out.flush();
    }

    static boolean isSlug(String text) {
        return text.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    private static boolean isWanted(List<NewContent.Alike> alike, Optional<Terminal> terminal, PrintWriter err) {
        if (alike.isEmpty()) {
            return true;
        }
        err.println("Asked already, or nearly:");
        for (NewContent.Alike each : alike) {
            err.printf(Locale.ROOT, "  %.2f  %s%n        %s%n", each.likeness(), each.question().title(), each.question().place());
        }
        err.flush();
        return terminal.isEmpty() || terminal.get().agrees("Is yours another question?");
    }

    static Function<String, Optional<String>> oneOf(List<String> known) {
        return value -> known.contains(value) ? Optional.empty() : Optional.of("there is no `" + value + "`; one of: " + String.join(", ", known));
    }
}
