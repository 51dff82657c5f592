package dev.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.model.Output;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are written beside the published folder as they are made, and come into its place together. */
class PublisherTest {
    @TempDir
    private Path folder;

    private Path source;
    private Path place;
    private Path out;

    @BeforeEach
    void makePlace() throws IOException {
        source = Files.createDirectory(folder.resolve("source"));
        place = Files.createDirectory(folder.resolve("place"));
        out = place.resolve("public");
    }

    @Test
    void whatIsKeptIsReadFromTheDiskAndIsTheSame() throws IOException {
        try (Publisher publisher = Publisher.to(out, source)) {
            Output made = file("aws/vpc/index.html", "a page");
            Output kept = publisher.keep(made);
            assertThat(kept.bytes()).isEqualTo(made.bytes()).isNotSameAs(made.bytes());
            assertThat(kept.size()).isEqualTo(6);
            assertThat(kept.hash()).isEqualTo(made.hash());
            assertThat(Files.readString(place.resolve(".public.staging/aws/vpc/index.html"))).isEqualTo("a page");
        }
    }

    @Test
    void whatIsKeptIsPublishedWithTheRest() throws IOException {
        try (Publisher publisher = Publisher.to(out, source)) {
            Output page = publisher.keep(file("aws/index.html", "a page"));
            assertThat(Files.exists(out)).isFalse();
            publisher.publish(List.of(page, file("feed.xml", "a feed")));
        }
        assertThat(Files.readString(out.resolve("aws/index.html"))).isEqualTo("a page");
        assertThat(Files.readString(out.resolve("feed.xml"))).isEqualTo("a feed");
        assertThat(place.toFile().list()).containsExactly("public");
    }

    @Test
    void whatIsKeptAndNotPublishedGoesAway() {
        try (Publisher publisher = Publisher.to(out, source)) {
            publisher.keep(file("aws/index.html", "a page"));
            assertThat(place.toFile().list()).contains(".public.staging");
        }
        assertThat(place.toFile().list()).isEmpty();
    }

    @Test
    void ofTwoFilesForOnePlaceTheSecondIsNotKept() {
        try (Publisher publisher = Publisher.to(out, source)) {
            publisher.keep(file("aws/index.html", "a page"));
            Output second = file("aws/index.html", "another");
            assertThat(publisher.keep(second)).isSameAs(second);
            Output behindAFile = file("aws/index.html/deeper", "below a file");
            assertThat(publisher.keep(behindAFile)).isSameAs(behindAFile);
            Output onAFolder = file("aws", "in a folder's place");
            assertThat(publisher.keep(onAFolder)).isSameAs(onAFolder);
        }
    }

    @Test
    void aFileThatIsGoneWhenItIsReadIsTold() throws IOException {
        try (Publisher publisher = Publisher.to(out, source)) {
            Output kept = publisher.keep(file("feed.xml", "a feed"));
            Files.delete(place.resolve(".public.staging/feed.xml"));
            assertThatThrownBy(kept::bytes).isInstanceOf(FileFailure.class).hasMessageContaining("feed.xml");
        }
    }

    private static Output file(String path, String text) {
        return new Output(path, text.getBytes(StandardCharsets.UTF_8), Source.named(path).place());
    }
}
