package dev.greenroom.serve;

import dev.greenroom.model.Json;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems as a browser is told of them: {@code [{at, message, help, line, before, marked, after}, …]}. */
final class ProblemJson {
    /** Nobody reads more at once. */
    private static final int MOST = 50;

    private ProblemJson() {}

    /** Errors alone: a page with warnings is a page to read. */
    static String errors(List<Problem> problems) {
        return Json.write(problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .limit(MOST)
                .map(ProblemJson::problem)
                .toList());
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        Place place = problem.place();
        json.put("at", place.toString());
        json.put("message", problem.message());
        json.put("help", problem.help());
        if (!place.isWholeFile()) {
            String line = place.source().lineText(place.line());
            int from = line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
            int to = Math.min(line.length(), from + Math.max(0, place.end() - place.start()));
            json.put("line", place.line());
            json.put("before", line.substring(0, from));
            json.put("marked", line.substring(from, to));
            json.put("after", line.substring(to));
        }
        return json;
    }
}
