package dev.greenroom.cli;

import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Severity;
import java.io.PrintWriter;
import java.util.List;

/** Prints problems as GitHub's workflow commands, which it shows beside the changed lines of a pull request. */
final class GitHubReport {
    private final PrintWriter out;
    private final String prefix;

    /** @param prefix of the source folder within the repository, empty or ending in a slash */
    GitHubReport(PrintWriter out, String prefix) {
        this.out = out;
        this.prefix = prefix;
    }

    void print(List<Problem> problems) {
        problems.forEach(problem -> out.println(command(problem)));
    }

    private String command(Problem problem) {
        Place place = problem.place();
        StringBuilder command = new StringBuilder("::");
        command.append(problem.severity() == Severity.ERROR ? "error" : "warning");
        command.append(" file=").append(property(place.path().startsWith("/") ? place.path() : prefix + place.path()));
        if (!place.isWholeFile()) {
            command.append(",line=").append(place.line());
            // GitHub takes columns of one line only.
            command.append(place.line() == place.endLine()
                    ? ",col=" + place.column() + ",endColumn=" + place.endColumn()
                    : ",endLine=" + place.endLine());
        }
        command.append(",title=").append(property(problem.rule().id()));
        String help = problem.help().isEmpty() ? "" : "\nhelp: " + ProblemReport.shown(problem.help());
        return command.append("::").append(data(ProblemReport.shown(problem.message()) + help)).toString();
    }

    private static String property(String value) {
        return data(value).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String value) {
        return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
