package dev.greenroom.cli;

import dev.greenroom.problem.FileFailure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
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
        subcommands = {
            BuildCommand.class, ServeCommand.class, CheckCommand.class, NewCommand.class, ImportCommand.class, SearchCommand.class, TrainCommand.class
        },
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

    /** Lucene asks on newer Javas to be updated, to a version that needs them; held here, or the level is forgotten. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @Spec
    private CommandSpec spec;

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
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
        CommandLine commandLine = new CommandLine(new Main())
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
