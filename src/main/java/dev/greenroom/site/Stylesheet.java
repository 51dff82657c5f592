package dev.greenroom.site;

import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins a stylesheet with those it imports: {@code @import "base.css" layer(base);} becomes
 * {@code @layer base { … }}, so that a page waits for one file only.
 */
final class Stylesheet {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^@import \"(?<name>[^\"]+)\"(?: layer\\((?<layer>[A-Za-z-]+)\\))?;[ \\t]*$");

    private Stylesheet() {}

    /** @param files the folder's stylesheets by name */
    static Outcome<String> join(Source main, Map<String, String> files) {
        List<Problem> problems = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        Matcher matcher = IMPORT.matcher(main.text());
        int at = 0;
        while (matcher.find()) {
            String name = matcher.group("name");
            String text = files.get(name);
            if (text == null) {
                problems.add(Problem.error(
                        main.place(matcher.start("name"), matcher.end("name")), "there is no stylesheet `" + name + "`", "add it beside this file"));
                continue;
            }
            joined.append(main.text(), at, matcher.start());
            joined.append(Optional.ofNullable(matcher.group("layer"))
                    .map(layer -> "@layer " + layer + " {\n" + text.strip() + "\n}")
                    .orElse(text.strip()));
            at = matcher.end();
        }
        return new Outcome<>(joined.append(main.text().substring(at)).toString(), problems);
    }
}
