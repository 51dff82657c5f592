package dev.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFileTest {
    @TempDir
    private Path source;

    private KeptFile file;

    @BeforeEach
    void keep() {
        file = KeptFile.in(source, "words", "words 1");
        file.write(out -> out.text("kept"));
    }

    @Test
    void whatWasWrittenIsRead() {
        assertThat(file.read(KeptReader::text)).contains("kept");
    }

    @Test
    void theFolderIsLeftAloneByGit() throws IOException {
        assertThat(source.resolve(".greenroom/.gitignore")).hasContent("*");
        assertThat(Files.list(source.resolve(".greenroom"))).hasSize(2);
    }

    @Test
    void anotherVersionsFileCountsAsNone() {
        assertThat(KeptFile.in(source, "words", "words 2").read(KeptReader::text)).isEmpty();
        assertThat(KeptFile.in(source, "others", "words 1").read(KeptReader::text)).isEmpty();
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        Path path = source.resolve(".greenroom/words");
        byte[] bytes = Files.readAllBytes(path);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            Files.write(path, damaged);
            assertThat(file.read(KeptReader::text)).as("byte %d", i).isEmpty();
            Files.write(path, Arrays.copyOf(bytes, i));
            assertThat(file.read(KeptReader::text)).as("cut at %d", i).isEmpty();
        }
    }

    @Test
    void sourcesThatCannotBeWrittenToAreNoTrouble() throws IOException {
        Path other = Files.writeString(source.resolve("no-folder"), "");
        KeptFile nowhere = KeptFile.in(other, "words", "words 1");
        nowhere.write(out -> out.text("kept"));
        assertThat(nowhere.read(KeptReader::text)).isEmpty();
    }
}
