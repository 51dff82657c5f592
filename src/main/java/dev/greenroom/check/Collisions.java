package dev.greenroom.check;

import dev.greenroom.model.Output;
import dev.greenroom.problem.Problem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** No two sources for one published file, also on file systems that don't tell case or Unicode forms apart. */
public final class Collisions {
    private Collisions() {}

    public static List<Problem> check(List<Output> outputs) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Output> seen = new HashMap<>();
        for (Output output : outputs) {
            String key = Normalizer.normalize(output.path(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            Output earlier = seen.putIfAbsent(key, output);
            if (earlier != null) {
                problems.add(Problem.error(
                        output.origin(),
                        "this would be published at `" + output.path() + "`, where another file already is",
                        "rename it, or what comes from " + earlier.origin()));
            }
        }
        return problems;
    }
}
