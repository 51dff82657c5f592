package dev.greenroom.check;

import dev.greenroom.model.Snippet;
import java.util.Set;

/** What the tests of the content do with the code in an answer. */
public enum CodeCheck {
    /** It must be well formed: JSON, YAML, shell, and JavaScript that states no output. */
    PARSED,
    /** It must compile: Java that states no output. */
    COMPILED,
    /** It must run, and print what the answer says. */
    RUN,
    /** No tool at hand knows the language, or the code is for one product only. */
    NONE;

    private static final Set<String> DATA_AND_SHELL = Set.of("json", "yaml", "yml", "bash", "sh", "shell");
    private static final Set<String> JAVASCRIPT = Set.of("javascript", "js", "mjs");
    private static final Set<String> DIALECTS =
            Set.of("postgresql", "mysql", "mariadb", "sqlite", "sqlserver", "oracle");

    public static CodeCheck of(Snippet snippet) {
        boolean states = snippet.output().isPresent();
        if (DATA_AND_SHELL.contains(snippet.language())) {
            return PARSED;
        }
        if (isJavaScript(snippet)) {
            return states ? RUN : PARSED;
        }
        if (snippet.language().equals("java")) {
            return states ? RUN : COMPILED;
        }
        return snippet.language().equals("sql") && !isOfOneProduct(snippet) ? RUN : NONE;
    }

    public static boolean isJavaScript(Snippet snippet) {
        return JAVASCRIPT.contains(snippet.language());
    }

    /** Whether a fence says that its SQL is for one product, as {@code ```sql postgresql} does. */
    public static boolean isOfOneProduct(Snippet snippet) {
        return snippet.words().stream().anyMatch(DIALECTS::contains);
    }
}
