package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.greenroom.model.Level;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Severity;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published schemas and the readers of this room give the same verdict: of every case in {@code schemas/<kind>.txt}, and of
 * every file of content that this repository holds.
 *
 * <p>A case says {@code good}, {@code bad}, or which of the two refuses it alone; those are all that is known to differ. What an
 * editor hands to a schema is YAML with its own ideas of types, so it is read like that here.
 */
class SchemasTest {
    private static final Path SCHEMAS = Path.of("static/schemas");
    private static final Pattern CASE = Pattern.compile("(?ms)^=== (good|bad|schema alone|reader alone): ([^\n]+)\n(.*?)(?=^=== |\\z)");
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final QuestionFile.Slot SLOT = new QuestionFile.Slot("aws", new Level("basic", "Basic"), 10, "x");

    /** A kind of file, its schema and its reader. */
    enum Kind {
        QUESTION,
        TOPIC,
        SITE;

        Schema schema() {
            return REGISTRY.getSchema(text(SCHEMAS.resolve(file() + ".json")), InputFormat.JSON);
        }

        String file() {
            return name().toLowerCase(Locale.ROOT);
        }

        Source source(String yaml) {
            return new Source(file(), this == SITE ? yaml : "---\n" + yaml + "---\nA body.\n");
        }

        /** What is wrong with the fields; that the YAML itself can't be read, or the body is missing, is no schema's matter. */
        List<Problem> refusals(Source source) {
            int end = this == SITE ? Integer.MAX_VALUE : FrontMatter.split(source).value().orElseThrow().bodyStart();
            Outcome<?> read = switch (this) {
                case QUESTION -> QuestionFile.read(source, SLOT, Optional.empty(), true);
                case TOPIC -> TopicFile.read(source, "aws", List.of(), Optional.empty());
                case SITE -> SiteFile.read(source, Optional.empty());
            };
            return read.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR && problem.place().start() < end)
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyCaseIsJudgedAsItSays(Kind kind) {
        Schema schema = kind.schema();
        List<String> wrong = new ArrayList<>();
        Matcher cases = CASE.matcher(text(Path.of("src/test/resources/schemas", kind.file() + ".txt")));
        int count = 0;
        for (; cases.find(); count++) {
            String verdict = cases.group(1);
            List<Problem> byReader = kind.refusals(kind.source(cases.group(3)));
            List<String> bySchema = refusals(schema, cases.group(3));
            boolean expected = byReader.isEmpty() == (verdict.equals("good") || verdict.equals("schema alone"))
                    && bySchema.isEmpty() == (verdict.equals("good") || verdict.equals("reader alone"));
            if (!expected) {
                wrong.add(cases.group(2) + ": reader " + byReader + ", schema " + bySchema);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(count).isGreaterThan(10);
    }

    @Test
    void everyFileOfContentIsJudgedAlike() throws IOException {
        Map<Kind, Schema> schemas = new TreeMap<>();
        Stream.of(Kind.values()).forEach(kind -> schemas.put(kind, kind.schema()));
        List<String> wrong = new ArrayList<>();
        int judged = 0;
        for (Path file : contentFiles()) {
            Kind kind = kind(file);
            Optional<Source> source = Source.decode(file.toString(), Files.readAllBytes(file)).value();
            Optional<String> yaml = source.flatMap(read -> yaml(kind, read));
            if (yaml.isEmpty()) {
                continue;
            }
            judged++;
            List<Problem> byReader = kind.refusals(source.get());
            List<String> bySchema = refusals(schemas.get(kind), yaml.get());
            if (byReader.isEmpty() != bySchema.isEmpty()) {
                wrong.add(file + ": reader " + byReader + ", schema " + bySchema);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(judged).isGreaterThan(500);
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaIsASchema(Kind kind) {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        assertThat(meta.validate(text(SCHEMAS.resolve(kind.file() + ".json")), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaNamesTheFieldsThatTheReaderKnowsAndSaysWhatEachIsFor(Kind kind) {
        Problem unknown = kind.refusals(kind.source("whatever-this-may-be: x\n")).stream()
                .filter(problem -> problem.message().contains("whatever-this-may-be"))
                .findFirst()
                .orElseThrow();
        JsonNode properties = kind.schema().getSchemaNode().get("properties");
        assertThat("known fields: `" + String.join("`, `", properties.propertyNames()) + "`").isEqualTo(unknown.help());
        assertThat(properties.values()).allSatisfy(property -> assertThat(property.path("description").asString()).isNotBlank());
    }

    private static List<Path> contentFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path root : List.of(Path.of("content"), Path.of("src/test/resources"))) {
            try (Stream<Path> walked = Files.walk(root)) {
                walked.filter(file -> file.toString().replace('\\', '/').matches("(.*/)?content/(site\\.yml|.*\\.md)|.*/questions/[^/]+/input\\.md"))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static Kind kind(Path file) {
        return switch (file.getFileName().toString()) {
            case "site.yml" -> Kind.SITE;
            case "topic.md" -> Kind.TOPIC;
            default -> Kind.QUESTION;
        };
    }

    /** What an editor would hand to the schema; empty where the reader finds no fields at all. */
    private static Optional<String> yaml(Kind kind, Source source) {
        if (kind == Kind.SITE) {
            return FrontMatter.whole(source).value().map(fields -> source.text());
        }
        return FrontMatter.split(source).value().map(split -> {
            String front = source.text().substring(source.linePlace(2).start(), split.bodyStart()).stripTrailing();
            return front.substring(0, front.length() - "---".length());
        });
    }

    private static List<String> refusals(Schema schema, String yaml) {
        try {
            Object value = new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
            JsonNode json = JsonMapper.shared().valueToTree(value == null ? Map.of() : value);
            return schema.validate(json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))).stream()
                    .map(Error::toString)
                    .toList();
        } catch (YamlEngineException e) {
            return List.of(e.getMessage());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
