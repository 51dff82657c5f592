package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.conformance.SmallSite;
import dev.greenroom.model.Attachment;
import dev.greenroom.model.Catalog;
import dev.greenroom.problem.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may lie beside the questions. */
class ContentFolderTest {
    @TempDir
    private Path folder;

    private SmallSite site;

    @BeforeEach
    void makeSource() {
        site = new SmallSite(folder).question("010-vpc", "What is a VPC?", "A network.");
    }

    @Test
    void anEditorsLockIsNobodys() throws IOException {
        Files.createSymbolicLink(folder.resolve("content/aws/basic/.#010-vpc.md"), Path.of("somebody@somewhere.42"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void aPictureWhoseNameIsNoAddressIsRefused() {
        site.file("aws/images/my picture.png", "").file("aws/\u00e9tudes/a.png", "").file("aws/images/vpc_2.small.png", "");
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "content/aws/images/my picture.png: `aws/images/my picture.png` can't be a picture's address",
                        "content/aws/\u00e9tudes/a.png: `aws/\u00e9tudes/a.png` can't be a picture's address");
        assertThat(read().value().orElseThrow().attachments())
                .extracting(Attachment::path)
                .containsExactly("aws/images/vpc_2.small.png");
    }

    @Test
    void aPictureMustBeAFile() throws IOException, InterruptedException {
        Path pipe = folder.resolve("content/aws/pipe.png");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        assertThat(problems()).containsExactly("content/aws/pipe.png: this is not a file");
    }

    private List<String> problems() {
        return read().problems().stream()
                .map(problem -> problem.place().path() + ": " + problem.message())
                .toList();
    }

    private Outcome<Optional<Catalog>> read() {
        return ContentFolder.read(folder, new ContentFolder.Settings(Optional.empty(), false));
    }
}
