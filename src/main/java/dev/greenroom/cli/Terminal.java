package dev.greenroom.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Asks somebody at a terminal, line by line. */
final class Terminal {
    private final BufferedReader in;
    private final PrintWriter out;

    Terminal(BufferedReader in, PrintWriter out) {
        this.in = in;
        this.out = out;
    }

    /** The terminal that the program runs at; empty in a script or a pipe. */
    static Optional<Terminal> attached() {
        Console console = System.console();
        // Since Java 22 there is a console for pipes, too; only a terminal tells the shell how it is called.
        boolean terminal = console != null && (Runtime.version().feature() < 22 || System.getenv("TERM") != null && isTerminal(console));
        return terminal ? Optional.of(new Terminal(new BufferedReader(console.reader()), console.writer())) : Optional.empty();
    }

    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Java 22 and newer have it", e);
        }
    }

    /**
     * Asks until the answer will do.
     *
     * @param proposed what an empty answer stands for; empty where it stands for nothing
     * @param objection what is wrong with an answer; empty where nothing is
     */
    String ask(String question, String proposed, Function<String, Optional<String>> objection) {
        while (true) {
            out.print(question + (proposed.isEmpty() ? "" : " [" + proposed + "]") + ": ");
            out.flush();
            String line = line();
            String answer = line.isBlank() ? proposed : line.strip();
            Optional<String> wrong = objection.apply(answer);
            if (wrong.isEmpty()) {
                return answer;
            }
            out.println("  " + wrong.get());
        }
    }

    /** Whether the answer begins with a y. */
    boolean agrees(String question) {
        out.print(question + " [y/N]: ");
        out.flush();
        return line().strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    void say(String text) {
        out.println(text);
    }

    private String line() {
        try {
            String line = in.readLine();
            if (line == null) {
                throw new Ended();
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever was asked has gone. */
    static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Ended() {
            super("the terminal was closed; nothing was written");
        }
    }
}
