package dev.greenroom.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code script/bench}, {@code bench-search} and {@code bench-reader}: what they need, and what they do without. */
@EnabledOnOs(OS.LINUX)
class BenchScriptTest {
    private static final Path NODE = Path.of("/usr/bin/node");
    private static final Path TIME = Path.of("/usr/bin/time");

    private static final List<String> ALL = List.of("bench", "bench-search", "bench-reader");

    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Path command;

    @BeforeEach
    void layOutAMachineWithoutPeers() throws IOException {
        sandbox = new Sandbox(folder.toRealPath());
        for (String name : ALL) {
            sandbox.copy("script/" + name);
        }
        copyAll("script/benches");
        command = sandbox.project.resolve("script/bench");
    }

    @Test
    void allSayThatNodeIsMissing() throws Exception {
        for (String name : ALL) {
            assertThat(sandbox.run(sandbox.project.resolve("script").resolve(name)))
                    .isEqualTo(new Sandbox.Result(
                            1,
                            "",
                            "error: no `node` found\n help: install Node.js 20 or newer (https://nodejs.org)\n"));
        }
    }

    @Test
    void allSayThatNodeIsTooOld() throws Exception {
        sandbox.program("node", "echo 18");

        for (String name : ALL) {
            assertThat(sandbox.run(sandbox.project.resolve("script").resolve(name)).err())
                    .startsWith("error: `node` is version 18, and 20 or newer is needed\n");
        }
    }

    @Test
    void thoseThatNeedABrowserAskForOne() throws Exception {
        sandbox.program("node", "echo 20");
        sandbox.program("npm");

        for (String name : List.of("bench-search", "bench-reader")) {
            assertThat(sandbox.run(sandbox.project.resolve("script").resolve(name)).err())
                    .startsWith("error: no Chromium found\n help: install Chromium or Google Chrome");
        }
    }

    private void copyAll(String source) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(source))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sandbox.copy(file.toString());
            }
        }
    }

    @Nested
    class WithNode {
        @BeforeEach
        void layOutNode() throws IOException {
            assumeTrue(Files.isExecutable(NODE) && Files.isExecutable(TIME), "needs Node.js and GNU time");
            sandbox.program("node", "exec " + NODE + " \"$@\"");
        }

        @Test
        void refusesWhatItCannotMeasure() throws Exception {
            assertThat(errorOf("--sizes", "100,many"))
                    .isEqualTo("error: --sizes is `100,many`: expected whole numbers with commas between them\n");
            assertThat(errorOf("--runs", "0")).isEqualTo("error: --runs is `0`: expected a whole number\n");
            assertThat(errorOf("--lines", "warm"))
                    .isEqualTo("error: --lines is `warm`: expected some of cold, edit, save, check with commas between"
                            + " them\n");
            assertThat(errorOf("--folder", "nowhere"))
                    .isEqualTo("error: --folder is `nowhere`, which is not there\n");
        }

        @Nested
        class WithToolsThatMakeEmptyPages {
            private Path work;

            @BeforeEach
            void layOutGreenroom() throws IOException {
                copyAll("content/sql");
                sandbox.copy("content/synonyms.txt");
                Sandbox.program(
                        sandbox.project,
                        "greenroom",
                        "[ \"$1\" != --version ] || { echo 'greenroom 1.2'; echo 'Java 17'; exit; }",
                        "[ \"$1 $2 $4\" = 'build --source --out' ] && cd \"$3/content\" || exit 9",
                        "mkdir -p \"$5\" && : >\"$5/index.html\"",
                        "for file in */*/*.md; do",
                        "  name=$(basename \"$file\" .md)",
                        "  page=$5/${file%%/*}/${name#*-}",
                        "  mkdir -p \"$page\" && : >\"$page/index.html\" && : >\"$page/../index.html\"",
                        "done");
                work = Files.createDirectory(folder.resolve("work"));
            }

            @Test
            void tellsWhatIsMissingAndMeasuresTheRest() throws Exception {
                String report = report();

                assertThat(report)
                        .contains("- Greenroom: 1.2 on Java 17\n")
                        .contains("- Hugo: **missing**: no `hugo` on PATH (to get it: a package of the system, such as ")
                        .contains("### 12 questions, 2 runs\n")
                        .contains("| Greenroom | 14 | 0.0 | 0 | 0.0 |")
                        .containsPattern("\\| Greenroom \\| [\\d.]+ \\([\\d.]+–[\\d.]+\\) \\| ")
                        .contains("| Hugo | missing | – | – | – | – |")
                        .contains("| Hugo + Pagefind | missing | – | – | – | – |");
                assertThat(work).as("what was built is cleared away").isEmptyDirectory();
            }

            @Test
            void comparesWithHugoWhereItIsThere() throws Exception {
                sandbox.program(
                        "hugo",
                        "[ \"$1\" != version ] || { echo 'hugo v9.9.9+extended linux/amd64'; exit; }",
                        "[ \"$1 $3\" = '--source --destination' ] && [ -f \"$2/hugo.toml\" ] || exit 9",
                        "cd \"$2/content\" && mkdir -p \"$4\" && : >\"$4/index.html\"",
                        "for file in */_index.md; do mkdir \"$4/${file%/*}\"; : >\"$4/${file%/*}/index.html\"; done",
                        "for file in $(grep -lE '^level: \"(basic|intermediate|advanced)\"' */*.md); do",
                        "  mkdir \"$4/${file%.md}\"; : >\"$4/${file%.md}/index.html\"",
                        "done");

                assertThat(report())
                        .contains("- Hugo: v9.9.9+extended\n")
                        .contains("- Hugo + Pagefind: **missing**: no `npm` on PATH (to get it: ")
                        .contains("| Hugo | 14 | ")
                        .containsPattern("\\| Hugo \\| [\\d.]+ \\([^|]+\\| [^|]+\\| [^|]+\\| × [\\d.]+ \\(")
                        .containsPattern("\\| from nothing, to Hugo \\| × [\\d.]+ \\(")
                        .contains("| from nothing, to Hugo + Pagefind | – |");
            }

            private String report() throws Exception {
                Sandbox.Result result = sandbox.run(
                        command, "--sizes", "12", "--lines", "cold", "--runs", "2", "--folder", work.toString());
                assertThat(result.exitCode()).as(result.err()).isZero();
                return result.out();
            }
        }

        private String errorOf(String... arguments) throws Exception {
            Sandbox.Result result = sandbox.run(command, arguments);
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.out()).isEmpty();
            return result.err();
        }
    }
}
