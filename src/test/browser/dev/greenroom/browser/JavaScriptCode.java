package dev.greenroom.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route.FulfillOptions;
import dev.greenroom.code.Printed;
import dev.greenroom.model.Snippet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Parses an answer's JavaScript as the browser does, and runs it in an empty page where the answer says what it prints.
 *
 * <p>What is no script is read as a module. {@code ```javascript node} is for Node, {@code error} must not parse.
 */
final class JavaScriptCode {
    /** Nothing is asked of it: every request gets an empty page. */
    private static final String EMPTY_PAGE = "https://answers.invalid/";

    private static final String CONSOLE = "src/test/resources/code/console.js";

    private final Browser browser;

    private enum Kind {
        SCRIPT,
        MODULE,
        NEITHER
    }

    JavaScriptCode(Browser browser) {
        this.browser = browser;
    }

    /** What is wrong with it, if anything. */
    Optional<String> mistake(Snippet snippet) throws IOException, InterruptedException {
        try (BrowserContext context = browser.newContext()) {
            context.route("**", route -> route.fulfill(new FulfillOptions().setContentType("text/html").setBody("<!doctype html><title></title>")));
            context.addInitScript(Path.of(CONSOLE));
            Page page = context.newPage();
            page.navigate(EMPTY_PAGE);
            Kind kind = kind(snippet, page);
            if ((kind == Kind.NEITHER) != snippet.says("error")) {
                return Optional.of(kind == Kind.NEITHER ? "does not parse: " + syntaxError(snippet.code(), page).orElseThrow() : "parses, and is said not to");
            }
            if (snippet.output().isEmpty() || kind == Kind.NEITHER) {
                return Optional.empty();
            }
            return Printed.difference(snippet, snippet.says("node") ? underNode(snippet, kind) : inPage(snippet, kind, page));
        }
    }

    private static Kind kind(Snippet snippet, Page page) {
        String code = snippet.code();
        // Node's modules are functions: they may return, and have names of their own.
        String script = snippet.says("node")
                ? "(function (exports, require, module, __filename, __dirname) {" + code + "\n})"
                : code;
        if (syntaxError(script, page).isEmpty()) {
            return Kind.SCRIPT;
        }
        return isModule(code, page) ? Kind.MODULE : Kind.NEITHER;
    }

    private static Optional<String> syntaxError(String script, Page page) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject arguments = new JsonObject();
        arguments.addProperty("expression", script);
        arguments.addProperty("sourceURL", "");
        arguments.addProperty("persistScript", false);
        session.send("Runtime.enable");
        JsonObject compiled = session.send("Runtime.compileScript", arguments);
        session.detach();
        if (!compiled.has("exceptionDetails")) {
            return Optional.empty();
        }
        JsonObject details = compiled.getAsJsonObject("exceptionDetails");
        int line = details.get("lineNumber").getAsInt() + 1;
        return Optional.of("line " + line + ": " + details.getAsJsonObject("exception").get("description").getAsString());
    }

    /** A module that parses may still fail for its imports, which are not there. */
    private static boolean isModule(String code, Page page) {
        String parsed = """
                (code) => import(`data:text/javascript,${encodeURIComponent(code)}`)
                    .then(() => "", (error) => error.name)""";
        return !"SyntaxError".equals(page.evaluate(parsed, code));
    }

    private static String inPage(Snippet snippet, Kind kind, Page page) {
        page.navigate(EMPTY_PAGE + "run");
        AddScriptTagOptions script = new AddScriptTagOptions().setContent(snippet.code());
        page.addScriptTag(kind == Kind.MODULE ? script.setType("module") : script);
        try {
            page.waitForFunction("() => printed.isSettled()");
        } catch (PlaywrightException e) {
            throw new AssertionError(snippet.place() + ": its timers do not come to an end", e);
        }
        return (String) page.evaluate("() => printed.lines.join('\\n')");
    }

    private static String underNode(Snippet snippet, Kind kind) throws IOException, InterruptedException {
        Path file = Files.createTempFile("answer", kind == Kind.MODULE ? ".mjs" : ".cjs");
        try {
            Files.writeString(file, snippet.code());
            Process process = new ProcessBuilder(Node.program(), file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return printed;
        } finally {
            Files.delete(file);
        }
    }
}
