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

    private static final JsonMapper JSON = new JsonMapper();

    private final Context context = Context.newBuilder("js")
            .allowIO(IOAccess.ALL)
            .option("js.esm-eval-returns-exports", "true")
            .option("engine.WarnInterpreterOnly", "false")
            .build();
    private final Value harness = harness();

    /** The terms of each text, analysed with the data that goes with {@code analysis}. */
    List<List<String>> terms(Analysis analysis, List<String> texts) {
        String data = Json.write(Map.of(
                "synonyms", analysis.vocabulary().synonyms(),
                "stopWords", analysis.vocabulary().stopWords(),
                "longestWord", Analysis.LONGEST_WORD));
        String terms = harness.invokeMember("terms", data, Json.write(texts)).asString();
        return JSON.readValue(terms, new TypeReference<>() {});
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

    /** What became of one query, asked again with each way of reading files: its count, or the error's message. */
    String retry(List<Function<String, String>> reads) {
        Object[] readers = reads.stream().map(Client::reader).toArray();
        return await(harness.invokeMember("retry", BASE, ProxyArray.fromArray(readers))).asString();
    }

    @Override
    public void close() {
        context.close();
    }

    /** An opened index. */
    static final class Engine {
        private final Value engine;

        private Engine(Value engine) {
            this.engine = engine;
        }

        JsonNode search(String text, Map<String, Object> options) {
            return JSON.readTree(await(engine.invokeMember("search", text, Json.write(options))).asString());
        }

        List<String> ids(String text, Map<String, Object> options) {
            return search(text, options).valueStream()
                    .map(result -> result.get("id").stringValue())
                    .toList();
        }

        List<String> ids(String text) {
            return ids(text, Map.of("limit", 100));
        }

        int count(String text, Map<String, Object> filters) {
            return engine.invokeMember("count", text, Json.write(filters)).asInt();
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
