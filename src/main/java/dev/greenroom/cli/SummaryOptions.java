package dev.greenroom.cli;

import dev.greenroom.check.ContentReport;
import dev.greenroom.content.Changes;
import dev.greenroom.content.ContentFolder;
import dev.greenroom.model.Addresses;
import dev.greenroom.model.Catalog;
import dev.greenroom.problem.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of {@code greenroom check} that ask for the summary of a pull request. */
final class SummaryOptions {
    @Option(
            names = "--summary",
            paramLabel = "REV",
            description = "print in Markdown what has changed since this revision, as in origin/main; ends with 0 whatever is wrong")
    private String revision;

    @Option(names = "--preview", paramLabel = "URL", description = "with --summary: where the changed site can be looked at")
    private String preview;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    boolean isAsked() {
        if (revision == null && preview != null) {
            throw new ParameterException(spec.commandLine(), "--preview goes with --summary");
        }
        return revision != null;
    }

    /**
     * @param drafts whether drafts were checked, too
     * @param checked what a check of the whole content told
     */
    String text(Path source, boolean drafts, Outcome<Optional<ContentReport>> checked) {
        Changes changes = Changes.since(source, revision)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--summary: git can't compare with `" + revision + "`; fetch it, in a clone that is not shallow"));
        Optional<Catalog> catalog =
                ContentFolder.read(source, new ContentFolder.Settings(Optional.empty(), drafts)).value();
        return catalog.map(known -> new PullRequestSummary(known, changes, addresses())
                        .of(checked.problems(), checked.value().map(ContentReport::alike).orElse(List.of())))
                .orElseGet(() -> "## Content\n\n" + ProblemReport.counts(checked.problems()) + ": the site itself can't be read.\n");
    }

    /** An empty address is none: a workflow has no way to leave the option out. */
    private Optional<Addresses> addresses() {
        if (preview == null || preview.isBlank()) {
            return Optional.empty();
        }
        String url = preview.endsWith("/") ? preview : preview + "/";
        if (!ContentFolder.isSiteUrl(url)) {
            throw new ParameterException(spec.commandLine(), "--preview: `" + preview + "` is not a site's address; write it as in https://example.org/");
        }
        return Optional.of(new Addresses(url));
    }
}
