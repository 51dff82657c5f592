package dev.greenroom.scripts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder with a copy of the project's scripts, a PATH of its own and stand-ins for the programs they call.
 *
 * <p>Nothing of the machine's own Java or Maven can be found from it.
 */
final class Sandbox {
    private static final String TOOLS = "awk basename bash cat chmod cksum cp curl cut date dirname env find git grep gzip head"
            + " id ln ls mkdir mktemp mv readlink rm sed sh sha256sum sha512sum shasum sleep sort tail tar touch tr uname";

    final Path project;
    final Path bin;
    private final Path caller;
    private final Map<String, String> environment = new TreeMap<>();

    Sandbox(Path folder) throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        bin = Files.createDirectories(folder.resolve("bin"));
        caller = Files.createDirectories(folder.resolve("caller"));
        for (String tool : TOOLS.split(" ")) {
            Path found = findTool(tool);
            if (found != null) {
                program(tool, "exec " + found + " \"$@\"");
            }
        }
        environment.put("PATH", bin.toString());
        environment.put("HOME", folder.toString());
        environment.put("GREENROOM_JDKS", "");
    }

    Sandbox with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Copies a file of the real project, as in {@code script/netlify}. */
    void copy(String path) throws IOException {
        Path target = project.resolve(path);
        Files.createDirectories(target.getParent());
        Files.copy(Path.of(path), target);
        target.toFile().setExecutable(true);
    }

    void write(String path, String text) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Puts a program of a few lines of shell on the PATH. */
    Path program(String name, String... lines) throws IOException {
        return program(bin, name, lines);
    }

    static Path program(Path folder, String name, String... lines) throws IOException {
        Path file = Files.createDirectories(folder).resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        file.toFile().setExecutable(true);
        return file;
    }

    Result run(Path command, String... arguments) throws IOException, InterruptedException {
        return start(command, arguments).await();
    }

    Running start(Path command, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(command.toString()), Stream.of(arguments)).toList());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Path out = Files.createTempFile(bin.getParent(), "out", "");
        Path err = Files.createTempFile(bin.getParent(), "err", "");
        builder.directory(caller.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        return new Running(builder.start(), out, err);
    }

    private static Path findTool(String tool) {
        return Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** What a command said and how it ended. */
    record Result(int exitCode, String out, String err) {}

    /** A command under way. */
    record Running(Process process, Path out, Path err) {
        Result await() throws IOException, InterruptedException {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end after a minute: " + Files.readString(err, UTF_8));
            }
            return new Result(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
        }
    }
}
