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
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A question list, imported by the command line: {@code imports/<case>/list} beside the topic that must come of it
 * ({@code expected/}) and what the program must print ({@code console.txt}).
 *
 * <p>{@code arguments.txt} holds the arguments, one a line: which of the files, and options. Of every case it must hold that the
 * site builds without an error, and that a further import changes nothing.
 */
class GoldenImportsTest {
    @TempDir
    private Path folder;

    static Stream<Path> cases() {
        return Golden.cases("imports").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void listBecomesTheTopicBesideIt(Path list) throws IOException {
        Folders.copy(list.resolve("list"), folder.resolve("list"));
        Run first = imported(list);
        Golden.assertMatches(list.resolve("console.txt"), steady(first));
        Map<String, byte[]> topic = files(folder.resolve("site/content/topic"));
        assertMatches(list.resolve("expected"), topic);

        Run built = Run.of("build", "--source", folder.resolve("site").toString());
        assertThat(built.err()).doesNotContain("error:", "dropped");
        assertThat(built.code()).isZero();

        Run second = imported(list);
        assertThat(second.code()).isEqualTo(first.code());
        assertThat(second.out()).doesNotContain(" new\n", "updated", "edited");
        assertThat(files(folder.resolve("site/content/topic"))).containsExactlyEntriesOf(topic);
    }

    private Run imported(Path list) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("import", "--topic", "topic", "--into", folder.resolve("site").toString(), "--reviewed", "2026-01-02"));
        for (String argument : Files.readAllLines(list.resolve("arguments.txt"))) {
            arguments.add(argument.replace("list/", folder.resolve("list") + "/"));
        }
        return Run.of(arguments.toArray(new String[0]));
    }

    private String steady(Run run) {
        String console = run.err() + run.out() + "exit code " + run.code() + "\n";
        return console.replace(System.lineSeparator(), "\n").replace(folder.toString() + "/", "");
    }

    private static void assertMatches(Path expected, Map<String, byte[]> topic) throws IOException {
        TreeSet<String> names = new TreeSet<>(topic.keySet());
        names.addAll(Files.isDirectory(expected) ? files(expected).keySet() : List.of());
        for (String name : names) {
            String text = new String(topic.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
            // Of pictures that are no text it counts that they are there.
            Golden.assertMatches(expected.resolve(name), name.endsWith(".png") && !text.isEmpty() ? "a picture\n" : text);
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
