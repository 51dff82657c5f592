package dev.greenroom.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Takes what a command needs from its options, and what is missing from the terminal; without one it names the options. */
final class Asking {
    private final CommandSpec spec;
    private final Optional<Terminal> terminal;
    private final List<String> missing = new ArrayList<>();

    Asking(CommandSpec spec, Optional<Terminal> terminal) {
        this.spec = spec;
        this.terminal = terminal;
    }

    /**
     * A value that must be there.
     *
     * @param given by the option, or null
     * @param proposed for an empty answer; empty where there is nothing to propose
     */
    String needed(String option, String given, String question, String proposed, Function<String, Optional<String>> objection) {
        Function<String, Optional<String>> full = value -> value.isBlank() ? Optional.of("this can't be left out") : objection.apply(value);
        if (given != null) {
            full.apply(given).ifPresent(wrong -> {
                throw new ParameterException(spec.commandLine(), option + ": " + wrong);
            });
            return given.strip();
        }
        if (terminal.isPresent()) {
            return terminal.get().ask(question, proposed, full);
        }
        missing.add(option);
        return "";
    }

    /** A value that has one to stand for it: what is proposed counts where nobody can be asked. */
    String proposed(String option, String given, String question, String proposed, Function<String, Optional<String>> objection) {
        return needed(option, given == null && terminal.isEmpty() ? proposed : given, question, proposed, objection);
    }

    /** A value that may stay empty. */
    String optional(String option, String given, String question, Function<String, Optional<String>> objection) {
        Function<String, Optional<String>> ifAny = value -> value.isBlank() ? Optional.empty() : objection.apply(value);
        if (given != null) {
            ifAny.apply(given).ifPresent(wrong -> {
                throw new ParameterException(spec.commandLine(), option + ": " + wrong);
            });
            return given.strip();
        }
        return terminal.map(asked -> asked.ask(question, "", ifAny)).orElse("");
    }

    /** @throws ParameterException where something is missing and nobody can be asked for it */
    void complete() {
        if (!missing.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "missing " + String.join(", ", missing) + ": there is no terminal to ask at, so give them as options");
        }
    }
}
