package dev.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** The search engine under Node, which Playwright brings, gives what it gives in the browser. */
@ExtendWith(Chromium.class)
class NodeEngineTest {
    private static final List<String> QUERIES = List.of(
            "vpc",
            "subnet",
            "public subnet",
            "k8s",
            "what is a pod",
            "az",
            "ci/cd",
            "s3 storage class",
            "zero downtime deploy",
            "İstanbul Σ naïve",
            "xyzzyq",
            "in");

    private static final String SEARCH = """
            async (query) => {
              const main = document.querySelector("script[type=module]").src;
              const { open } = await import(new URL("search/engine.js", main));
              const engine = await open(document.documentElement.dataset.root);
              return (await engine.search(query)).map(({ id }) => id);
            }""";

    @Test
    void givesTheSameAnswersInTheSameOrder(Visit visit) throws IOException, InterruptedException {
        Page page = visit.open("search/");
        for (String query : QUERIES) {
            assertThat(page.evaluate(SEARCH, query)).as(query).isEqualTo(underNode(visit.site().folder(), query));
        }
    }

    private static List<String> underNode(Path site, String query) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Node.program(), "src/test/resources/search/node-check.mjs", site.toString(), query)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return JsonMapper.shared().readTree(printed).valueStream().map(result -> result.get("id").stringValue()).toList();
    }
}
