package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.conformance.SmallSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as its users call it. */
class MainTest {
    private static final String ESCAPE = "\u001b";

    @TempDir
    private Path folder;

    @Test
    void helpNamesTheCommandsAndTheExitCodesOnStandardOutput() {
        Run run = Run.of("--help");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Usage: greenroom", "build", "Exit codes:")
                .containsPattern("(?m)^ +0 +done$")
                .containsPattern("(?m)^ +1 +problems")
                .containsPattern("(?m)^ +2 +wrong usage$")
                .containsPattern("(?m)^ +3 +a file or folder");
    }

    @Test
    void helpOfACommandNamesItsOptions() {
        Run run = Run.of("build", "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("--source", "--out", "--base-url", "--drafts");
    }

    @Test
    void versionNamesTheProgramAndItsJava() {
        Run run = Run.of("--version");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("greenroom ", "Java " + Runtime.version());
    }

    @Test
    void unknownOptionIsWrongUsageAndTheNearestIsSuggested() {
        Run run = Run.of("build", "--sorce", "x");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--sorce").contains("--source");
    }

    @Test
    void noCommandOrAnUnknownOneIsWrongUsage() {
        assertThat(Run.of().code()).isEqualTo(2);
        assertThat(Run.of().err()).contains("no command given", "Usage: greenroom");
        assertThat(Run.of("biuld").code()).isEqualTo(2);
        assertThat(Run.of("biuld").err()).contains("biuld", "build");
    }

    @Test
    void aMissingSourceIsAFileFailureWithoutAStackTrace() {
        Run run = Run.of("build", "--source", folder.resolve("nowhere").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("nowhere", "error[file-access]: ", "help: ").doesNotContain("\tat ", "Exception");
    }

    @Test
    void problemsAreErrorsOfTheContentAndStandOnStandardError() {
        Path source = new SmallSite(folder.resolve("source")).question("010-x", "", "An answer.").folder();
        Run run = Run.of("build", "--source", source.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("010-x.md:2:9: error[field-value]: `title` is empty", "Nothing was published: 1 error");
    }

    @Test
    void coloursStandOnlyWhereATerminalShowsThem() {
        Path source = new SmallSite(folder.resolve("source")).question("010-x", "", "An answer.").folder();
        assertThat(Run.of(true, "build", "--source", source.toString()).err()).contains(ESCAPE + "[1;31m");
        assertThat(Run.of(false, "build", "--source", source.toString()).err()).doesNotContain(ESCAPE);
        assertThat(Run.of(false, "build", "--help").out()).doesNotContain(ESCAPE);
    }

    @Test
    void controlCharactersOfTheContentDoNotReachTheTerminal() {
        Path source = new SmallSite(folder.resolve("source"))
                .question("010-x", "Is it?", "```ja\u001b[31mva\u0007\ncode\n```")
                .question("020-\u001b[31m", "Is it?", "An answer.")
                .folder();
        assertThat(Run.of("build", "--source", source.toString()).err())
                .contains("unknown language `ja·[31mva·`", "020-·[31m.md: error[file-name]: ")
                .doesNotContain(ESCAPE, "\u0007");
    }

    /** A pipe is no terminal: also where the environment asks for none of the colours, and in an old encoding. */
    @Test
    void thePipedProgramWritesPlainUtf8() throws IOException, InterruptedException {
        Path source = new SmallSite(folder.resolve("source")).question("010-größe", "Is it?", "An answer.").folder();
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Dfile.encoding=ISO-8859-1", "-Duser.language=tr"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.greenroom.cli.Main"));
        command.addAll(List.of("build", "--source", source.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("NO_COLOR", "1", "TERM", "xterm-256color"));
        assertThat(builder.start().waitFor()).isEqualTo(1);
        assertThat(Files.readString(log, StandardCharsets.UTF_8)).contains("010-größe.md").doesNotContain(ESCAPE);
    }
}
