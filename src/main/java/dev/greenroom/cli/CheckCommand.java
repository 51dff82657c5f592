package dev.greenroom.cli;

import dev.greenroom.check.ContentReport;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Suggestion;
import dev.greenroom.site.Build;
import dev.greenroom.site.ChangedCheck;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code greenroom check}: tells what is wrong with the content, and mends what it is asked to. */
@Command(
        name = "check",
        description = "Tells what is wrong with the content; writes nothing but what --fix mends.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    @Option(names = "--source", paramLabel = "DIR", defaultValue = ".", description = "holds content/ (default: this folder)")
    private Path source;

    @Option(names = "--drafts", description = "check questions marked as drafts, too")
    private boolean drafts;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            converter = ProblemFormat.Reader.class,
            description = "how problems are printed: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private ProblemFormat format;

    @Option(
            names = "--changed",
            paramLabel = "REV",
            arity = "0..1",
            fallbackValue = "",
            description = "judge only what changed since this branch left REV (default: the default branch), uncommitted changes included")
    private String changed;

    @Option(names = "--fix", description = "show as a diff what has one right answer, mend it, and check the rest")
    private boolean fix;

    @Option(names = "--dry-run", description = "with --fix: show the diff alone; ends with 1 where there is one")
    private boolean dryRun;

    @Option(names = "--against", paramLabel = "REV", description = "every address that this git revision published must lead somewhere")
    private String against;

    @Option(names = "--strict", description = "end with code 1 for warnings, too")
    private boolean strict;

    @Option(names = "--today", paramLabel = "DATE", description = "the day from which the age of reviews counts (default: today's, UTC)")
    private LocalDate today;

    @Option(names = "--explain", paramLabel = "RULE", description = "print what a rule asks, why, and an example")
    private String explain;

    @Option(names = "--content-report", description = "print what the content is made of, topic by topic")
    private boolean report;

    @Option(names = "--json", description = "with --content-report: print one JSON object")
    private boolean json;

    @Mixin
    private SummaryOptions summary;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (json && !report) {
            throw new ParameterException(spec.commandLine(), "--json goes with --content-report");
        }
        if (report && changed != null) {
            throw new ParameterException(spec.commandLine(), "--changed and --content-report: name one of them");
        }
        if (report && format != ProblemFormat.TEXT) {
            throw new ParameterException(spec.commandLine(), "--format and --content-report: name one of them");
        }
        if (dryRun && !fix) {
            throw new ParameterException(spec.commandLine(), "--dry-run goes with --fix");
        }
        if (fix && (report || format != ProblemFormat.TEXT)) {
            throw new ParameterException(spec.commandLine(), "--fix prints a diff; leave out " + (report ? "--content-report" : "--format"));
        }
        boolean summarize = summary.isAsked();
        if (summarize && (report || fix || format != ProblemFormat.TEXT)) {
            throw new ParameterException(spec.commandLine(), "--summary is all that is printed; leave out --content-report, --fix and --format");
        }
        if (fix) {
            boolean mended = new FixReport(spec.commandLine()).run(source, dryRun);
            if (dryRun) {
                return mended ? Main.PROBLEMS : Main.DONE;
            }
        }
        PrintWriter stdout = spec.commandLine().getOut();
        if (explain != null) {
            stdout.print(RulePages.page(rule()));
            stdout.flush();
            return Main.DONE;
        }
        PrintWriter stderr = spec.commandLine().getErr();
        boolean colour = spec.commandLine().getColorScheme().ansi().enabled();
        Progress progress = new Progress(stderr, colour);
        Outcome<Optional<ContentReport>> checked;
        Build.Check check = new Build.Check(source, drafts, Optional.ofNullable(against), day());
        try {
            checked = changed == null ? Build.check(check, progress::stage) : changed(check, progress);
        } finally {
            progress.clear();
        }
        if (summarize) {
            stdout.print(summary.text(source, drafts, checked));
            stdout.flush();
            return Main.DONE;
        }
        if (format != ProblemFormat.TEXT) {
            format.print(checked.problems(), source, stdout);
            return Problem.anyError(checked.problems()) || strict && !checked.problems().isEmpty() ? Main.PROBLEMS : Main.DONE;
        }
        new ProblemReport(stderr, colour, ProblemReport.prefix(source)).print(checked.problems());
        if (Problem.anyError(checked.problems())) {
            stderr.println(ProblemReport.counts(checked.problems()) + ".");
            return Main.PROBLEMS;
        }
        if (json) {
            stdout.println(ContentReportJson.of(checked.value().get()));
        } else if (report) {
            new ContentReportText(stdout).print(checked.value().get());
        } else {
            stdout.println(checked.problems().isEmpty() ? "Nothing is wrong." : ProblemReport.counts(checked.problems()) + ".");
        }
        stdout.flush();
        return strict && !checked.problems().isEmpty() ? Main.PROBLEMS : Main.DONE;
    }

    /** A report of what changed would say little. */
    private Outcome<Optional<ContentReport>> changed(Build.Check check, Progress progress) {
        Optional<String> revision = Optional.of(changed).filter(named -> !named.isEmpty());
        return new Outcome<>(Optional.empty(), ChangedCheck.run(check, revision, progress::stage));
    }

    private LocalDate day() {
        return today == null ? LocalDate.now(ZoneOffset.UTC) : today;
    }

    private Rule rule() {
        return Rule.named(explain)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--explain: there is no rule `" + explain + "`; "
                                + Suggestion.didYouMean(explain, Rule.ids(), "rules: `" + String.join("`, `", Rule.ids()) + "`")));
    }
}
