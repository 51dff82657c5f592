package dev.greenroom.cli;

import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Severity;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints problems for people and editors: {@code file:line:column: error[rule]: what is wrong}, the source line with a caret
 * under the place, and what would help.
 */
final class ProblemReport {
    private static final int WIDEST = 110;
    private static final int BEFORE_CARET = 60;

    private final PrintWriter out;
    private final boolean colour;
    private final String prefix;

    /** @param prefix goes before relative paths, so that they can be opened from here; empty or ending in a slash */
    ProblemReport(PrintWriter out, boolean colour, String prefix) {
        this.out = out;
        this.colour = colour;
        this.prefix = prefix;
    }

    /** How many errors and warnings there are, in words. */
    static String counts(List<Problem> problems) {
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        long warnings = problems.size() - errors;
        String told = errors == 0 ? "" : errors + (errors == 1 ? " error" : " errors");
        if (warnings > 0) {
            told += (told.isEmpty() ? "" : ", ") + warnings + (warnings == 1 ? " warning" : " warnings");
        }
        return told;
    }

    /** Problems name files below the source; shown from where the reader stands, an editor can open them. */
    static String prefix(Path source) {
        String folder = source.normalize().toString().replace('\\', '/');
        return folder.isEmpty() ? "" : folder.endsWith("/") ? folder : folder + "/";
    }

    void print(List<Problem> problems) {
        problems.forEach(this::print);
        out.flush();
    }

    private void print(Problem problem) {
        Place place = problem.place();
        boolean error = problem.severity() == Severity.ERROR;
        String kind = painted((error ? "error" : "warning") + "[" + problem.rule().id() + "]", error ? "1;31" : "1;33");
        String path = place.path().startsWith("/") ? place.toString() : prefix + place;
        out.println(painted(shown(path), "1") + ": " + kind + ": " + shown(problem.message()));
        if (!place.isWholeFile()) {
            excerpt(place);
        }
        for (Place other : problem.others()) {
            out.println("      = " + painted("also", "1;36") + ": " + shown(prefix + other));
        }
        if (!problem.help().isEmpty()) {
            out.println("      = " + painted("help", "1;36") + ": " + shown(problem.help()));
        }
        out.println();
    }

    private void excerpt(Place place) {
        String line = place.source().lineText(place.line()).replace('\t', ' ');
        int column = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
        int from = line.length() <= WIDEST ? 0 : Math.max(0, Math.min(column - BEFORE_CARET, line.length() - WIDEST));
        String shown = line.substring(from, Math.min(line.length(), from + WIDEST));
        int caret = line.codePointCount(from, column);
        int rest = line.codePointCount(column, Math.min(line.length(), from + WIDEST));
        int length = Math.max(1, Math.min(place.end() - place.start(), rest));
        out.printf(Locale.ROOT, "%5d | %s%n", place.line(), shown(shown));
        out.println("      | " + " ".repeat(caret) + painted("^".repeat(length), "1;31"));
    }

    /** Content and the names of files may hold control characters, which must not reach the terminal. */
    static String shown(String text) {
        return text.replaceAll("\\p{Cc}", "\u00b7");
    }

    private String painted(String text, String code) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
