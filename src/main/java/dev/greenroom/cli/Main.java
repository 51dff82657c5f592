package dev.greenroom.cli;

import dev.greenroom.problem.FileFailure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code greenroom <command> …}. */
@Command(
        name = "greenroom",
        description = "Turns a folder of Markdown questions into a searchable interview-prep website.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:problems in the content or templates",
            "2:wrong usage",
            "3:a file or folder could not be read or written"
        })
public final class Main implements Runnable {
    static final int DONE = 0;
    static final int PROBLEMS = 1;
    static final int FILE_FAILURE = 3;

    /** In the order of the help. */
    private static final List<Map.Entry<String, Class<?>>> COMMANDS = List.of(
            Map.entry("build", BuildCommand.class),
            Map.entry("serve", ServeCommand.class),
            Map.entry("check", CheckCommand.class),
            Map.entry("new", NewCommand.class),
            Map.entry("import", ImportCommand.class),
            Map.entry("search", SearchCommand.class),
            Map.entry("train", TrainCommand.class));

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Ansi.AUTO.enabled(),
                arguments));
    }

    /**
     * Runs a command.
     *
     * @param colour whether both outputs go to a terminal that shows colours
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, boolean colour, String... arguments) {
        CommandLine commandLine = commandLine(arguments)
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(colour ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err, colour));
        try {
            return commandLine.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            // The command line hands on exceptions only.
            return failed(e, err, colour);
        }
    }

    /** Knows the command that is called, alone: to know all takes longer than many a command. All where it is none of them. */
    static CommandLine commandLine(String... arguments) {
        CommandLine commandLine = new CommandLine(new Main());
        List<Map.Entry<String, Class<?>>> called =
                COMMANDS.stream().filter(command -> arguments.length > 0 && command.getKey().equals(arguments[0])).toList();
        (called.isEmpty() ? COMMANDS : called).forEach(command -> commandLine.addSubcommand(command.getKey(), command.getValue()));
        return commandLine;
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }

    private static int failed(Throwable failure, PrintWriter err, boolean colour) {
        if (failure instanceof FileFailure file) {
            new ProblemReport(err, colour, "").print(List.of(file.problem()));
            return FILE_FAILURE;
        }
        err.println("This is a mistake in Greenroom itself: " + failure);
        err.println("Please report it. GREENROOM_DEBUG=1 shows where it happened.");
        if (System.getenv("GREENROOM_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        return FILE_FAILURE;
    }
}
