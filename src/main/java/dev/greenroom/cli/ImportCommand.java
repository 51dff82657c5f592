package dev.greenroom.cli;

import dev.greenroom.imports.Format;
import dev.greenroom.imports.Slugs;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Suggestion;
import dev.greenroom.site.Import;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code greenroom import}: question lists that people already have become content. */
@Command(
        name = "import",
        description = "Turns question lists into question files; tells what could not be kept. Running it again changes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "question lists: Markdown, CSV, text from Anki, or a folder of Markdown files")
    private List<Path> files;

    @Option(names = "--topic", paramLabel = "SLUG", required = true, description = "the topic's folder, as in system-design")
    private String topic;

    @Option(names = "--into", paramLabel = "DIR", defaultValue = ".", description = "holds content/, or will hold it (default: this folder)")
    private Path into;

    @Option(names = "--level", paramLabel = "LEVEL", description = "of questions whose list says none (default: the site's first)")
    private String level;

    @Option(names = "--format", paramLabel = "FORMAT", description = "details, numbered, headings, files, anki or csv, instead of the one recognised")
    private String format;

    @Option(
            names = "--origin",
            paramLabel = "URL",
            description = "where the list can be read on the web, or the folder of the lists, ending in a slash: the answers' source,"
                    + " and where their relative links lead")
    private String origin;

    @Option(names = "--reviewed", paramLabel = "DATE", description = "when the facts were last checked (default: the list's last change)")
    private String reviewed;

    @Option(names = "--title", paramLabel = "TEXT", description = "a new topic's title (default: the list's)")
    private String title;

    @Option(names = "--role", paramLabel = "TEXT", description = "who prepares for a new topic, as in \"cloud engineer\"")
    private String role;

    @Option(names = "--dry-run", description = "tell what would come, and write nothing")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter stdout = spec.commandLine().getOut();
        PrintWriter stderr = spec.commandLine().getErr();
        boolean colour = spec.commandLine().getColorScheme().ansi().enabled();
        Import.Settings settings = settings();
        Progress progress = new Progress(stderr, colour);
        Outcome<Optional<Import.Done>> done;
        try {
            done = Import.run(settings, progress::stage);
        } finally {
            progress.clear();
        }
        new ProblemReport(stderr, colour, "").print(done.problems());
        if (done.value().isEmpty()) {
            stderr.println("Nothing was imported: " + ProblemReport.counts(done.problems()) + ".");
            return Main.PROBLEMS;
        }
        new ImportReportText(stdout).print(done.value().get(), settings);
        return Problem.anyError(done.problems()) ? Main.PROBLEMS : Main.DONE;
    }

    private Import.Settings settings() {
        if (!Slugs.of(topic).equals(topic) || topic.isEmpty()) {
            throw wrong("--topic: `" + topic + "` is not a name for a topic; use small letters, digits and single hyphens, as in `system-design`");
        }
        return new Import.Settings(
                files,
                topic,
                into,
                Optional.ofNullable(level),
                Optional.ofNullable(format).map(this::format),
                Optional.ofNullable(origin).map(this::origin),
                Optional.ofNullable(reviewed).map(this::day),
                Optional.ofNullable(title),
                Optional.ofNullable(role),
                dryRun);
    }

    private Format format(String name) {
        List<String> names = Stream.of(Format.values()).map(Format::label).toList();
        return Stream.of(Format.values())
                .filter(known -> known.label().equals(name))
                .findFirst()
                .orElseThrow(() -> wrong("--format: there is no `" + name + "`; " + Suggestion.didYouMean(name, names, "formats: " + String.join(", ", names))));
    }

    private URI origin(String address) {
        try {
            URI uri = URI.create(address);
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw wrong("--origin: `" + address + "` is not an address: " + e.getMessage());
        }
        throw wrong("--origin: `" + address + "` is not an address; write it whole, as in https://example.org/list.md");
    }

    private LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw wrong("--reviewed: `" + date + "` is not a date; write year, month and day as in 2026-11-23");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
