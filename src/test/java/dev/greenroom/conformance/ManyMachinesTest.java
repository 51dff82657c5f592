package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One repository, cloned to other places with its files made in other orders, and built by other Javas on other numbers
 * of processors in other languages and time zones: every build's list of files has one hash.
 */
class ManyMachinesTest {
    private static final Path EDGE_SITE = Path.of("src/test/resources/edge-site");
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    private Path folder;

    /** What differs from one machine to the next. */
    private record Machine(int java, int processors, String language, String zone, String encoding, String place) {}

    private static final List<Machine> MACHINES = List.of(
            new Machine(17, 1, "en-US", "UTC", "UTF-8", "a"),
            new Machine(25, 2, "tr-TR", "Pacific/Kiritimati", "ISO-8859-1", "with a space"),
            new Machine(17, 3, "ar-EG", "America/Los_Angeles", "US-ASCII", "content/deep/below/another/content"),
            new Machine(25, 4, "ar-EG", "Asia/Kathmandu", "UTF-8", "100% + #1"),
            new Machine(17, 5, "tr-TR", "Africa/Monrovia", "windows-1254", "UPPER"),
            new Machine(25, 6, "th-TH-u-ca-buddhist-nu-thai", "Asia/Bangkok", "UTF-8", "x.y"),
            new Machine(17, 7, "fa-IR-u-nu-arabext", "Antarctica/Troll", "EUC-JP", "static"),
            new Machine(25, 8, "lt-LT", "Pacific/Apia", "Big5", "templates"));

    @BeforeEach
    void commitTheSite() throws IOException, InterruptedException {
        Path repository = Files.createDirectory(folder.resolve("repository"));
        Published.files(EDGE_SITE).forEach((path, bytes) -> write(repository.resolve(path), bytes));
        git(repository, "init", "--quiet");
        git(repository, "add", ".");
        git(repository, "commit", "--quiet", "-m", "All of it");
        Path changed = repository.resolve("content/site.yml");
        Files.writeString(changed, Files.readString(changed) + "\n# Changed.\n");
        git(repository, "commit", "--quiet", "-a", "-m", "A change");
    }

    @Test
    void oneRepositoryHasOneSite() throws IOException, InterruptedException {
        assertSame(MACHINES.stream().filter(machine -> machine.java() == 17).toList(), 17);
    }

    @Test
    void anotherJavaMakesTheSameSite() throws IOException, InterruptedException {
        List<Machine> machines = new ArrayList<>(MACHINES);
        machines.removeIf(machine -> machine.java() == 17 && machine.processors() > 1);
        assertSame(machines, 25);
    }

    private void assertSame(List<Machine> machines, int needed) throws IOException, InterruptedException {
        assumeTrue(Jdks.java(17).isPresent() && Jdks.java(needed).isPresent(), "this machine has no JDK 17 or no JDK " + needed);
        Random random = new Random(SEED);
        Map<String, List<Machine>> byHash = new TreeMap<>();
        for (Machine machine : machines) {
            byHash.computeIfAbsent(hash(built(machine, random)), any -> new ArrayList<>()).add(machine);
        }
        assertThat(byHash).as("machines by the hash of what they built; seed %d", SEED).hasSize(1);
        System.out.println("edge site, cloned: " + byHash.keySet() + " on " + machines.size() + " machines, seed " + SEED);
    }

    /** The list of files that the machine publishes. */
    private Path built(Machine machine, Random random) throws IOException, InterruptedException {
        Path clone = Files.createDirectories(folder.resolve("machine " + machine.processors()).resolve(machine.place()));
        git(clone, "clone", "--quiet", "--no-hardlinks", folder.resolve("repository").toString(), ".");
        shuffle(clone, random);
        Path out = folder.resolve("out " + machine.processors());
        Path log = folder.resolve("log " + machine.processors());
        Optional<Path> java = Jdks.java(machine.java());
        List<String> command = new ArrayList<>(List.of(java.orElseThrow().toString()));
        command.addAll(List.of("-XX:ActiveProcessorCount=" + machine.processors(), "-Duser.timezone=" + machine.zone(), "-Dfile.encoding=" + machine.encoding()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss16m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("dev.greenroom.conformance.MainIn", machine.language()));
        command.addAll(List.of("build", "--source", clone.toString(), "--base-url", EdgeSite.URL, "--out", out.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // For the names of files; other Javas may be found with other variables than this one.
        builder.environment().put("LC_ALL", "C.UTF-8");
        assertThat(builder.start().waitFor()).as("%s:%n%s", machine, Files.readString(log)).isZero();
        return out.resolve("build.sha256");
    }

    /** Makes all files anew, in another order and at other times, so that the file system lists them in another, too. */
    private static void shuffle(Path clone, Random random) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Published.files(clone));
        files.keySet().removeIf(path -> path.startsWith(".git/"));
        List<String> paths = new ArrayList<>(files.keySet());
        for (String path : paths) {
            Files.delete(clone.resolve(path));
        }
        Collections.shuffle(paths, random);
        for (String path : paths) {
            write(clone.resolve(path), files.get(path));
            Files.setLastModifiedTime(clone.resolve(path), FileTime.from(Instant.ofEpochSecond(random.nextInt(1_900_000_000))));
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void git(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_AUTHOR_DATE", "2026-03-01T23:30:00-0800");
        builder.environment().put("GIT_COMMITTER_DATE", "2026-03-01T23:30:00-0800");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as("git %s: %s", String.join(" ", arguments), output).isZero();
    }
}
