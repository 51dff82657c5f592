package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Folders;
import dev.greenroom.model.Addresses;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.site.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A site as a build published it, read into memory: every file by its path, every page parsed.
 *
 * @param url its public address, ending in {@code /}
 * @param problems what the build warned of
 */
record Published(String url, SortedMap<String, byte[]> files, List<Page> pages, List<Problem> problems) {
    /**
     * A page that was published.
     *
     * @param path below the site's root, as in {@code aws/vpc/}
     */
    record Page(String path, String html, Document document) {
        @Override
        public String toString() {
            return "/" + path;
        }

        /** Whether search engines should list it under its own address. */
        boolean isIndexed(String siteUrl) {
            boolean open = document.select("meta[name=robots]").stream().noneMatch(meta -> meta.attr("content").contains("noindex"));
            return open && document.select("link[rel=canonical]").attr("href").equals(siteUrl + path);
        }
    }

    /** Builds a source folder's site. */
    static Published build(Path source, Optional<String> baseUrl) {
        try {
            Path folder = Files.createTempDirectory("greenroom-test");
            try {
                return build(source, folder.resolve("public"), baseUrl);
            } finally {
                Folders.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Published build(Path source, Path out, Optional<String> baseUrl) throws IOException {
        Outcome<Optional<Build.Summary>> built = Build.run(new Build.Settings(source, out, baseUrl, false), stage -> {});
        assertThat(built.value()).as("what was published; problems: %s", built.problems()).isPresent();
        SortedMap<String, byte[]> files = files(out);
        String home = Jsoup.parse(new String(files.get("index.html"), StandardCharsets.UTF_8))
                .select("link[rel=canonical]")
                .attr("href");
        List<Page> pages = files.keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .map(path -> page(path, new String(files.get(path), StandardCharsets.UTF_8), home))
                .toList();
        return new Published(home, files, pages, built.problems());
    }

    /** The files below a folder, by their paths with {@code /} between names. */
    static SortedMap<String, byte[]> files(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static Page page(String file, String html, String siteUrl) {
        String path = file.replaceFirst("(^|/)index\\.html$", "$1");
        return new Page(path, html, Jsoup.parse(html, siteUrl + path));
    }

    Page page(String path) {
        return pages.stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page at /" + path));
    }

    @Override
    public String toString() {
        return url;
    }

    String text(String file) {
        assertThat(files).containsKey(file);
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    /** The path of the site's root, as in {@code /} or {@code /prep/}. */
    String root() {
        return new Addresses(url).root();
    }

    /** The pages that search engines should list. */
    List<Page> indexed() {
        return pages.stream().filter(page -> page.isIndexed(url)).toList();
    }
}
