package dev.greenroom.search;

import dev.greenroom.model.Json;
import dev.greenroom.model.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The browser's search modules, run by GraalJS. */
final class Client implements AutoCloseable {
    static final String BASE = "/prep/";

    /** Read in place of a file, this lets the browser wait for ever. */
    static final String SILENCE = "silence";

    private static final JsonMapper JSON = new JsonMapper();

    private final Context context = Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .option("js.esm-eval-returns-exports", "true")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private final Value harness = harness();

    /** The words of each text. */
    List<List<JsonNode>> words(List<String> texts) {
        JsonNode words = JSON.readTree(harness.invokeMember("wordsOf", Json.write(texts)).asString());
        return words.valueStream().map(each -> each.valueStream().toList()).toList();
    }

    List<String> stems(List<String> words) {
        String stems = harness.invokeMember("stems", Json.write(words)).asString();
        return JSON.readValue(stems, new TypeReference<>() {});
    }

    Engine open(List<Output> files) {
        Map<String, String> texts = new HashMap<>();
        files.forEach(file -> texts.put(BASE + file.path(), new String(file.bytes(), StandardCharsets.UTF_8)));
        return open(texts::get);
    }

    Engine open(Function<String, String> read) {
        return new Engine(await(harness.invokeMember("openEngine", BASE, reader(read))));
    }

    /** What became of two queries of which the second came before the first was answered. */
    String overtake(Function<String, String> read) {
        return await(harness.invokeMember("overtake", BASE, reader(read))).asString();
    }

    /** What became of one query, asked again with each way of reading files: its best result, or the error's message. */
    String retry(List<Function<String, String>> reads) {
        Object[] readers = reads.stream().map(Client::reader).toArray();
        return await(harness.invokeMember("retry", BASE, ProxyArray.fromArray(readers))).asString();
    }

    @Override
    public void close() {
        context.close();
    }

    /** A query with its options. */
    record Asked(String text, Map<String, Object> options) {
        static Asked of(String text) {
            return new Asked(text, Map.of());
        }
    }

    /** An opened index. */
    static final class Engine {
        private final Value engine;

        private Engine(Value engine) {
            this.engine = engine;
        }

        /** The engine's answer, its results with their excerpts. */
        JsonNode query(String text, Map<String, Object> options) {
            return JSON.readTree(await(engine.invokeMember("query", text, Json.write(options))).asString());
        }

        /** The answer from what has come, where some files never do. */
        JsonNode impatient(String text) {
            return query(text, Map.of("patient", false));
        }

        /** The answers to many queries. */
        List<JsonNode> queries(List<Asked> queries) {
            String answers = await(engine.invokeMember("queries", rows(queries))).asString();
            return JSON.readTree(answers).valueStream().toList();
        }

        /** The best questions for many queries. */
        List<List<String>> ids(List<Asked> queries) {
            return JSON.readValue(
                    await(engine.invokeMember("idsOf", rows(queries))).asString(), new TypeReference<>() {});
        }

        private static String rows(List<Asked> queries) {
            return Json.write(queries.stream().map(each -> List.of(each.text(), each.options())).toList());
        }

        List<JsonNode> results(String text, Map<String, Object> options) {
            return query(text, options).get("results").valueStream().toList();
        }

        List<String> ids(String text, Map<String, Object> options) {
            return results(text, options).stream().map(result -> result.get("id").stringValue()).toList();
        }

        List<String> ids(String text) {
            return ids(text, Map.of("limit", 100));
        }

        /** What becomes of the best result's excerpt, asked for again after each failure. */
        JsonNode excerptAfterFailures(String text) {
            return JSON.readTree(await(engine.invokeMember("excerptAfterFailures", text)).asString());
        }

        String topics() {
            return engine.getMember("topics").asString();
        }

        String levels() {
            return engine.getMember("levels").asString();
        }
    }

    private static ProxyExecutable reader(Function<String, String> read) {
        return arguments -> read.apply(arguments[0].asString());
    }

    private Value harness() {
        try {
            return context.eval(Source.newBuilder("js", Path.of("src/test/resources/search/harness.mjs").toFile())
                    .mimeType("application/javascript+module")
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All work of a promise here is done when the call returns: nothing waits for a clock or a network. */
    private static Value await(Value promise) {
        AtomicReference<Value> value = new AtomicReference<>();
        AtomicReference<Value> error = new AtomicReference<>();
        promise.invokeMember("then", keep(value), keep(error));
        if (error.get() != null) {
            throw new ClientError(error.get().getMember("message").asString());
        }
        if (value.get() == null) {
            throw new IllegalStateException("the promise did not settle");
        }
        return value.get();
    }

    private static ProxyExecutable keep(AtomicReference<Value> kept) {
        return arguments -> {
            kept.set(arguments[0]);
            return null;
        };
    }

    /** A rejected promise. */
    static final class ClientError extends RuntimeException {
        ClientError(String message) {
            super(message);
        }
    }
}
