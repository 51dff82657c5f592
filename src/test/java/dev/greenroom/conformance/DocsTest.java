package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.content.ContentFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/content.md says what the program does: its examples are a site, its tables the fields that are known. */
class DocsTest {
    private static final Path PAGE = Path.of("docs/content.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^(```+)\\w+ (content/\\S+)\n(.*?)^\\1$");

    @TempDir
    private Path folder;

    @Test
    void theExamplesAreASiteWithoutAnyProblem() throws IOException {
        Map<String, String> examples = examples();
        assertThat(examples).containsKeys("content/site.yml", "content/synonyms.txt", "content/databases/topic.md");
        for (Map.Entry<String, String> example : examples.entrySet()) {
            Path file = folder.resolve(example.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, example.getValue());
        }
        Published site = Published.build(folder, Optional.empty());
        assertThat(site.problems()).isEmpty();
        assertThat(site.files())
                .containsKeys("databases/index/index.html", "databases/indexes/index.html", "sql/index/index.html", "databases/images/b-tree.svg")
                .doesNotContainKey("databases/sharding/index.html");
        assertThat(new LinkReport(site).deadOnPages()).isEmpty();
        assertThat(new HtmlValidator().check(site.page("databases/index/"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A question, aws/basic/010-x.md", "A topic, aws/topic.md", "The site, site.yml"})
    void theTablesNameEveryKnownField(String heading, String file) throws IOException {
        String unknown = "---\nwhatever-this-may-be: x\n---\n";
        new SmallSite(folder).question("010-x", "X?", "X.").file(file, file.endsWith(".yml") ? unknown.replace("---\n", "") : unknown);
        String known = ContentFolder.read(folder, new ContentFolder.Settings(Optional.empty(), false)).problems().stream()
                .filter(problem -> problem.message().contains("whatever-this-may-be"))
                .findFirst()
                .orElseThrow()
                .help();
        assertThat("known fields: `" + String.join("`, `", fields(heading)) + "`").isEqualTo(known);
    }

    /** The first column of the table below a heading. */
    private static List<String> fields(String heading) throws IOException {
        String page = Files.readString(PAGE);
        String section = page.substring(page.indexOf("\n### " + heading + "\n"));
        return Pattern.compile("(?m)^\\| `([a-z-]+)` \\|").matcher(section.substring(0, section.indexOf("\n\n", section.indexOf("| ---")))).results()
                .map(row -> row.group(1))
                .toList();
    }

    private static Map<String, String> examples() throws IOException {
        Map<String, String> examples = new TreeMap<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            examples.put(matcher.group(2), matcher.group(3));
        }
        return examples;
    }
}
