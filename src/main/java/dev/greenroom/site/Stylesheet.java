package dev.greenroom.site;

import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins a stylesheet with those it imports: {@code @import "base.css" layer(base);} becomes
 * {@code @layer base { … }}, so that a page waits for one file only.
 */
final class Stylesheet {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^@import \"(?<name>[^\"]+)\"(?: layer\\((?<layer>[A-Za-z-]+)\\))?;[ \\t]*$");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|\\z)");
    private static final Pattern LEFT = Pattern.compile("(?i)@import\\s+(?:url\\(\\s*)?[\"']?(?<name>[^\"')\\s;]*)");

    private Stylesheet() {}

    /**
     * A stylesheet with others in it.
     *
     * @param names of the others
     */
    record Joined(String text, Set<String> names) {}

    /** @param files the folder's stylesheets by name */
    static Outcome<Joined> join(Source main, Map<String, String> files) {
        Set<String> names = new TreeSet<>();
        List<Problem> problems = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        Matcher matcher = IMPORT.matcher(main.text());
        int at = 0;
        while (matcher.find()) {
            String name = matcher.group("name");
            String text = files.get(name);
            if (text == null) {
                problems.add(Rule.STATIC_FILE.at(
                        main.place(matcher.start("name"), matcher.end("name")), "there is no stylesheet `" + name + "`", "add it beside this file"));
                continue;
            }
            names.add(name);
            joined.append(main.text(), at, matcher.start());
            joined.append(Optional.ofNullable(matcher.group("layer"))
                    .map(layer -> "@layer " + layer + " {\n" + text.strip() + "\n}")
                    .orElse(text.strip()));
            at = matcher.end();
        }
        left(main, files.keySet(), problems);
        return new Outcome<>(new Joined(joined.append(main.text().substring(at)).toString(), names), problems);
    }

    /** Imports of another form stay as they are, for browsers to follow: to a file that is published. */
    private static void left(Source main, Set<String> files, List<Problem> problems) {
        String text = COMMENT.matcher(main.text()).replaceAll(comment -> " ".repeat(comment.group().length()));
        Matcher left = LEFT.matcher(IMPORT.matcher(text).replaceAll(joined -> " ".repeat(joined.group().length())));
        while (left.find()) {
            String name = left.group("name");
            if (!files.contains(name)) {
                problems.add(Rule.STATIC_FILE.at(
                        main.place(left.start(), left.end()),
                        "there is no stylesheet `" + name + "`",
                        "add it beside this file, and import it as in `@import \"base.css\" layer(base);`"));
            }
        }
    }
}
