package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.conformance.SmallSite;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code greenroom check} as its users call it. */
class CheckCommandTest {
    private static final String LOCKS = """
            It keeps others out of a critical section until it is released.

            ```java
            new java.util.concurrent.locks.ReentrantLock().lock();
            ```

            ```sql postgresql
            SELECT pg_advisory_lock(1);
            ```

            ## Pitfalls
            - Not releasing it.
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeSite() {
        new SmallSite(folder)
                .question("010-locks", "What is a lock?", LOCKS)
                .question("020-locking", "What is locking?", "It keeps others out of a critical section.");
    }

    @Test
    void nothingWrongIsSaidInOneLineAndNothingIsWritten() {
        new SmallSite(folder)
                .question("010-locks", "What is a lock?", "It keeps others out of a critical section. ".repeat(6) + LOCKS)
                .question("020-locking", "What is waiting?", "Whoever comes later stands in a queue until it is their turn. ".repeat(5));
        Run run = check();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("Nothing is wrong.\n");
        assertThat(run.err()).isEmpty();
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("content"));
    }

    @Test
    void whatABuildWouldRefuseIsRefused() {
        new SmallSite(folder).question("030-dead", "Dead?", "See [it](nowhere).");
        Run run = check("--content-report");
        assertThat(run.code()).isEqualTo(Main.PROBLEMS);
        assertThat(run.err()).contains("there is no question or topic `nowhere`").endsWith("1 error, 3 warnings.\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theReportTellsWhatATopicIsMadeOf() {
        assertThat(check("--content-report").out()).isEqualToNormalizingNewlines("""
                AWS: 2 questions
                  levels: Basic 2, Intermediate 0, Advanced 0
                  tags: none
                  neither follow-ups nor pitfalls: locking
                  oldest reviews: locks 2026-11-23, locking 2026-11-23
                  shortest answers: locking 8 words, locks 12 words
                  longest answers: locks 12 words, locking 8 words
                  sources per answer: 1: 2 answers
                  code that must parse: none
                  code that must compile: java 1
                  code that must run: none
                  code not checked: sql postgresql 1

                Pairs that may be one question: none
                """);
    }

    @Test
    void theReportIsThereForProgramsToo() {
        JsonNode report = JsonMapper.shared().readTree(check("--content-report", "--json").out());
        JsonNode topic = report.get("topics").get(0);
        assertThat(topic.get("levels").get("basic").intValue()).isEqualTo(2);
        assertThat(topic.get("neitherFollowUpsNorPitfalls").get(0).stringValue()).isEqualTo("aws/locking");
        assertThat(topic.get("code").get("compiled").get("java").intValue()).isEqualTo(1);
        assertThat(topic.get("code").get("none").get("sql postgresql").intValue()).isEqualTo(1);
    }

    @Test
    void questionsThatSayTheSameAreNamed() throws Exception {
        Path same = folder.resolve("content/aws/basic/010-locks.md");
        Files.copy(same, folder.resolve("content/aws/basic/040-mutexes.md"));
        assertThat(check("--content-report").out()).contains("  1.00  aws/locks  aws/mutexes\n");
    }

    @Test
    void jsonIsForTheReport() {
        Run run = check("--json");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--json goes with --content-report");
    }

    private Run check(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "check";
        arguments[1] = "--source";
        arguments[2] = folder.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Run.of(arguments);
    }
}
