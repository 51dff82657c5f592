package dev.greenroom.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes are taken over once they have come to rest. */
class ChangesTest {
    @TempDir
    private Path folder;

    private final AtomicInteger announced = new AtomicInteger();
    private final Changes changes = new Changes(announced::incrementAndGet);

    @Test
    void eachIsAnnouncedAtOnceAndAllAreTakenTogether() throws Exception {
        Path one = Files.writeString(folder.resolve("one.md"), "one");
        Path two = Files.writeString(folder.resolve("two.md"), "two");
        changes.touch(one);
        changes.touch(two);
        assertThat(announced).hasValue(2);
        assertThat(changes.take()).containsExactly(one, two);
    }

    /** Editors empty a file before they write it, or remove it before they put another in its place. */
    @Test
    void aFileThatIsEmptyOrGoneIsGivenTime() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.md"));
        for (Path path : new Path[] {empty, folder.resolve("gone.md")}) {
            long begin = System.nanoTime();
            changes.touch(path);
            assertThat(changes.take()).containsExactly(path);
            assertThat(System.nanoTime() - begin).as(path.toString()).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
