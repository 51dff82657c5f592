package dev.greenroom.cli;

import dev.greenroom.model.SearchAnswer;
import dev.greenroom.model.SearchQuery;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Suggestion;
import dev.greenroom.site.SiteSearch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code greenroom search}: answers as the site's own search would. */
@Command(
        name = "search",
        description = "Searches the questions, by the same index and rules as the site in a browser.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class SearchCommand implements Callable<Integer> {
    @Parameters(paramLabel = "TEXT", arity = "1..*", description = "what to look for; the last word may be half typed")
    private List<String> words;

    @Option(
            names = "--source",
            paramLabel = "DIR",
            description = "holds content/, which is read and indexed in memory (default: this folder)")
    private Path source;

    @Option(names = "--index", paramLabel = "DIR", description = "a published site, of which the index is read instead")
    private Path index;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "10",
            description = "results at most (default: ${DEFAULT-VALUE})")
    private int limit;

    @Option(names = "--topic", paramLabel = "TOPIC", description = "questions of this topic only, by its folder's name")
    private String topic;

    @Option(names = "--level", paramLabel = "LEVEL", description = "questions of this level only, by its folder's name")
    private String level;

    @Option(names = "--tag", paramLabel = "TAG", description = "questions with this tag only")
    private String tag;

    @Option(names = "--explain", description = "tell what each result's score is made of")
    private boolean explain;

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit: `" + limit + "` is not a number of results; 1 is the least");
        }
        if (source != null && index != null) {
            throw new ParameterException(spec.commandLine(), "--source and --index: name one of them");
        }
        Optional<SiteSearch> search = index == null ? ofSource() : Optional.of(SiteSearch.ofPublished(index));
        if (search.isEmpty()) {
            return Main.PROBLEMS;
        }
        SearchQuery query = query(search.get());
        print(query, search.get().answer(query));
        return Main.DONE;
    }

    private Optional<SiteSearch> ofSource() {
        PrintWriter stderr = spec.commandLine().getErr();
        Path folder = source == null ? Path.of(".") : source;
        Progress progress = new Progress(stderr, colour());
        Outcome<Optional<SiteSearch>> read;
        try {
            read = SiteSearch.ofSource(folder, progress::stage);
        } finally {
            progress.clear();
        }
        new ProblemReport(stderr, colour(), ProblemReport.prefix(folder)).print(read.problems());
        if (read.value().isEmpty()) {
            stderr.println("Nothing was searched: " + ProblemReport.counts(read.problems()) + ".");
        }
        return read.value();
    }

    private SearchQuery query(SiteSearch search) {
        return new SearchQuery(
                String.join(" ", words),
                limit,
                known("--topic", topic, search.topics()),
                known("--level", level, search.levels()),
                known("--tag", tag, search.tags()));
    }

    private Optional<String> known(String option, String value, List<String> known) {
        if (value != null && !known.contains(value)) {
            String help = Suggestion.didYouMean(value, known, "known: " + String.join(", ", known));
            throw new ParameterException(spec.commandLine(), option + ": there is no `" + value + "`; " + help);
        }
        return Optional.ofNullable(value);
    }

    private void print(SearchQuery query, SearchAnswer answer) {
        PrintWriter stdout = spec.commandLine().getOut();
        if (json) {
            stdout.println(SearchJson.of(query, answer, explain));
        } else {
            new SearchReport(stdout, colour(), explain).print(answer);
        }
        stdout.flush();
    }

    private boolean colour() {
        return spec.commandLine().getColorScheme().ansi().enabled();
    }
}
