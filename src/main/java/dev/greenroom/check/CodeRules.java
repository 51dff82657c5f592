package dev.greenroom.check;

import dev.greenroom.model.Json;
import dev.greenroom.model.Mistake;
import dev.greenroom.model.Snippet;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A fence names its language, and code that is data can be read as what it says it is. */
public final class CodeRules {
    /** A fence that is wrong on purpose says so. */
    private static final String WRONG_ON_PURPOSE = "error";

    private final Map<String, Function<String, Optional<Mistake>>> readers = new HashMap<>();

    /** @param yaml finds the first mistake in YAML */
    public CodeRules(Function<String, Optional<Mistake>> yaml) {
        readers.put("json", Json::mistake);
        readers.put("yaml", yaml);
        readers.put("yml", yaml);
        readers.put("xml", MarkupCode::xml);
        readers.put("svg", MarkupCode::xml);
        readers.put("html", MarkupCode::html);
    }

    public List<Problem> check(List<Snippet> snippets) {
        List<Problem> problems = new ArrayList<>();
        for (Snippet snippet : snippets) {
            if (snippet.language().isEmpty()) {
                problems.add(Rule.NO_LANGUAGE.at(
                        snippet.place(), "this code has no language", "write one behind the fence, as in `` ```sql ``, or `text` for code of none"));
            } else if (!snippet.says(WRONG_ON_PURPOSE) && readers.containsKey(snippet.language())) {
                readers.get(snippet.language()).apply(snippet.code()).map(mistake -> problem(snippet, mistake)).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Problem problem(Snippet snippet, Mistake mistake) {
        return Rule.INVALID_CODE.at(
                line(snippet, mistake.line()),
                "this is no " + snippet.language() + ": " + mistake.message(),
                "mend it, or say behind the fence that it is wrong on purpose: `" + snippet.language() + " " + WRONG_ON_PURPOSE + "`");
    }

    /** A line of the code, counted from 1: in the file they follow upon the fence. */
    private static Place line(Snippet snippet, int line) {
        Source source = snippet.place().source();
        int inCode = Math.min(line, Math.max(1, (int) snippet.code().lines().count()));
        return source.linePlace(Math.min(snippet.place().line() + inCode, source.lineCount()));
    }
}
