package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Folders;
import dev.greenroom.Golden;
import dev.greenroom.problem.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One site with a mistake of nearly every kind, {@code rules/seeded}: one run tells each at its line. */
class SeededMistakesTest {
    private static final Path SITE = Path.of("src/test/resources/rules/seeded");

    /** What stops a run before the rest can be judged, needs a history or a larger site; their pages show them. */
    private static final List<String> ELSEWHERE = List.of(
            "file-access", "missing-file", "plain-file", "nesting", "template", "static-file", "lost-id", "level-balance", "lone-tag",
            "drafts-only", "file-size", "unreadable-list", "altered-list", "stopped-build");

    @TempDir
    private Path folder;

    @Test
    void oneRunTellsEachMistakeAtItsLine() throws IOException {
        Folders.copy(SITE, folder);
        Run run = Run.of("check", "--source", folder.toString(), "--today", "2026-11-23");
        List<String> told = run.err().lines()
                .filter(line -> line.matches(".*: (error|warning)\\[.*"))
                .map(line -> line.replace(folder + "/", ""))
                .toList();
        assertThat(run.code()).isEqualTo(Main.PROBLEMS);
        Golden.assertMatches(Path.of("src/test/resources/rules/seeded.txt"), String.join("\n", told) + "\n");
        assertThat(Rule.ids())
                .filteredOn(id -> told.stream().noneMatch(line -> line.contains("[" + id + "]")))
                .containsExactlyInAnyOrderElementsOf(ELSEWHERE);
    }
}
