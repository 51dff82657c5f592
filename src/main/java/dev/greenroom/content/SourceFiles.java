package dev.greenroom.content;

import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads text files as UTF-8, and says where one isn't. */
final class SourceFiles {
    private final Path root;

    /** Far more than anyone reads, and little enough to be read into memory and rendered. */
    private static final int MOST_BYTES = 1 << 20;

    /** @param root the folder that paths in messages are relative to */
    SourceFiles(Path root) {
        this.root = root;
    }

    /** The path as messages show it: relative to the root, with {@code /} between names on every system. */
    String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Empty where the file is too large or no UTF-8, with the problem. */
    Outcome<Optional<Source>> read(Path file) throws IOException {
        byte[] bytes;
        // Never more than that: its size may be none, or another one by the time it is read.
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            Problem problem = Rule.FILE_SIZE.at(Source.named(shown(file)).place(), "the file is larger than 1 MB", "split it, or take out what is no text");
            return new Outcome<>(Optional.empty(), List.of(problem));
        }
        return Source.decode(shown(file), bytes);
    }
}
