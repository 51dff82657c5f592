package dev.greenroom.code;

import dev.greenroom.model.Snippet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Parses an answer's JSON, YAML or shell. */
final class DataCode {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DataCode() {}

    static Finding json(Snippet snippet) {
        try {
            boolean nothing = JSON.readTree(snippet.code()).isMissingNode();
            return nothing ? Finding.wrong("is empty") : Finding.RIGHT;
        } catch (JacksonException e) {
            return Finding.wrong(e.getMessage());
        }
    }

    /** All documents; unknown tags such as CloudFormation's {@code !Ref} are somebody else's. */
    static Finding yaml(Snippet snippet) {
        try {
            new Compose(LoadSettings.builder().build()).composeAllFromString(snippet.code()).forEach(node -> {});
            return Finding.RIGHT;
        } catch (YamlEngineException e) {
            return Finding.wrong(e.getMessage());
        }
    }

    /** What {@code bash -n} says; a placeholder such as {@code <bucket>} is a word to it. */
    static Finding shell(Snippet snippet) throws IOException, InterruptedException {
        Path script = Files.createTempFile("answer", ".sh");
        try {
            Files.writeString(script, snippet.code().replaceAll("<[A-Za-z][A-Za-z0-9_. -]*>", "placeholder"));
            Process process = new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Finding.RIGHT : Finding.wrong(said.replace(script.toString(), "line"));
        } finally {
            Files.delete(script);
        }
    }
}
