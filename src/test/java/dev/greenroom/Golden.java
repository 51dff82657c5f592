package dev.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Expected results as files beside their inputs, in {@code src/test/resources}.
 *
 * <p>{@code -Dgolden.rewrite=true} writes what came out in place of what was expected: read the difference before you
 * commit it.
 */
public final class Golden {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");

    private Golden() {}

    /** The folders below a folder of the test resources, one a case. */
    public static List<Path> cases(String folder) {
        try (Stream<Path> entries = Files.list(RESOURCES.resolve(folder))) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Holds that the text is what the file says; an empty text must have no file. */
    public static void assertMatches(Path file, String actual) throws IOException {
        if (REWRITE) {
            Files.deleteIfExists(file);
            if (!actual.isEmpty()) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, actual);
            }
            return;
        }
        String expected = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        assertThat(actual).as(file.toString()).isEqualTo(expected);
    }
}
