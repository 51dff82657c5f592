package dev.greenroom.content;

import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads text files as UTF-8, and says where one isn't. */
final class SourceFiles {
    private final Path root;

    /** @param root the folder that paths in messages are relative to */
    SourceFiles(Path root) {
        this.root = root;
    }

    /** The path as messages show it: relative to the root, with {@code /} between names on every system. */
    String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    Outcome<Optional<Source>> read(Path file) throws IOException {
        return Source.decode(shown(file), Files.readAllBytes(file));
    }
}
