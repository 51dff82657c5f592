package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.GitRepository;
import dev.greenroom.conformance.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What CONTRIBUTING.md tells newcomers to type works. */
class ContributingTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```sh\n(.*?)^```");

    /** These wait for somebody: that they know the options named is all that can be seen here. */
    private static final List<String> WAITING = List.of("new", "serve");

    static Stream<String> commands() throws IOException {
        return FENCE.matcher(Files.readString(Path.of("CONTRIBUTING.md"))).results().flatMap(fence -> fence.group(1).lines()).filter(line -> !line.isBlank());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsOneThatThereIs(String line) {
        assertThat(CommandLines.mistake(line)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandThatEndsByItselfEndsWell(String line, @TempDir Path folder) throws IOException {
        List<String> words = CommandLines.words(line);
        if (!words.get(0).equals("./greenroom") || WAITING.contains(words.get(1))) {
            return;
        }
        new SmallSite(folder).question("010-locks", "What is a lock?", "It keeps others out.");
        new GitRepository(folder).commit("Begin");
        List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
        arguments.addAll(List.of("--source", folder.toString()));
        Run run = Run.of(arguments.toArray(new String[0]));
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void everyFileThatIsLinkedToIsThere() throws IOException {
        List<String> links = Pattern.compile("]\\(([^)#:]+)").matcher(Files.readString(Path.of("CONTRIBUTING.md"))).results().map(link -> link.group(1)).toList();
        assertThat(links).contains("LICENSE").allMatch(link -> Files.exists(Path.of(link)));
    }

    @Test
    void aCommandOrOptionThatIsNotThereIsFound() {
        assertThat(CommandLines.mistake("./greenroom biuld")).isPresent();
        assertThat(CommandLines.mistake("./greenroom build --otu public > log")).isPresent();
        assertThat(CommandLines.mistake("script/tset")).isPresent();
        assertThat(CommandLines.mistake("./greenroom build --out \"a folder\"   # builds")).isEqualTo(Optional.empty());
    }
}
