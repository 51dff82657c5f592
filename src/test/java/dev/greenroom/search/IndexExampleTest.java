package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The example of docs/search-index.md is what the code writes. */
class IndexExampleTest {
    private static final Path FOLDER = Path.of("src/test/resources/search/example");

    @Test
    void theExampleIsWhatIsWritten() throws IOException {
        SortedMap<String, JsonNode> written = written();
        for (Map.Entry<String, JsonNode> file : written.entrySet()) {
            Golden.assertMatches(FOLDER.resolve(file.getKey() + ".json"), laidOut(file.getValue()));
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsOnlyOnceElementsOf(written.keySet())
                    .hasSize(written.size() + 1)
                    .contains("questions.txt");
        }
    }

    /** By kind, which two questions fill one file of; those of a character or of a question in one. */
    private static SortedMap<String, JsonNode> written() {
        ReadIndex index = new ReadIndex(Answers.ofResource("example/questions.txt").index());
        SortedMap<String, JsonNode> written = new TreeMap<>(Map.of("index", index.manifest()));
        index.files().forEach((path, content) -> {
            String[] names = path.replace(".json", "").split("/");
            if (names[0].matches("spelling|endings|texts")) {
                JsonNode all = written.computeIfAbsent(names[0], any -> new JsonMapper().createObjectNode());
                ((ObjectNode) all).set(names[1], content);
            } else {
                assertThat(written.put(names[0], content)).isNull();
            }
        });
        return written;
    }

    private static String laidOut(JsonNode file) {
        return file.isObject()
                ? file.propertyStream()
                        .map(member -> "  \"" + member.getKey() + "\": " + member.getValue())
                        .collect(Collectors.joining(",\n", "{\n", "\n}\n"))
                : file.valueStream().map(item -> "  " + item).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }
}
