package dev.greenroom.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code script/test}: how it comes by a browser. */
@EnabledOnOs(OS.LINUX)
class TestCommandTest {
    @TempDir
    Path folder;

    private Sandbox sandbox;
    private Path command;

    @BeforeEach
    void layOutAMachineWithoutBrowser() throws IOException {
        sandbox = new Sandbox(folder.toRealPath());
        sandbox.copy("script/test");
        sandbox.program(
                "mvn", "echo \"$* with $GREENROOM_CHROMIUM, skip $PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD, in $PWD\"", "exit 7");
        command = sandbox.project.resolve("script/test");
    }

    @Test
    void runsMavenWithTheBrowserAndTheArgumentsAndEndsAsItDoes() throws Exception {
        Path chromium = sandbox.program("chromium");

        assertThat(sandbox.run(command, "-Dtest=A B"))
                .isEqualTo(new Sandbox.Result(
                        7,
                        "-B -Pbrowser verify -Dtest=A B with " + chromium + ", skip 1, in " + sandbox.project + "\n",
                        ""));
    }

    @Test
    void theBrowserThatWasNamedComesFirst() throws Exception {
        sandbox.program("chromium");
        Path named = Sandbox.program(folder.resolve("my browsers"), "chrome");

        assertThat(sandbox.with("GREENROOM_CHROMIUM", named.toString()).run(command).out())
                .contains("with " + named + ",");
    }

    @Test
    void installsAPackageAsRoot() throws Exception {
        sandbox.program("id", "echo 0");
        sandbox.program(
                "apt-get",
                "echo noise",
                "case $* in *install*) cp '" + sandbox.bin + "/mvn' '" + sandbox.bin + "/chromium' ;; esac");

        Sandbox.Result result = sandbox.run(command);

        assertThat(result.err()).isEqualTo("no Chromium found: installing the package `chromium`\n");
        assertThat(result.out()).contains("with " + sandbox.bin + "/chromium,").doesNotContain("noise");
    }

    @Test
    void saysWhatToDoWhereItMayNotInstall() throws Exception {
        sandbox.program("id", "echo 1000");
        sandbox.program("apt-get");
        sandbox.program("sudo", "exit 1");

        assertThat(sandbox.run(command))
                .isEqualTo(new Sandbox.Result(
                        1,
                        "",
                        "error: no Chromium found, and no right to install one\n"
                                + " help: run `sudo apt-get install chromium`,"
                                + " or set GREENROOM_CHROMIUM to a browser's path\n"));
    }

    @Test
    void saysWhatToDoWhereThereAreNoPackages() throws Exception {
        Sandbox.Result result = sandbox.run(command);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).startsWith("error: no Chromium found\n help: install Chromium or Google Chrome");
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Files.delete(sandbox.bin.resolve("mvn"));

        assertThat(sandbox.run(command).err()).startsWith("error: no `mvn` found\n");
    }
}
