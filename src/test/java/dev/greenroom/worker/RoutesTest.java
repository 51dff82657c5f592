package dev.greenroom.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which requests the service worker answers, run by GraalJS. */
class RoutesTest {
    private static Context context;

    @BeforeAll
    static void load() throws IOException {
        context = Context.newBuilder("js")
                .allowIO(IOAccess.ALL)
                .option("js.esm-eval-returns-exports", "true")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        context.getBindings("js").putMember("routes", context.eval(Source.newBuilder("js", Path.of("static/js/worker/routes.js").toFile())
                .mimeType("application/javascript+module")
                .build()));
        context.eval("js", """
                const root = "https://example.org/prep/";
                const build = { lasting: ["assets/0123456789/"], files: { "": "1", "aws/": "2", "search/index.json": "3" } };
                const other = { lasting: ["assets/0123456789/"], files: { "": "1", "aws/": "4" } };
                const route = (url, given) => routes.routeOf({ method: "GET", mode: "cors", url, ranged: false, ...given }, root, build.files);
                const told = (route) => (route ? `${route.kind} ${route.path}` : "none");""");
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/prep/, 'page '",
        "https://example.org/prep/aws/?level=basic#vpc, page aws/",
        "https://example.org/prep/404.html, page 404.html",
        "https://example.org/prep/unknown, page unknown",
        "https://example.org/prep/aws/offline.json, none",
        "https://example.org/prep/aws/deck.txt, none",
        "https://example.org/elsewhere/, none",
        "https://example.com/prep/, none",
    })
    void navigationsBelowTheRootAreToPagesUnlessTheyAreToFiles(String url, String route) {
        assertThat(run("told(route('" + url + "', { mode: 'navigate' }))")).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource({
        "assets/0123456789/js/main.js, lasting assets/0123456789/js/main.js",
        "assets/ffffffffff/js/main.js, lasting assets/ffffffffff/js/main.js",
        "search/data/0123456789/tags.json, lasting search/data/0123456789/tags.json",
        "assets/main.js, none",
        "search/index.json?again, file search/index.json",
        "feed.xml, none",
        "toString, none",
        "sw.js, none",
    })
    void filesAreAnsweredWhereABuildKnowsThem(String path, String route) {
        assertThat(run("told(route(root + '" + path + "'))")).isEqualTo(route);
    }

    @Test
    void whatIsSentAndPartsOfFilesPassBy() {
        assertThat(run("told(route(root, { method: 'POST', mode: 'navigate' }))")).isEqualTo("none");
        assertThat(run("told(route(root + 'search/index.json', { method: 'HEAD' }))")).isEqualTo("none");
        assertThat(run("told(route(root + 'search/index.json', { ranged: true }))")).isEqualTo("none");
    }

    @Test
    void buildsShareWhatHasNotChanged() {
        assertThat(run("['', 'aws/', 'search/index.json', 'nowhere', 'assets/0123456789/a.js', 'assets/ffffffffff/a.js']"
                        + ".map((path) => routes.isSame(path, build, other)).join()"))
                .isEqualTo("true,false,false,false,true,false");
    }

    @Test
    void aPageIsOfABuildByWhatItSaysOfItself() {
        assertThat(run("routes.versionIn('<!doctype html>\\n<html data-version=\"0123456789\" lang=\"en\">')")).isEqualTo("0123456789");
        assertThat(run("['2', '4', undefined].map((version) => routes.hasPage(build, version)).join()")).isEqualTo("true,false,false");
    }

    @Test
    void titlesAreReadAsText() {
        assertThat(run("routes.titleIn('<title>What is &lt;b&gt; &amp;amp; co? | AWS question</title>')")).isEqualTo("What is <b> &amp; co?");
    }

    private static String run(String expression) {
        return context.eval("js", "String(" + expression + ")").asString();
    }
}
