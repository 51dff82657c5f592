package dev.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.FileHashes;
import dev.greenroom.model.Output;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private static final List<Output> FILES = List.of(file("b/index.html", "two"), file("a.txt", "one"));

    @TempDir
    private Path folder;

    @Test
    void everyFileStandsInItWithItsHashInTheOrderOfNames() {
        assertThat(new String(Manifest.of(FileHashes.of(FILES)).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed *a.txt
                        3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3 *b/index.html
                        """);
    }

    @Test
    void whatIsMissingChangedOrAddedIsTold() throws IOException {
        write();
        assertThat(differences()).isEmpty();
        Files.writeString(folder.resolve("a.txt"), "One");
        Files.writeString(folder.resolve("c.txt"), "three");
        Files.delete(folder.resolve("b/index.html"));
        assertThat(differences()).containsExactly("a.txt", "b/index.html", "c.txt");
    }

    @Test
    void aFileThatIsNoListIsNone() throws IOException {
        assertThat(Manifest.in(folder)).isEmpty();
        Files.writeString(folder.resolve(Manifest.NAME), "not a list\n");
        assertThat(Manifest.in(folder)).isEmpty();
    }

    private List<String> differences() throws IOException {
        return Manifest.in(folder).orElseThrow().differences(folder);
    }

    private void write() throws IOException {
        Files.createDirectory(folder.resolve("b"));
        for (Output output : FILES) {
            Files.write(folder.resolve(output.path()), output.bytes());
        }
        Files.write(folder.resolve(Manifest.NAME), Manifest.of(FileHashes.of(FILES)).bytes());
    }

    private static Output file(String path, String text) {
        return new Output(path, text.getBytes(StandardCharsets.UTF_8), Source.named(path).place());
    }
}
