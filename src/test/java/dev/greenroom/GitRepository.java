package dev.greenroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A git repository made for a test, untouched by the machine's own settings. */
public final class GitRepository {
    private static final String ADA = "Ada Example <ada@example.org>";

    private final Path folder;

    /** Makes one of the folder as it is; without git the test is left out. */
    public GitRepository(Path folder) throws IOException {
        this.folder = folder;
        assumeTrue(isInstalled(), "git is installed");
        git("init", "-q", "-b", "main");
    }

    /** Commits all that lies in the folder. */
    public GitRepository commit(String message) throws IOException {
        return commit(ADA, message);
    }

    /** @param author as in {@code Ada Example <ada@example.org>} */
    public GitRepository commit(String author, String message) throws IOException {
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "--author", author, "-m", message);
        return this;
    }

    public GitRepository move(String from, String to) throws IOException {
        Files.createDirectories(folder.resolve(to).getParent());
        Files.move(folder.resolve(from), folder.resolve(to));
        return this;
    }

    /** What git prints. */
    public String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of(
                "GIT_COMMITTER_DATE", "2026-01-01T12:00:00+00:00",
                "GIT_AUTHOR_DATE", "2026-01-01T12:00:00+00:00",
                "GIT_COMMITTER_NAME", "A Machine",
                "GIT_COMMITTER_EMAIL", "machine@example.org",
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1"));
        try {
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s: %s", command, printed).isZero();
            return printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("git", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
