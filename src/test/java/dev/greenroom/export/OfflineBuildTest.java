package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.FileHashes;
import dev.greenroom.model.Json;
import dev.greenroom.model.Output;
import dev.greenroom.model.Page;
import dev.greenroom.model.PageVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the service worker is told of its build. */
class OfflineBuildTest {
    private static final Map<String, String> WORKER = Map.of("worker.js", "one");
    private static final List<Page> PAGES = List.of(page("", "home"), page("404.html", "none"), page("aws/vpc/", "vpc"));
    private static final List<Output> OUTPUTS = List.of(
            file(PAGES.get(0), "index.html"),
            file(PAGES.get(1), "404.html"),
            file(PAGES.get(2), "aws/vpc/index.html"),
            Samples.file("assets/0123456789/css/main.css", "css"),
            Samples.file("assets/0123456789/img/card.png", "png"),
            Samples.file("aws/images/vpc.svg", "svg"),
            Samples.file("feed.xml", "feed"),
            Samples.file("search/data/00ff00ff00/tags.json", "[]"),
            Samples.file("search/index.json", "{}"));

    @Test
    void everyFileThatMayBeKeptHasAVersion() {
        assertThat(files().keySet()).isEqualTo(Set.of("", "404.html", "aws/images/vpc.svg", "aws/vpc/", "search/index.json"));
    }

    @Test
    void aPagesVersionIsTheOneThatItBears() {
        assertThat(Optional.of(files().get("aws/vpc/"))).isEqualTo(PageVersion.of(PAGES.get(2).html()));
    }

    @Test
    void theCoreIsStylesAndScriptsAndThePagesThatStandOnce() {
        assertThat(build(PAGES, OUTPUTS, WORKER).get("core"))
                .isEqualTo(List.of("assets/0123456789/css/main.css", "", "404.html", "search/index.json"));
    }

    @Test
    void foldersWithAFingerprintAreNamed() {
        assertThat(build(PAGES, OUTPUTS, WORKER).get("lasting")).isEqualTo(List.of("assets/0123456789/", "search/data/00ff00ff00/"));
    }

    @Test
    void anyChangedFileAndAChangedWorkerMakeAnotherBuild() {
        List<Output> changed = new ArrayList<>(OUTPUTS);
        changed.set(6, Samples.file("feed.xml", "news"));
        assertThat(List.of(
                        build(PAGES, OUTPUTS, WORKER).get("id"),
                        build(PAGES, changed, WORKER).get("id"),
                        build(PAGES, OUTPUTS, Map.of("worker.js", "two")).get("id")))
                .doesNotHaveDuplicates();
        assertThat(OfflineBuild.module(PAGES, FileHashes.of(OUTPUTS), WORKER)).isEqualTo(OfflineBuild.module(PAGES, FileHashes.of(OUTPUTS), WORKER));
    }

    @Test
    void aVersionChangesWithThePageAlone() {
        assertThat(PageVersion.of(PAGES.get(0).html())).isPresent().isEqualTo(PageVersion.of(page("elsewhere/", "home").html()));
        assertThat(PageVersion.of(PAGES.get(0).html())).isNotEqualTo(PageVersion.of(PAGES.get(1).html()));
        assertThat(PageVersion.of("<html><p>data-version=\"0123456789\"")).isEmpty();
    }

    private static Map<?, ?> files() {
        return (Map<?, ?>) build(PAGES, OUTPUTS, WORKER).get("files");
    }

    private static Map<?, ?> build(List<Page> pages, List<Output> outputs, Map<String, String> worker) {
        String module = OfflineBuild.module(pages, FileHashes.of(outputs), worker);
        assertThat(module).startsWith("export const BUILD = ").endsWith(";\n");
        return (Map<?, ?>) Json.read(module.substring("export const BUILD = ".length(), module.length() - 2));
    }

    private static Page page(String path, String text) {
        String html = PageVersion.stamp("<!doctype html>\n<html lang=\"en\"><p>" + text);
        return new Page(path, html, Optional.empty(), true, Samples.file(path).origin());
    }

    private static Output file(Page page, String path) {
        return Samples.file(path, page.html());
    }
}
