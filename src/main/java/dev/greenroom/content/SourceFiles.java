package dev.greenroom.content;

import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        byte[] bytes = Files.readAllBytes(file);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(input, text, true);
        text.flip();
        if (!result.isError()) {
            return Outcome.of(Optional.of(new Source(shown(file), text.toString())));
        }
        // What stands before the bad byte tells its line and column; the source goes on with the sign for "unreadable".
        Source readable = new Source(shown(file), text + "\uFFFD");
        Problem problem = Problem.error(
                readable.place(text.length(), text.length() + 1),
                String.format("not UTF-8: the byte 0x%02X can't stand here", bytes[input.position()] & 0xFF),
                "save the file as UTF-8");
        return new Outcome<>(Optional.empty(), List.of(problem));
    }
}
