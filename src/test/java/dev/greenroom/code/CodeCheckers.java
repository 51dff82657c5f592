package dev.greenroom.code;

import dev.greenroom.check.CodeCheck;
import dev.greenroom.model.Snippet;
import java.io.IOException;

/** Gives each snippet to what checks its language. */
final class CodeCheckers {
    private static final JavaCode JAVA = new JavaCode();

    private CodeCheckers() {}

    /** @param sql the database of the snippet's answer */
    static Finding check(Snippet snippet, SqlCode sql) throws IOException, InterruptedException {
        if (CodeCheck.of(snippet) == CodeCheck.NONE) {
            return Finding.notHere(CodeCheck.isOfOneProduct(snippet) ? "is for one product" : "nothing here checks");
        }
        if (CodeCheck.isJavaScript(snippet)) {
            // In a browser, by a test of its own.
            return Finding.RIGHT;
        }
        return switch (snippet.language()) {
            case "json" -> DataCode.json(snippet);
            case "yaml", "yml" -> DataCode.yaml(snippet);
            case "bash", "sh", "shell" -> DataCode.shell(snippet);
            case "java" -> JAVA.check(snippet);
            case "sql" -> sql.check(snippet);
            default -> throw new AssertionError(snippet.place() + ": `" + snippet.language() + "` should be checked, and nothing does");
        };
    }
}
