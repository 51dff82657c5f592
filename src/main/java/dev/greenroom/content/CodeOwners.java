package dev.greenroom.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a {@code CODEOWNERS} file as GitHub does: a pattern and its owners on each line, and the last line that fits counts.
 *
 * <p>Patterns are those of {@code .gitignore}, but for {@code !}, brackets and escapes, which there are none of. Owners given by
 * their address are left out, because no address is printed.
 */
final class CodeOwners {
    private static final Pattern ACCOUNT = Pattern.compile("@[A-Za-z0-9][A-Za-z0-9-]*(/[A-Za-z0-9._-]+)?");

    private final List<Line> lines;

    /** What one line says; no owners take those of the lines before away. */
    private record Line(Pattern files, List<String> owners) {}

    private CodeOwners(List<Line> lines) {
        this.lines = lines;
    }

    static CodeOwners read(String text) {
        List<Line> lines = new ArrayList<>();
        text.lines().map(line -> line.replaceFirst("(^|\\s)#.*", "").strip()).filter(line -> !line.isEmpty()).forEach(line -> {
            List<String> words = List.of(line.split("\\s+"));
            List<String> owners = words.stream().skip(1).filter(owner -> ACCOUNT.matcher(owner).matches()).distinct().toList();
            if (!words.get(0).matches(".*[!\\[\\]\\\\].*")) {
                lines.add(new Line(files(words.get(0)), owners));
            }
        });
        return new CodeOwners(lines);
    }

    /** @param path below the repository's root, without a slash before it */
    List<String> of(String path) {
        Stream<Line> fitting = lines.stream().filter(line -> line.files().matcher(path).matches());
        return fitting.reduce((earlier, later) -> later).map(Line::owners).orElse(List.of());
    }

    /** The paths that a pattern stands for: of the files it names, and of all below the folders it names. */
    private static Pattern files(String pattern) {
        String body = pattern.replaceAll("^/|/$", "");
        boolean anywhere = !pattern.startsWith("/") && !body.contains("/");
        // What ends in a star is one folder's own entries; anything else may name a folder.
        boolean entriesAlone = pattern.endsWith("/*");
        StringBuilder regex = new StringBuilder(anywhere ? "(?:.*/)?" : "");
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (body.startsWith("**/", i)) {
                regex.append("(?:.*/)?");
                i += 2;
            } else if (body.startsWith("**", i)) {
                regex.append(".*");
                i++;
            } else if (c == '*') {
                regex.append("[^/]*");
            } else if (c == '?') {
                regex.append("[^/]");
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        String below = pattern.endsWith("/") ? "/.*" : entriesAlone ? "" : "(?:/.*)?";
        return Pattern.compile(regex + below, Pattern.DOTALL);
    }
}
