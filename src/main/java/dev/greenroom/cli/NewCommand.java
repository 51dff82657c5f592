package dev.greenroom.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code greenroom new}: begins a question or a topic. */
@Command(
        name = "new",
        description = "Begins a question or a topic: asks for what is missing, shows what is asked already, writes the file.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {NewQuestionCommand.class, NewTopicCommand.class})
final class NewCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Without a kind there is nothing to begin. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what: `greenroom new question` or `greenroom new topic`");
    }
}
