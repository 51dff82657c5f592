package dev.greenroom.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/** Runs scripts on the store of progress by GraalJS, with a storage and a clock of the test's own. */
final class ProgressScript implements AutoCloseable {
    private static final String SURROUNDINGS = """
            class Quota extends Error { name = "QuotaExceededError"; }
            class Storage {
              texts = new Map();
              tabs = [];
              room = Infinity;
              getItem(key) { return this.texts.get(key) ?? null; }
              setItem(key, text) {
                if (text.length > this.room) throw new Quota();
                this.texts.set(key, text);
                this.key = key;
              }
              /** Other tabs hear of it later, as in a browser. */
              deliver(key = "greenroom-progress") { this.tabs.forEach((hear) => hear({ key })); }
            }
            let time = Date.UTC(2026, 10, 20);
            const tick = () => (time += 1000);
            const DAY = 86400000;
            const channelOf = (storage) => ({ addEventListener: (type, hear) => storage.tabs.push(hear) });
            const open = (storage) => openStore({ storage, now: tick, channel: storage && channelOf(storage), device: () => "d1" });
            const copyOf = (store) => { const copy = open(new Storage()); copy.importText(store.exportText()); return copy; };
            const messageOf = (action) => { try { action(); } catch (error) { return error.constructor.name + ": " + error.message; } };
            """;

    private final Context context;

    ProgressScript() {
        context = Context.newBuilder("js")
                .allowIO(IOAccess.ALL)
                .option("js.esm-eval-returns-exports", "true")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        try {
            context.getBindings("js").putMember("progress", context.eval(
                    Source.newBuilder("js", Path.of("static/js/progress/store.js").toFile())
                            .mimeType("application/javascript+module")
                            .build()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.eval("js", "var openStore = progress.openStore;" + SURROUNDINGS);
    }

    /** What a script returns, as JSON with single quotation marks. */
    String run(String body) {
        return context.eval("js", "JSON.stringify((() => {" + body + "})())").asString().replace('"', '\'');
    }

    @Override
    public void close() {
        context.close();
    }
}
