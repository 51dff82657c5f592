package dev.greenroom.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes modules small to send: joins one with those it imports, so that a reader waits for one file only and like text
 * packs well, and leaves out the comments and indents that only authors need.
 *
 * <p>What it can join: {@code import { name } from "./other.js";} and declarations with {@code export} before them, each
 * beginning a line. Anything else stays in files of its own, as it was written.
 */
final class Script {
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import \\{(?![^}]*\\sas\\s)[\\w\\s,]+} from \"(?<name>[^\"]+)\";\\s*\\n");

    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?=(?:async )?function|const|class)");
    private static final Pattern LEFT = Pattern.compile("(?m)^(?:import|export)\\b");
    private static final Pattern DECLARED =
            Pattern.compile("(?m)^(?:export )?(?:async )?(?:function\\*?|const|let|class) (?<name>\\w+)");

    /** A comment that fills its lines; those that begin with an exclamation mark are meant for everybody. */
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*(?://.*|/\\*(?!!)(?s:.*?)\\*/)[ \\t]*\\n");

    private static final Pattern INDENT = Pattern.compile("(?m)^[ \\t]+");

    private final Map<String, String> files;
    private final Map<String, String> bodies = new LinkedHashMap<>();
    private boolean joinable = true;

    private Script(Map<String, String> files) {
        this.files = files;
    }

    /**
     * The module with all that it imports in it; empty where they can't be joined.
     *
     * @param files modules by path
     */
    static Optional<String> join(String path, Map<String, String> files) {
        Script script = new Script(files);
        script.add(path, true);
        boolean joined = script.joinable && script.isEachNameDeclaredOnce();
        return joined ? Optional.of(String.join("", script.bodies.values())) : Optional.empty();
    }

    /** Without comments on lines of their own, and without indents. */
    static String strip(String text) {
        boolean hasLongText = text.lines().anyMatch(line -> line.chars().filter(each -> each == '`').count() % 2 > 0);
        return hasLongText ? text : INDENT.matcher(COMMENT.matcher(text).replaceAll("")).replaceAll("");
    }

    /** Adds a module behind those that it needs. */
    private void add(String path, boolean isMain) {
        String text = files.get(path);
        if (text == null || bodies.containsKey(path)) {
            joinable &= text != null;
            return;
        }
        String code = COMMENT.matcher(text).replaceAll("");
        Matcher imports = IMPORT.matcher(code);
        List<String> needed = new ArrayList<>();
        while (imports.find()) {
            needed.add(resolve(path, imports.group("name")));
        }
        needed.forEach(each -> add(each, false));
        String body = IMPORT.matcher(code).replaceAll("");
        String inner = EXPORT.matcher(body).replaceAll("");
        joinable &= !LEFT.matcher(inner).find();
        bodies.put(path, (isMain ? body : inner).strip() + "\n");
    }

    private boolean isEachNameDeclaredOnce() {
        Set<String> names = new HashSet<>();
        for (String body : bodies.values()) {
            Matcher declared = DECLARED.matcher(body);
            while (declared.find()) {
                if (!names.add(declared.group("name"))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The path of a module that another imports by {@code ./name} or {@code ../name}. */
    private static String resolve(String from, String name) {
        return URI.create(from).resolve(name).toString();
    }
}
