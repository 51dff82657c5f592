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

/** {@code greenroom new question}: a draft in its place, to be filled in. */
@Command(name = "question", description = "Begins a question.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class NewQuestionCommand implements Callable<Integer> {
    @Option(names = "--source", paramLabel = "DIR", defaultValue = ".", description = "holds content/ (default: this folder)")
    private Path source;

    @Option(names = "--topic", paramLabel = "SLUG", description = "the topic's folder")
    private String topic;

    @Option(names = "--title", paramLabel = "TEXT", description = "the question as an interviewer would ask it")
    private String title;

    @Mixin
    private QuestionOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return call(Terminal.attached());
    }

    private int call(Optional<Terminal> terminal) {
        PrintWriter err = spec.commandLine().getErr();
        Outcome<Optional<NewContent>> read = NewContent.in(source);
        if (read.value().isEmpty()) {
            new ProblemReport(err, spec.commandLine().getColorScheme().ansi().enabled(), ProblemReport.prefix(source)).print(read.problems());
            return Main.PROBLEMS;
        }
        NewContent content = read.value().get();
        Asking asking = new Asking(spec, terminal);
        String chosen = asking.needed("--topic", topic, "Topic (" + String.join(", ", content.topics()) + ")", "", QuestionOptions.oneOf(content.topics()));
        String asked = asking.needed("--title", title, "The question", "", value -> Optional.empty());
        Optional<NewContent.Wanted> wanted = options.wanted(content, asking, terminal, chosen, asked, err);
        wanted.ifPresent(question -> QuestionOptions.write(content, question, spec.commandLine().getOut()));
        return Main.DONE;
    }
}
