package dev.greenroom.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A git repository made for a test. */
final class Repository {
    private Repository() {}

    /** Makes a folder a repository, if it is none, and commits all that is in it. */
    static void commit(Path folder) throws IOException {
        git(folder, "init", "--quiet");
        git(folder, "add", "--all");
        git(folder, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "A state");
    }

    static void git(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        try {
            if (builder.start().waitFor() != 0) {
                throw new IOException("git failed: " + command);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
