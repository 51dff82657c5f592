package dev.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.conformance.SmallSite;
import dev.greenroom.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whenever a build is killed, what is published is one whole site, and the next build goes on from there. {@code
 * -Dkills=200} kills more often than usual, {@code -Dseed=…} repeats a run.
 */
class KilledBuildTest {
    private static final int KILLS = Integer.getInteger("kills", 20);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private Path source;
    private Path out;

    @BeforeEach
    void makeSource() throws IOException {
        source = Files.createDirectory(folder.resolve("source"));
        out = Files.createDirectory(folder.resolve("place")).resolve("public");
    }

    /** In each of them on its own: 45 files are written, two moved, and the last site is removed. */
    @Test
    void killedBeforeAnyStepOfTheSwapAWholeSiteIsLeft() throws IOException, InterruptedException {
        publish(0);
        List<String> steps = new ArrayList<>();
        try (Publisher publisher = Publisher.to(out, source, steps::add)) {
            publisher.publish(PublishForever.site(1));
        }
        int swap = steps.indexOf("move public to .public.previous");
        assertThat(steps.subList(swap, swap + 3))
                .containsExactly("move public to .public.previous", "move .public.staging to public", "move .public.previous to .public.staging");
        int between = 0;
        for (int step : List.of(0, 1, swap - 1, swap, swap + 1, swap + 2, swap + 3, steps.size() - 1)) {
            publish(100);
            Process process = start("dev.greenroom.site.PublishForever", out.toString(), source.toString(), String.valueOf(step));
            assertThat(process.waitFor()).as("before `%s`", steps.get(step)).isEqualTo(137);
            between += assertWholeAndMended("before `" + steps.get(step) + "`", step > 0);
        }
        assertThat(between).as("times that no site was in the published folder").isEqualTo(1);
    }

    @Test
    void killedAtRandomAWholeSiteIsLeft() throws IOException, InterruptedException {
        int between = 0;
        publish(0);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = start("dev.greenroom.site.PublishForever", out.toString(), source.toString());
            assertThat(process.inputReader().readLine()).isEqualTo("publishing");
            Thread.sleep(0, random.nextInt(999_999));
            Thread.sleep(random.nextInt(60));
            process.destroyForcibly().waitFor();
            between += assertWholeAndMended("kill " + kill + " of seed " + SEED, false);
        }
        System.out.printf("killed %d publishers, seed %d: %d between the moves of the swap%n", KILLS, SEED, between);
    }

    @Test
    void aWholeProgramKilledAtRandomLeavesAWholeSite() throws IOException, InterruptedException {
        SmallSite site = new SmallSite(source);
        for (int i = 10; i < 30; i++) {
            site.question("0" + i + "-q-" + i, "What is " + i + "?", "A **number**.\n\n```java\nint x = " + i + ";\n```");
        }
        long start = System.nanoTime();
        assertThat(build().waitFor()).isZero();
        long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        int kills = Math.max(4, KILLS / 8);
        int ended = 0;
        for (int kill = 0; kill < kills; kill++) {
            site.question("010-q-10", "What is 10?", "Number " + kill + ".");
            Process process = build();
            // Rather late than early: publishing is the end of a build.
            if (process.waitFor(whole / 3 + random.nextLong(whole), TimeUnit.MILLISECONDS)) {
                ended++;
            }
            process.destroyForcibly().waitFor();
            assertWholeAndMended("kill " + kill + " of seed " + SEED, false);
        }
        System.out.printf("killed %d builds, seed %d: %d had ended%n", kills, SEED, ended);
    }

    @Test
    void oneThatIsAskedToEndNeverEndsBetweenTheMoves() throws IOException, InterruptedException {
        publish(0);
        for (int end = 0; end < Math.max(4, KILLS / 8); end++) {
            Process process = start("dev.greenroom.site.PublishForever", out.toString(), source.toString());
            assertThat(process.inputReader().readLine()).isEqualTo("publishing");
            Thread.sleep(random.nextInt(40));
            process.destroy();
            process.waitFor();
            assertThat(assertWholeAndMended("end " + end + " of seed " + SEED, false)).isZero();
        }
    }

    @Test
    void twoAtOnceEitherPublishOrAreRefused() throws IOException, InterruptedException {
        new SmallSite(source).question("010-vpc", "What is a VPC?", "A network.");
        List<Process> builds = List.of(build(), build(), build());
        List<Integer> codes = new ArrayList<>();
        for (Process build : builds) {
            codes.add(build.waitFor());
        }
        assertThat(codes).contains(0).isSubsetOf(0, 3);
        assertWhole("two at once");
        assertThat(out.getParent().toFile().list()).containsExactly("public");
    }

    /** @return 1 where the site had to be brought back, 0 where it was in its place */
    private int assertWholeAndMended(String when, boolean left) throws IOException {
        boolean between = !Files.exists(out);
        boolean beside = Files.exists(out.resolveSibling(".public.staging")) || Files.exists(out.resolveSibling(".public.previous"));
        assertThat(!left || beside).as("%s: something is left beside the site", when).isTrue();
        if (!between) {
            assertWhole(when);
        }
        try (Publisher publisher = Publisher.to(out, source)) {
            assertThat(publisher.found()).as(when).hasSize(beside ? 1 : 0).extracting(Problem::message).allMatch(told -> told.startsWith("an earlier build was stopped"));
            assertWhole(when + ", brought back");
            assertThat(out.getParent().toFile().list()).as(when).containsExactlyInAnyOrder("public", ".public.lock");
            publisher.publish(PublishForever.site(7));
        }
        assertWhole(when + ", published once more");
        assertThat(out.getParent().toFile().list()).as(when).containsExactly("public");
        return between ? 1 : 0;
    }

    private void assertWhole(String when) throws IOException {
        assertThat(Manifest.in(out)).as(when).isPresent();
        assertThat(Manifest.in(out).get().differences(out)).as(when).isEmpty();
    }

    private void publish(int number) {
        try (Publisher publisher = Publisher.to(out, source)) {
            publisher.publish(PublishForever.site(number));
        }
    }

    private Process build() throws IOException {
        return start("dev.greenroom.cli.Main", "build", "--source", source.toString(), "--out", out.toString());
    }

    private static Process start(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss16m", "-cp", System.getProperty("java.class.path"), program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
