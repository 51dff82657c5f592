package dev.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.conformance.SmallSite;
import dev.greenroom.site.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small site that can be published again in another version while it is served, below the path {@code /prep/}.
 *
 * <p>Each version writes its number where a reader's browser meets it: into an answer, the colour of the page, a script and the
 * picture.
 */
final class ChangingSite implements AutoCloseable {
    private static final String BASE = "/prep/";

    private final Path folder;
    private final SiteServer server;

    private ChangingSite(Path folder) throws IOException {
        this.folder = folder;
        publish(1);
        this.server = SiteServer.start(folder.resolve("public"), BASE);
    }

    /** The first version, served. */
    static ChangingSite in(Path folder) {
        try {
            return new ChangingSite(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SiteServer server() {
        return server;
    }

    /** Puts another version in place of the last. */
    void publish(int version) throws IOException {
        Path source = folder.resolve("source");
        new SmallSite(source)
                .file("aws/images/net.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + version + "0\" height=\"10\"></svg>\n")
                .question("010-network", "What is a network?", "A subnet of version " + version + ".\n\n![A net](../images/net.svg)")
                .question("020-address", "What is an address?", "A number that stays the same.")
                .question("0" + (30 + version) + "-only-" + version, "What came with version " + version + "?", "A gateway.");
        Files.deleteIfExists(source.resolve("content/aws/basic/0" + (29 + version) + "-only-" + (version - 1) + ".md"));
        write(source, "static/css/custom.css", ":root { --version: " + version + "; }\n");
        Build.Settings settings = new Build.Settings(source, folder.resolve("public"), Optional.of("https://greenroom.example" + BASE), false);
        assertThat(Build.run(settings, stage -> {}).value()).isPresent();
    }

    /** The folder names with which everything of the version that is published now begins. */
    Stream<String> lastingFolders() throws IOException {
        Path out = folder.resolve("public");
        try (Stream<Path> assets = Files.list(out.resolve("assets")); Stream<Path> data = Files.list(out.resolve("search/data"))) {
            return Stream.concat(assets, data).map(path -> BASE + out.relativize(path) + "/").toList().stream();
        }
    }

    private static void write(Path source, String name, String text) throws IOException {
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Override
    public void close() {
        server.close();
    }
}
