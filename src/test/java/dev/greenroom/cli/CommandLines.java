package dev.greenroom.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParameterException;

/** Command lines as documents and workflows have them, read as a shell would, without running them. */
final class CommandLines {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    private CommandLines() {}

    /** The words of a line up to where its output is sent, quotes taken off; a variable stands for itself. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line.replaceFirst("\\s+(>|\\||#|&&).*", ""));
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }

    /** Why a line can't work: there is no such program of ours, or it knows no such command or option. */
    static Optional<String> mistake(String line) {
        List<String> words = words(line);
        String program = words.get(0);
        if (!Files.isExecutable(Path.of(program))) {
            return Optional.of(line + ": there is no program `" + program + "`");
        }
        if (!program.equals("./greenroom")) {
            return Optional.empty();
        }
        try {
            Main.commandLine().parseArgs(words.subList(1, words.size()).toArray(new String[0]));
            return Optional.empty();
        } catch (ParameterException e) {
            return Optional.of(line + ": " + e.getMessage());
        }
    }
}
