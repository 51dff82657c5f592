package dev.greenroom.cli;

import dev.greenroom.model.Json;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Problems as one JSON object, which {@code docs/check.md} describes. */
final class ProblemJson {
    /** Raised where a key changes its meaning or goes away; new keys don't raise it. */
    private static final int VERSION = 1;

    private ProblemJson() {}

    static String of(List<Problem> problems) {
        int errors = (int) problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", VERSION);
        json.put("errors", errors);
        json.put("warnings", problems.size() - errors);
        json.put("problems", problems.stream().map(ProblemJson::problem).toList());
        return Json.writeFile(json);
    }

    private static Map<String, Object> problem(Problem problem) {
        Place place = problem.place();
        boolean whole = place.isWholeFile();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", problem.rule().id());
        json.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
        json.put("path", place.path());
        json.put("line", whole ? null : place.line());
        json.put("column", whole ? null : place.column());
        json.put("endLine", whole ? null : place.endLine());
        json.put("endColumn", whole ? null : place.endColumn());
        json.put("message", problem.message());
        json.put("help", problem.help());
        return json;
    }
}
