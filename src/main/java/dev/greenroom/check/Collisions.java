package dev.greenroom.check;

import dev.greenroom.model.Output;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * No two sources for one published file, no file where a folder must be, and no name that some system can't have: also
 * on file systems that don't tell case or Unicode forms apart, and where names belong to devices.
 */
public final class Collisions {
    /** What Windows keeps for devices, with any ending; and a dot at the end, which it drops. */
    private static final Pattern FOREIGN = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?|.*\\.", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 255;

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
        outputs.forEach(output -> foreign(output, problems));
        return problems;
    }

    private static void foreign(Output output, List<Problem> problems) {
        for (String name : output.path().split("/")) {
            if (FOREIGN.matcher(name).matches()) {
                problems.add(Rule.FILE_NAME.at(
                        output.origin(), "no file or folder can have the name `" + name + "` on Windows", "choose another name"));
            }
            if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
                problems.add(Rule.FILE_NAME.at(
                        output.origin(), "no file or folder can have a name of more than " + LONGEST + " bytes, as this would be published under", "choose a shorter name"));
            }
        }
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
