package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.greenroom.conformance.SmallSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Disks that are full or may not be written to, and files that go away: the last site stays as it is, and the message
 * says what happened. Where it takes rights to make such a disk, and the machine does not grant them, the test is
 * skipped and says so.
 */
class TroubledDiskTest {
    @TempDir
    private Path folder;

    private SmallSite site;
    private Path place;
    private Path out;
    private boolean mounted;

    @BeforeEach
    void makeSource() throws IOException {
        site = new SmallSite(folder.resolve("source")).question("010-vpc", "What is a VPC?", "A network.");
        place = Files.createDirectories(folder.resolve("place"));
        out = place.resolve("public");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (mounted) {
            run("umount", place.toString());
        }
    }

    @Test
    void onAFullDiskTheLastSiteStays() throws IOException, InterruptedException {
        mount("size=4m");
        assertThat(build().code()).isZero();
        Map<String, String> before = contents(out);
        site.file("aws/images/large.png", "x".repeat(3_000_000));
        assertFailed(build(), "No space left on device", "what was published before is unchanged");
        assertThat(contents(out)).isEqualTo(before);
        assertThat(place.toFile().list()).containsExactly("public");
        Files.delete(site.folder().resolve("content/aws/images/large.png"));
        assertThat(build().code()).as("with less to write").isZero();
    }

    @Test
    void onADiskThatCanOnlyBeReadTheLastSiteStays() throws IOException, InterruptedException {
        mount("size=16m");
        assertThat(build().code()).isZero();
        Map<String, String> before = contents(out);
        assertThat(run("mount", "-o", "remount,ro", place.toString())).isZero();
        assertFailed(build(), "Read-only file system");
        assertThat(contents(out)).isEqualTo(before);
    }

    /** Permissions don't hold for root; that a file can't be changed at all does. */
    @Test
    void aFolderThatCantBeMovedStays() throws IOException, InterruptedException {
        assertThat(build().code()).isZero();
        Map<String, String> before = contents(out);
        assumeTrue(run("chattr", "+i", out.toString()) == 0, "no right or no file system to fix a folder in its place");
        try {
            assertFailed(build(), "Operation not permitted", "what was published before is unchanged");
            assertThat(contents(out)).isEqualTo(before);
            assertThat(place.toFile().list()).containsExactly("public");
        } finally {
            run("chattr", "-i", out.toString());
        }
    }

    @Test
    void aFolderWithoutPermissionStays() throws IOException {
        assertThat(build().code()).isZero();
        Map<String, String> before = contents(out);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(place), "this user may write everywhere");
            assertFailed(build(), "permission denied", "check its owner and permissions");
            assertThat(contents(out)).isEqualTo(before);
        } finally {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void aSourceWithoutPermissionIsTold() throws IOException {
        Path file = site.folder().resolve("content/aws/basic/010-vpc.md");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "this user may read everything");
        assertFailed(build(), "010-vpc.md", "permission denied");
    }

    /** Files come and go while builds run: each ends with a site, or says which file is missing. */
    @Test
    void filesThatVanishWhileTheyAreReadAreTold() throws Exception {
        AtomicBoolean stop = new AtomicBoolean();
        Path file = site.folder().resolve("content/aws/basic/020-blinks.md");
        Path picture = site.folder().resolve("content/aws/images/blinks.png");
        Path level = site.folder().resolve("content/aws/advanced");
        Path style = site.folder().resolve("static/css/blinks.css");
        Files.createDirectories(picture.getParent());
        Files.createDirectories(style.getParent());
        Thread blinking = new Thread(() -> {
            byte[] question = read(site.folder().resolve("content/aws/basic/010-vpc.md"));
            while (!stop.get()) {
                blink(file, question);
                blink(picture, new byte[100]);
                blink(style, "a { color: red }".getBytes(StandardCharsets.UTF_8));
                blinkFolder(level, question);
            }
        });
        blinking.start();
        try {
            int told = 0;
            for (int i = 0; i < 12; i++) {
                Run run = build();
                assertThat(run.code()).as(run.err()).isIn(0, 1, 3);
                assertThat(run.err()).doesNotContain("mistake in Greenroom", "Exception", "\tat ");
                told += run.code() == 3 ? 1 : 0;
            }
            System.out.println("of 12 builds over files that come and go, " + told + " missed one");
        } finally {
            stop.set(true);
            blinking.join();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void blink(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            Files.delete(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void blinkFolder(Path level, byte[] question) {
        try {
            Files.createDirectory(level);
            blink(level.resolve("010-gone.md"), question);
            Files.delete(level);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Run build() {
        return Run.of("build", "--source", site.folder().toString(), "--out", out.toString());
    }

    private static void assertFailed(Run run, String... told) {
        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains(told).contains("error[file-access]: could not ", "help: ").doesNotContain("\tat ", "Exception", "mistake in Greenroom");
    }

    /** A small file system of its own at the place of the output, within the folder: what builds put beside it counts. */
    private void mount(String options) throws IOException, InterruptedException {
        mounted = run("mount", "-t", "tmpfs", "-o", options, "none", place.toString()) == 0;
        assumeTrue(mounted, "no right to mount a file system");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(List.of(command)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        } catch (IOException e) {
            // No such program here.
            return 127;
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
