package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Folders;
import dev.greenroom.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A tiny site, checked by the command line: {@code checks/<case>/source} and {@code arguments.txt}, one a line, beside what
 * must be printed: {@code out.txt}, and {@code err.txt}, which ends with the exit code.
 *
 * <p>Where there is a folder {@code after}, the source must look like it when all is done, and a second run must change nothing.
 */
class GoldenChecksTest {
    @TempDir
    private Path folder;

    static Stream<Path> cases() {
        return Golden.cases("checks").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void checkSaysWhatItsFilesSay(Path site) throws IOException {
        Path source = folder.resolve("source");
        Folders.copy(site.resolve("source"), source);
        Map<String, String> before = files(source);
        Run run = check(site, source);
        Golden.assertMatches(site.resolve("out.txt"), steady(run.out()));
        Golden.assertMatches(site.resolve("err.txt"), steady(run.err()) + "exit code " + run.code() + "\n");
        if (!Files.exists(site.resolve("after"))) {
            assertThat(files(source)).isEqualTo(before);
            return;
        }
        Map<String, String> after = files(source);
        if (Boolean.getBoolean("golden.rewrite")) {
            rewrite(site.resolve("after"), after);
        }
        assertThat(after).isEqualTo(files(site.resolve("after")));
        check(site, source);
        assertThat(files(source)).as("what is mended stays").isEqualTo(after);
    }

    private static Run check(Path site, Path source) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("check", "--source", source.toString()));
        arguments.addAll(Files.readAllLines(site.resolve("arguments.txt")));
        return Run.of(arguments.toArray(new String[0]));
    }

    private String steady(String console) {
        return console.replace(System.lineSeparator(), "\n").replace(folder.toString(), "");
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    private static void rewrite(Path folder, Map<String, String> files) throws IOException {
        for (String old : files(folder).keySet()) {
            Files.delete(folder.resolve(old));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
        }
    }
}
