package dev.greenroom.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, far from its repository: all it needs travels in its jar and the libraries beside it. */
class JarIT {
    @TempDir
    private Path folder;

    private Path jar;
    private Path log;

    @BeforeEach
    void moveTheProgram() throws IOException {
        Path program = Files.createDirectory(folder.resolve("a program"));
        jar = program.resolve("greenroom.jar");
        log = folder.resolve("log");
        Files.copy(Path.of("target/greenroom.jar"), jar);
        Folders.copy(Path.of("target/lib"), program.resolve("lib"));
    }

    @Test
    void itBuildsTheSameSiteAsFromTheSources() throws IOException, InterruptedException {
        Folders.copy(Path.of("src/test/resources/edge-site"), folder.resolve("my site"));
        int code = run("build", "--source", "my site", "--base-url", EdgeSite.URL);
        assertThat(code).as(Files.readString(log)).isZero();
        Map<String, byte[]> built = Published.files(folder.resolve("my site/public"));
        Map<String, byte[]> expected = Published.build(folder.resolve("my site"), Optional.of(EdgeSite.URL)).files();
        assertThat(built.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(built.get(path)).as(path).asString(UTF_8).isEqualTo(new String(bytes, UTF_8)));
    }

    @Test
    void itSaysWhichVersionItIs() throws IOException, InterruptedException {
        assertThat(run("--version")).isZero();
        assertThat(Files.readString(log)).containsPattern("^greenroom \\d+\\.\\d+\\.\\d+\\R").contains("Java " + Runtime.version());
    }

    @Test
    void itWritesNothingButWhatItHasToSay() throws IOException, InterruptedException {
        Folders.copy(Path.of("src/test/resources/edge-site"), folder.resolve("site"));
        assertThat(run("build", "--source", "site", "--base-url", EdgeSite.URL)).isZero();
        assertThat(Files.readString(log)).as("warnings of the content, and one line of the result").doesNotContain("WARNING:", "SLF4J", "\u001b", "\tat ");
    }

    private int run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xss16m", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    }
}
