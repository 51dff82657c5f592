package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.conformance.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code greenroom search} as its users call it. */
class SearchCommandTest {
    @TempDir
    private Path folder;

    private SmallSite site;

    @BeforeEach
    void makeSite() {
        site = new SmallSite(folder.resolve("source"))
                .question("010-locks", "What is a lock?", "It keeps others out of a critical section.")
                .question("020-queues", "What is a queue?", "It keeps messages in order, without a lock.");
    }

    @Test
    void resultsStandInTheirOrderWithPlaceAndExcerpt() {
        Run run = search("lock");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(" 1. What is a lock?\n    AWS · Basic · aws/locks\n    A short answer")
                .contains("\n 2. What is a queue?\n    AWS · Basic · aws/queues\n")
                .endsWith("\n2 questions\n");
    }

    @Test
    void severalWordsNeedNoQuotes() {
        assertThat(search("queue", "messages").out()).startsWith(" 1. What is a queue?");
    }

    @Test
    void aMendedWordIsTold() {
        assertThat(search("qeue ").out()).startsWith("Showing results for queue \n\n 1. What is a queue?");
    }

    @Test
    void whereNothingIsFoundTheClosestWordsAreNamed() {
        Run run = search("quaxx ");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("No question found.\nThe closest words: queue\n");
        assertThat(search("zzzzzz ").out()).isEqualTo("No question found.\n");
    }

    @Test
    void theLimitAndTheFiltersAreKept() {
        assertThat(search("lock", "--limit", "1").out()).doesNotContain(" 2. ").endsWith("\n1 of 2 questions\n");
        assertThat(search("lock", "--topic", "aws", "--level", "basic").out()).contains(" 2. ");
        assertThat(search("lock", "--level", "advanced").out()).startsWith("No question found.");
    }

    @Test
    void anUnknownFilterAndAnImpossibleLimitAreWrongUsage() {
        assertThat(search("lock", "--topic", "awz").code()).isEqualTo(2);
        assertThat(search("lock", "--topic", "awz").err()).contains("--topic: there is no `awz`; did you mean `aws`?");
        assertThat(search("lock", "--level", "expert").err()).contains("--level: there is no `expert`; known: basic, ");
        assertThat(search("lock", "--tag", "x").code()).isEqualTo(2);
        assertThat(search("lock", "--limit", "0").code()).isEqualTo(2);
        assertThat(search("lock", "--index", "site").code()).isEqualTo(2);
        assertThat(Run.of("search").code()).isEqualTo(2);
    }

    @Test
    void theReasonsOfAScoreAreTold() {
        assertThat(search("lock ", "--explain").out())
                .containsPattern("(?s)aws/locks.*score [\\d.]+\n      lock: adds ([\\d.]+)\n        lock \\(whole word\\): level \\d+, adds \\1\n");
        assertThat(search("qeue ", "--explain").out()).contains("queue (slip, cost ");
        assertThat(search("queu", "--explain").out()).contains("queu (whole word): level", "queu (begun, × 0.5): level");
        assertThat(search("aws lock ", "--explain").out()).contains("× 1.3 because a word names the topic");
        assertThat(search("messages ", "--explain").out()).contains("messag (whole word, only in texts): level");
    }

    @Test
    void oneObjectHoldsTheWholeAnswer() {
        JsonNode json = json("qeue ");
        assertThat(json.propertyNames())
                .containsExactly("query", "count", "counts", "correction", "closest", "words", "results");
        assertThat(json.get("correction").toString()).isEqualTo("{\"text\":\"queue \",\"ranges\":[[0,5]]}");
        assertThat(json.get("counts").toString()).isEqualTo("{\"topics\":{\"aws\":1},\"levels\":{\"basic\":1}}");
        JsonNode best = json.get("results").get(0);
        assertThat(best.get("id").stringValue()).isEqualTo("aws/queues");
        assertThat(best.get("path").stringValue()).isEqualTo("aws/queues/");
        assertThat(best.get("titleRanges").toString()).isEqualTo("[[10,15]]");
        assertThat(best.has("explanation")).isFalse();
        JsonNode told = json("qeue ", "--explain").get("results").get(0).get("explanation");
        assertThat(told.get("words").get(0).get("terms").get(0).get("how").stringValue()).isEqualTo("slip");
    }

    @Test
    void errorsOfTheContentAreToldAsBuildTellsThem() {
        site.question("030-x", "", "An answer.");
        Run run = search("lock");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("030-x.md:2:9: error[field-value]: `title` is empty", "Nothing was searched: 1 error");
    }

    @Test
    void aPublishedSiteGivesTheSameAnswer() throws IOException {
        Path out = folder.resolve("public");
        assertThat(Run.of("build", "--source", site.folder().toString(), "--out", out.toString()).code()).isZero();
        assertThat(Run.of("search", "lock", "--explain", "--index", out.toString()).out())
                .isEqualTo(search("lock", "--explain").out());
        Files.writeString(out.resolve("search/index.json"), "{\"format\":1}");
        Run other = Run.of("search", "lock", "--index", out.toString());
        assertThat(other.code()).isEqualTo(3);
        assertThat(other.err()).contains("search/index.json: error[file-access]: the search index has format 1, this program reads 2");
        Files.writeString(out.resolve("search/index.json"), "<!doctype html>");
        assertThat(Run.of("search", "lock", "--index", out.toString()).code()).isEqualTo(3);
    }

    @Test
    void aFolderWithoutContentOrIndexCannotBeRead() {
        assertThat(Run.of("search", "lock", "--source", folder.resolve("nowhere").toString()).code()).isEqualTo(3);
        Run run = Run.of("search", "lock", "--index", folder.resolve("nowhere").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("nowhere", "error[file-access]: ", "help: ").doesNotContain("\tat ");
    }

    @Test
    void theDocumentNamesEveryOption() throws IOException {
        String page = Files.readString(Path.of("docs/search.md"));
        Set<String> told = options("(?m)^\\| `(--[a-z]+)", page);
        Set<String> known = options("(--[a-z]+)", Run.of("search", "--help").out());
        known.removeAll(Set.of("--help", "--version"));
        assertThat(told).isEqualTo(known);
    }

    @Test
    void nothingIsWritten() throws IOException {
        List<Path> before = files();
        search("lock");
        assertThat(files()).isEqualTo(before);
    }

    private static Set<String> options(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Run search(String... arguments) {
        List<String> all = new ArrayList<>(List.of("search"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--source", site.folder().toString()));
        return Run.of(all.toArray(String[]::new));
    }

    private JsonNode json(String text, String... options) {
        List<String> arguments = new ArrayList<>(List.of(text, "--json"));
        arguments.addAll(List.of(options));
        return JsonMapper.shared().readTree(search(arguments.toArray(String[]::new)).out());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.sorted().toList();
        }
    }
}
