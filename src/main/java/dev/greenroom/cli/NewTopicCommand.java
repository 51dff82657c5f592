package dev.greenroom.cli;

import dev.greenroom.problem.Outcome;
import dev.greenroom.site.NewContent;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code greenroom new topic}: a topic with its first question, without which it would be none. */
@Command(name = "topic", description = "Begins a topic with its first question.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class NewTopicCommand implements Callable<Integer> {
    @Option(names = "--source", paramLabel = "DIR", defaultValue = ".", description = "holds content/ (default: this folder)")
    private Path source;

    @Option(names = "--topic", paramLabel = "SLUG", description = "the folder's name, as in system-design")
    private String topic;

    @Option(names = "--topic-title", paramLabel = "TEXT", description = "the topic's name as readers know it")
    private String topicTitle;

    @Option(names = "--role", paramLabel = "TEXT", description = "who prepares for it, as in \"backend developer\"")
    private String role;

    @Option(names = "--summary", paramLabel = "TEXT", description = "what it covers, in one or two sentences")
    private String summary;

    @Option(names = "--title", paramLabel = "TEXT", description = "the first question as an interviewer would ask it")
    private String title;

    @Mixin
    private QuestionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<Terminal> terminal = Terminal.attached();
        PrintWriter err = spec.commandLine().getErr();
        Outcome<Optional<NewContent>> read = NewContent.in(source);
        if (read.value().isEmpty()) {
            new ProblemReport(err, spec.commandLine().getColorScheme().ansi().enabled(), ProblemReport.prefix(source)).print(read.problems());
            return Main.PROBLEMS;
        }
        NewContent content = read.value().get();
        Asking asking = new Asking(spec, terminal);
        String name = asking.needed("--topic", topic, "Name of the topic's folder", "", value -> QuestionOptions.isSlug(value)
                ? content.isTaken(value) ? Optional.of("the folder `" + value + "` is there already") : Optional.empty()
                : Optional.of("use small letters, digits and single hyphens, as in `system-design`"));
        String named = asking.needed("--topic-title", topicTitle, "Its title for readers", "", value -> Optional.empty());
        String preparing = asking.needed("--role", role, "Who prepares for it, as in `backend developer`", "", value -> Optional.empty());
        String covers = asking.needed("--summary", summary, "What it covers, in one or two sentences", "", value -> Optional.empty());
        String asked = asking.needed("--title", title, "Its first question", "", value -> Optional.empty());
        Optional<NewContent.Wanted> wanted = options.wanted(content, asking, terminal, name, asked, err);
        wanted.ifPresent(question -> {
            PrintWriter out = spec.commandLine().getOut();
            out.println(content.write(name, named, preparing, covers).normalize().toString().replace('\\', '/'));
            QuestionOptions.write(content, question, out);
        });
        return Main.DONE;
    }
}
