package dev.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Folders;
import dev.greenroom.conformance.SmallSite;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build over the last one's output, with what the last one kept, is the build that starts from nothing. {@code
 * -Dbuild.edits=500} edits more often than usual, {@code -Dbuild.seed=…} repeats a run.
 */
class BuildAgainTest {
    private static final int EDITS = Integer.getInteger("build.edits", 25);
    private static final long SEED = Long.getLong("build.seed", 20261124L);

    /** Kept between builds, in the source folder. */
    private static final String CACHES = ".greenroom";

    @TempDir
    private Path folder;

    @Test
    void afterAnyEditTheSiteIsTheOneOfABuildFromNothing() throws IOException {
        SmallSite site = new SmallSite(folder.resolve("kept")).question("010-net", "What is a net?", "A **net**.").question("020-gate", "What is a gate?", "A gate.");
        Path fresh = folder.resolve("fresh");
        Editor editor = new Editor(site.folder(), new Random(SEED));
        int published = 0;
        for (int edit = 1; edit <= EDITS; edit++) {
            List<Path> touched = editor.edit();
            String when = "seed " + SEED + " after " + edit + " edits, the last of " + touched;
            Folders.delete(fresh);
            Folders.copy(site.folder(), fresh.resolve("source"));
            Folders.delete(fresh.resolve("source").resolve(CACHES));
            Outcome<Optional<Build.Summary>> again = build(site.folder(), folder.resolve("public"));
            Outcome<Optional<Build.Summary>> anew = build(fresh.resolve("source"), fresh.resolve("public"));
            assertThat(again.problems()).as(when).extracting(Problem::toString).containsExactlyElementsOf(anew.problems().stream().map(Problem::toString).toList());
            assertThat(again.value()).as(when).isEqualTo(anew.value());
            if (anew.value().isPresent()) {
                published++;
                assertThat(Files.readString(folder.resolve("public").resolve(Manifest.NAME))).as(when).isEqualTo(Files.readString(fresh.resolve("public").resolve(Manifest.NAME)));
                assertThat(Manifest.in(folder.resolve("public")).orElseThrow().differences(folder.resolve("public"))).as(when).isEmpty();
            }
        }
        assertThat(Files.exists(site.folder().resolve(CACHES))).as("something is kept").isTrue();
        assertThat(published).as("builds without errors").isPositive();
        System.out.printf("built again after %d edits, seed %d: %d times without errors%n", EDITS, SEED, published);
    }

    private static Outcome<Optional<Build.Summary>> build(Path source, Path out) {
        return Build.run(new Build.Settings(source, out, Optional.empty(), false), stage -> {});
    }
}
