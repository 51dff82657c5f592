package dev.greenroom.check;

import dev.greenroom.model.Output;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * No two sources for one published file, and no file where a folder must be, also on file systems that don't tell case
 * or Unicode forms apart.
 */
public final class Collisions {
    private Collisions() {}

    public static List<Problem> check(List<Output> outputs) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Output> seen = new HashMap<>();
        for (Output output : outputs) {
            Output earlier = seen.putIfAbsent(key(output.path()), output);
            if (earlier != null) {
                problems.add(Rule.COLLISION.at(
                        output.origin(),
                        "this would be published at `" + output.path() + "`, where another file already is",
                        "rename it, or what comes from " + earlier.origin()));
            }
        }
        blocked(outputs, seen, problems);
        return problems;
    }

    /** Each file that stands where others need a folder, once. */
    private static void blocked(List<Output> outputs, Map<String, Output> files, List<Problem> problems) {
        Set<String> told = new HashSet<>();
        for (Output output : outputs) {
            String key = key(output.path());
            for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
                Output file = files.get(key.substring(0, slash));
                if (file != null && told.add(file.path())) {
                    problems.add(Rule.COLLISION.at(
                            output.origin(),
                            "this would be published at `" + output.path() + "`, but `" + file.path() + "` is a file",
                            "rename it, or what comes from " + file.origin()));
                }
            }
        }
    }

    private static String key(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
