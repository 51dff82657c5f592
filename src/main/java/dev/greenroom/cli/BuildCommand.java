package dev.greenroom.cli;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.problem.Outcome;
import dev.greenroom.site.Build;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code greenroom build}: content in, a finished website out. */
@Command(
        name = "build",
        description = "Builds the site into a folder of plain files.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class BuildCommand implements Callable<Integer> {
    @Option(
            names = "--source",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "holds content/ and, where they differ from the built-in ones, templates/ and static/"
                    + " (default: this folder)")
    private Path source;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "the folder to publish, replaced as a whole (default: public/ in the source folder)")
    private Path out;

    @Option(names = "--base-url", paramLabel = "URL", description = "the site's address, instead of the one in content/site.yml")
    private String baseUrl;

    @Option(names = "--drafts", description = "publish questions marked as drafts, too")
    private boolean drafts;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        long start = System.nanoTime();
        PrintWriter stdout = spec.commandLine().getOut();
        PrintWriter stderr = spec.commandLine().getErr();
        boolean colour = spec.commandLine().getColorScheme().ansi().enabled();
        Progress progress = new Progress(stderr, colour);
        Path target = out == null ? source.resolve("public") : out;
        Outcome<Optional<Build.Summary>> built;
        try {
            built = Build.run(new Build.Settings(source, target, url(), drafts), progress::stage);
        } finally {
            progress.clear();
        }
        new ProblemReport(stderr, colour, ProblemReport.prefix(source)).print(built.problems());
        if (built.value().isEmpty()) {
            stderr.println("Nothing was published: " + ProblemReport.counts(built.problems()) + ".");
            return Main.PROBLEMS;
        }
        Build.Summary summary = built.value().get();
        double seconds = (System.nanoTime() - start) / 1e9;
        stdout.printf(
                Locale.ROOT,
                "%s: %,d pages, %,d questions, %,d files, %,.1f MB in %.1f s%s%n",
                target,
                summary.pages(),
                summary.questions(),
                summary.files(),
                summary.bytes() / 1e6,
                seconds,
                built.problems().isEmpty() ? "" : " (" + ProblemReport.counts(built.problems()) + ")");
        return Main.DONE;
    }

    private Optional<String> url() {
        if (baseUrl == null) {
            return Optional.empty();
        }
        String url = baseUrl.endsWith("/") ? baseUrl : baseUrl + "/";
        if (!ContentFolder.isSiteUrl(url)) {
            throw new ParameterException(
                    spec.commandLine(), "--base-url: `" + baseUrl + "` is not a site's address; write it as in https://example.org/");
        }
        return Optional.of(url);
    }
}
