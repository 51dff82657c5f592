package dev.greenroom.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in a question's file, and whatever files there are: each is published harmless, or refused with its
 * place. {@code script/fuzz} tries more than fit here; {@code -Dfuzz.seed=…} and {@code -Dfuzz.count=1} repeat one.
 */
class HostileInputTest {
    private static final int TOGETHER = 500;

    @TempDir
    private Path folder;

    @Test
    void questionsArePublishedHarmlessOrRefusedWithTheirPlace() throws IOException {
        long first = Long.getLong("fuzz.seed", 1);
        int count = Integer.getInteger("fuzz.count", 300);
        List<Trial.Defect> defects = new ArrayList<>();
        for (long seed = first; seed < first + count; seed += TOGETHER) {
            List<Long> seeds = LongStream.range(seed, Math.min(seed + TOGETHER, first + count)).boxed().toList();
            List<Trial.Defect> found = new Trial(folder.resolve("source")).of(seeds);
            found.forEach(defect -> System.out.println("seed " + defect.seed() + ": " + defect.what()));
            defects.addAll(found);
            if ((seed - first) / TOGETHER % 20 == 19) {
                System.out.println("tried up to seed " + seeds.get(seeds.size() - 1) + ", " + defects.size() + " defects");
            }
        }
        System.out.printf("%d hostile questions, seeds %d to %d: %d defects%n", count, first, first + count - 1, defects.size());
        assertThat(defects).isEmpty();
    }

    @Test
    void treesArePublishedInTheirPlaceOrRefused() throws IOException {
        long first = Long.getLong("fuzz.seed", 1);
        int count = Math.max(1, Integer.getInteger("fuzz.count", 300) / 50);
        List<String> defects = new ArrayList<>();
        for (long seed = first; seed < first + count; seed++) {
            Path tree = folder.resolve("tree");
            String told;
            try {
                Optional<String> breach = new HostileTree(tree, seed).breach();
                told = breach.orElse("");
            } catch (RuntimeException | StackOverflowError e) {
                told = e.toString();
            }
            if (!told.isEmpty()) {
                defects.add("seed " + seed + ": " + told);
                System.out.println(defects.get(defects.size() - 1));
            }
            Folders.delete(tree);
        }
        System.out.printf("%d hostile trees, seeds %d to %d: %d defects%n", count, first, first + count - 1, defects.size());
        assertThat(defects).isEmpty();
    }
}
