package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Output;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example of docs/search-index.md is what the code writes. */
class IndexExampleTest {
    private static final Path FOLDER = Path.of("src/test/resources/search/example");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theExampleIsWhatIsWritten() throws IOException {
        Answers answers = Answers.ofResource("example/questions.txt");
        Map<String, JsonNode> written = new TreeMap<>();
        for (Output output : SearchIndex.write(answers.catalog(), answers.list())) {
            String name = output.path().replaceAll("search/(?:data/)?(\\w+)(\\.[0-9a-f]{10})?\\.json", "$1.json");
            written.put(name, JSON.readTree(new String(output.bytes(), StandardCharsets.UTF_8)));
        }
        assertThat(written).isEqualTo(example());
    }

    private static Map<String, JsonNode> example() throws IOException {
        Map<String, JsonNode> example = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
                example.put(file.getFileName().toString(), JSON.readTree(Files.readString(file)));
            }
        }
        return example;
    }
}
