package dev.greenroom.cli;

import dev.greenroom.problem.Problem;
import dev.greenroom.serve.DevServer;
import dev.greenroom.site.LiveSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code greenroom serve}: the site on this machine, up to date with every save. */
@Command(
        name = "serve",
        description = "Serves the site on this machine alone, and reloads pages when their sources are saved.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--source",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "holds content/ and, where they differ from the built-in ones, templates/ and static/"
                    + " (default: this folder)")
    private Path source;

    @Option(names = "--port", paramLabel = "N", description = "listen there and nowhere else (default: 8000, or the next that is free)")
    private Integer port;

    @Option(names = "--drafts", description = "show questions marked as drafts, too")
    private boolean drafts;

    @Option(names = "--open", description = "open the home page in a browser")
    private boolean open;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (port != null && (port < 0 || port > HIGHEST_PORT)) {
            throw new ParameterException(spec.commandLine(), "--port: `" + port + "` is no port; 1 to " + HIGHEST_PORT + " are");
        }
        PrintWriter stdout = spec.commandLine().getOut();
        try (DevServer server = DevServer.start(new DevServer.Settings(
                new LiveSite.Settings(source, Optional.empty(), drafts),
                port == null ? OptionalInt.empty() : OptionalInt.of(port),
                this::report))) {
            Thread end = new Thread(server::close, "greenroom-end");
            Runtime.getRuntime().addShutdownHook(end);
            stdout.printf(Locale.ROOT, "%s shows %,d questions; Ctrl+C ends it%n", server.url(), server.site().questions());
            stdout.flush();
            if (open) {
                open(server.url());
            }
            server.await();
        }
        return Main.DONE;
    }

    private void report(List<Problem> problems) {
        PrintWriter stderr = spec.commandLine().getErr();
        boolean colour = spec.commandLine().getColorScheme().ansi().enabled();
        new ProblemReport(stderr, colour, ProblemReport.prefix(source)).print(problems);
        stderr.println(problems.isEmpty() ? "All is well again." : ProblemReport.counts(problems) + ".");
        stderr.flush();
    }

    private void open(String url) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("mac")
                ? List.of("open", url)
                : system.contains("win") ? List.of("rundll32", "url.dll,FileProtocolHandler", url) : List.of("xdg-open", url);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            spec.commandLine().getErr().println("No browser could be started: " + e.getMessage());
        }
    }
}
