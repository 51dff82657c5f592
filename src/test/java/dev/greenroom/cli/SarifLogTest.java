package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifLogTest {
    private static final String TEXT = "one\ntwo [x](y) \uD83D\uDE00 [x](y)\nthree\n";

    @Test
    void isValidAgainstTheSchemaOfOasis() throws IOException {
        String log = SarifLog.of(problems("content/a b.md", TEXT), "site/");
        assertThat(schema().validate(log, InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaTellsAWrongLog() throws IOException {
        String log = SarifLog.of(problems("content/a.md", TEXT), "").replace("unicodeCodePoints", "letters");
        assertThat(schema().validate(log, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void everyRuleIsThereAndEveryResultNamesItsOwn() {
        JsonNode run = run(problems("content/a.md", TEXT), "");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(rules.size()).isEqualTo(Rule.values().length);
        for (JsonNode result : run.get("results")) {
            String named = rules.get(result.get("ruleIndex").intValue()).get("id").stringValue();
            assertThat(named).isEqualTo(result.get("ruleId").stringValue());
        }
    }

    @Test
    void columnsCountCharactersAsPeopleDo() {
        JsonNode region = run(problems("content/a.md", TEXT), "").at("/results/1/locations/0/physicalLocation/region");
        assertThat(region.toString()).isEqualTo("{\"startLine\":2,\"startColumn\":14,\"endLine\":2,\"endColumn\":20}");
    }

    @Test
    void pathsAreEncodedAndSeenFromTheRepositorysRoot() {
        JsonNode artifact = run(problems("content/a b.md", TEXT), "site/").at("/results/0/locations/0/physicalLocation/artifactLocation");
        assertThat(artifact.toString()).isEqualTo("{\"uri\":\"site/content/a%20b.md\",\"uriBaseId\":\"%SRCROOT%\"}");
    }

    @Test
    void linesPutAboveLeaveFingerprintsAsTheyWere() {
        List<String> before = fingerprints(problems("content/a.md", TEXT));
        List<String> after = fingerprints(problems("content/a.md", "new\n\nlines\n" + TEXT));
        assertThat(after).isEqualTo(before).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void anotherLineIsAnotherProblem() {
        assertThat(fingerprints(problems("content/a.md", TEXT.replace("two", "zwei"))))
                .doesNotContainSequence(fingerprints(problems("content/a.md", TEXT)).subList(0, 1));
    }

    private static List<Problem> problems(String path, String text) {
        Source source = new Source(path, text);
        int first = text.indexOf("[x](y)");
        int second = text.lastIndexOf("[x](y)");
        return List.of(
                Rule.DEAD_LINK.at(source.place(first, first + 6), "the link leads nowhere", "mend it"),
                Rule.DEAD_LINK.at(source.place(second, second + 6), "the link leads nowhere", "mend it"),
                Rule.UNUSED_FILE.at(source.place(), "the file is not used", ""));
    }

    private static JsonNode run(List<Problem> problems, String prefix) {
        return JsonMapper.shared().readTree(SarifLog.of(problems, prefix)).at("/runs/0");
    }

    private static List<String> fingerprints(List<Problem> problems) {
        return run(problems, "").get("results").valueStream()
                .map(result -> result.at("/partialFingerprints/primaryLocationLineHash").stringValue())
                .toList();
    }

    private static Schema schema() throws IOException {
        try (InputStream in = SarifLogTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
