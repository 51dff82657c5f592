package dev.greenroom.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/** Modules of {@code static/js/practice}, each a variable of its file's name, to which a test puts questions in JavaScript. */
final class Modules implements AutoCloseable {
    private final Context context = Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .option("js.esm-eval-returns-exports", "true")
            .option("engine.WarnInterpreterOnly", "false")
            .build();

    static Modules load(String... names) {
        Modules modules = new Modules();
        for (String name : names) {
            modules.context.getBindings("js").putMember(name.substring(name.lastIndexOf('/') + 1), modules.context.eval(module(name)));
        }
        return modules;
    }

    /** Declares what the expressions of a test have in common. */
    Modules with(String script) {
        context.eval("js", script);
        return this;
    }

    /** What an expression gives, as JSON. */
    String json(String expression) {
        return context.eval("js", "JSON.stringify((() => (" + expression + "))())").asString();
    }

    @Override
    public void close() {
        context.close();
    }

    private static Source module(String name) {
        Path file = Path.of("static/js/practice", name + ".js");
        try {
            return Source.newBuilder("js", file.toFile()).mimeType("application/javascript+module").build();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
