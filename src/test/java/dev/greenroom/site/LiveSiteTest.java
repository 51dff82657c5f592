package dev.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.conformance.SmallSite;
import dev.greenroom.model.Output;
import dev.greenroom.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site in memory takes over changes, keeps the last good state, and ends as a build would have it. */
class LiveSiteTest {
    private static final int EDITS = 60;

    @TempDir
    private Path folder;

    private SmallSite source;
    private int compared;
    private LiveSite site;

    @BeforeEach
    void open() {
        source = new SmallSite(folder.resolve("source"))
                .question("010-net", "What is a net?", "A **net** of `code`.\n\n![A net](../images/net.svg)")
                .question("020-gate", "What is a gate?", "See [the net](net) and [its file](010-net.md).")
                .file("aws/images/net.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"></svg>\n");
        site = new LiveSite(new LiveSite.Settings(source.folder(), Optional.empty(), false));
        site.refresh(Set.of());
    }

    @Test
    void aSavedQuestionIsOnItsPagesAtOnce() {
        question("010-net", "What is a net?", "A seine.");
        assertThat(text("aws/net/index.html")).contains("A seine.");
        assertThat(text("aws/index.html")).contains("A seine.");
    }

    @Test
    void anErrorKeepsTheLastGoodStateAndIsGoneOnceMended() {
        question("010-net", "What is a net?", "A [link](nowhere).");
        assertThat(site.problems()).extracting(Problem::toString).anyMatch(told -> told.contains("there is no question or topic `nowhere`"));
        assertThat(text("aws/net/index.html")).contains("<strong>net</strong>");
        question("010-net", "What is a net?", "A seine.");
        assertThat(site.problems()).isEmpty();
        assertThat(text("aws/net/index.html")).contains("A seine.");
    }

    @Test
    void aLinkIsFoundBrokenWhenItsTargetGoesAway() throws IOException {
        Files.delete(questionFile("010-net"));
        site.refresh(Set.of(questionFile("010-net")));
        assertThat(site.problems()).extracting(Problem::message).contains("there is no question or topic `net`", "there is no file `010-net.md`");
    }

    @Test
    void aMissingAnchorIsFoundBySettling() {
        question("020-gate", "What is a gate?", "See [the net](net#mesh).");
        assertThat(site.problems()).isEmpty();
        assertThat(site.settle()).isTrue();
        assertThat(site.problems()).extracting(Problem::message).containsExactly("there is no `#mesh` on /aws/net/");
        question("020-gate", "What is a gate?", "See [the net](net).");
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void aTemplateWithAMistakeIsToldBeforeItsPagesAreAskedFor() throws IOException {
        Path template = write("templates/question.html", "{% extends \"layout.html\" %}{% block content %}{{ nothing }}{% endblock %}");
        site.refresh(Set.of(template));
        assertThat(site.problems()).extracting(problem -> problem.place().path()).contains("templates/question.html");
        assertThat(text("aws/net/index.html")).contains("<strong>net</strong>");
        Files.delete(template);
        site.refresh(Set.of(template));
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void aChangeThatNobodyToldOfIsFoundBySettling() {
        source.question("010-net", "What is a net?", "A seine of another length.");
        site.settle();
        assertThat(text("aws/net/index.html")).contains("A seine of another length.");
    }

    @Test
    void filesThatCameAndWentUnheardAreFoundBySettling() throws IOException {
        source.question("030-mesh", "What is a mesh?", "A wide net.");
        Files.delete(questionFile("020-gate"));
        assertThat(site.file("aws/mesh/index.html")).isEmpty();
        site.settle();
        assertThat(text("aws/mesh/index.html")).contains("A wide net.");
        assertThat(site.file("aws/gate/index.html")).isEmpty();
    }

    @Test
    void settlingGivesWayToAChange() throws Exception {
        CompletableFuture<Boolean> settled = CompletableFuture.supplyAsync(site::settle);
        while (!settled.isDone()) {
            site.announce();
        }
        assertThat(settled.get()).isFalse();
        assertThat(site.settle()).isTrue();
    }

    @Test
    void anUnchangedSiteKeepsItsNumber() {
        long number = site.number();
        site.settle();
        assertThat(site.number()).isEqualTo(number);
    }

    @Test
    void aSourceThatIsWrongFromTheStartIsServedOnceItIsMended() {
        SmallSite broken = new SmallSite(folder.resolve("broken")).question("010-net", "What is a net?", "[x](nowhere)");
        LiveSite late = new LiveSite(new LiveSite.Settings(broken.folder(), Optional.empty(), false));
        late.refresh(Set.of());
        assertThat(late.isThere()).isFalse();
        broken.question("010-net", "What is a net?", "A seine.");
        late.refresh(Set.of(broken.folder().resolve("content/aws/basic/010-net.md")));
        assertThat(late.isThere()).isTrue();
    }

    /** Each edit is one that people make; now and then all files are compared with those of a build. */
    @Test
    void afterAnyEditsEveryFileIsTheOneOfABuild() throws IOException {
        long seed = Long.getLong("live.seed", 20261123L);
        int edits = Integer.getInteger("live.edits", EDITS);
        Random random = new Random(seed);
        Editor editor = new Editor(source.folder(), random);
        for (int edit = 1; edit <= edits; edit++) {
            List<Path> touched = new ArrayList<>(editor.edit());
            if (random.nextInt(3) == 0) {
                touched.addAll(editor.edit());
            }
            site.refresh(touched);
            if (edit % 10 == 0 || edit == edits) {
                assertSameAsBuild("seed " + seed + " after " + edit + " edits, the last of " + touched);
            }
        }
        assertThat(compared).as("comparisons with a build without errors").isPositive();
    }

    private void assertSameAsBuild(String when) throws IOException {
        Path out = folder.resolve("public");
        var built = Build.run(new Build.Settings(source.folder(), out, Optional.empty(), false), stage -> {});
        assertThat(site.settle()).isTrue();
        assertThat(site.problems()).as(when).extracting(Problem::toString).containsExactlyElementsOf(built.problems().stream().map(Problem::toString).toList());
        if (built.value().isEmpty()) {
            return;
        }
        compared++;
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> served = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(out)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                String path = out.relativize(file).toString();
                // These two belong to a whole build.
                if (!path.equals("sw.js") && !path.equals(Manifest.NAME)) {
                    expected.put(path, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                    served(path).ifPresent(output -> served.put(path, new String(output.bytes(), StandardCharsets.ISO_8859_1)));
                }
            }
        }
        assertThat(served.keySet()).as(when).isEqualTo(expected.keySet());
        expected.forEach((path, bytes) -> assertThat(served.get(path)).as(path + ", " + when).isEqualTo(bytes));
    }

    private Optional<Output> served(String path) {
        return switch (path) {
            case "_headers" -> site.headers();
            case "_redirects" -> site.redirects();
            default -> site.file(path);
        };
    }

    private void question(String name, String title, String body) {
        source.question(name, title, body);
        site.refresh(Set.of(questionFile(name)));
    }

    private Path questionFile(String name) {
        return source.folder().resolve("content/aws/basic/" + name + ".md");
    }

    private Path write(String name, String text) throws IOException {
        Path file = source.folder().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String text(String path) {
        return new String(site.file(path).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}
