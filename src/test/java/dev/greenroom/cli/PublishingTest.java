package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.conformance.SmallSite;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published folder is a whole site, the new one or the old one, and never anyone else's files. */
class PublishingTest {
    @TempDir
    private Path folder;

    private SmallSite site;
    private Path out;

    @BeforeEach
    void makeSource() {
        site = new SmallSite(folder.resolve("source")).question("010-vpc", "What is a VPC?", "A network.");
        out = folder.resolve("place/public");
    }

    @Test
    void aBuildWithAnErrorKeepsTheLastSiteByteForByte() throws IOException {
        assertThat(build().code()).isZero();
        Map<String, String> before = contents(out);
        site.question("010-vpc", "Changed?", "A [dead link](nowhere).");
        assertThat(build().code()).isEqualTo(1);
        assertThat(contents(out)).isEqualTo(before);
        assertNothingBeside();
    }

    @Test
    void aNewBuildLeavesNothingOfTheLastOne() throws IOException {
        site.question("020-old", "Old?", "Yes.");
        assertThat(build().code()).isZero();
        assertThat(out.resolve("aws/old/index.html")).exists();
        Files.delete(site.folder().resolve("content/aws/basic/020-old.md"));
        assertThat(build().code()).isZero();
        assertThat(out.resolve("aws/old")).doesNotExist();
        assertNothingBeside();
    }

    @Test
    void anEmptyFolderIsFilled() throws IOException {
        Files.createDirectories(out);
        assertThat(build().code()).isZero();
        assertThat(out.resolve("index.html")).exists();
        assertNothingBeside();
    }

    @Test
    void aFolderWithFilesOfOthersIsRefusedAndLeftAsItIs() throws IOException {
        Files.createDirectories(out.resolve("search"));
        Files.writeString(out.resolve("thesis.txt"), "years of work");
        Files.writeString(out.resolve("search/index.json"), "{}");
        Map<String, String> before = contents(out);
        assertRefused(build(), "the output folder holds files that no build made");
        assertThat(contents(out)).isEqualTo(before);
        assertNothingBeside();
    }

    @Test
    void theSourceIsNeverReplaced() throws IOException {
        Map<String, String> before = contents(site.folder());
        String source = site.folder().toString();
        for (String over : List.of(source, source + "/.", source + "/content/..", folder.toString())) {
            assertRefused(Run.of("build", "--source", source, "--out", over), "the output folder would replace the source");
        }
        assertThat(contents(site.folder())).isEqualTo(before);
    }

    @Test
    void theFolderOneStandsInIsNeverReplaced() {
        assertRefused(Run.of("build", "--out", "."), "the output folder would replace the source");
    }

    @Test
    void partsOfTheSourceAreNeverReplaced() throws IOException {
        Map<String, String> before = contents(site.folder());
        String content = site.folder().resolve("content").toString();
        assertThat(Run.of("build", "--source", site.folder().toString(), "--out", content).code()).isEqualTo(3);
        assertThat(contents(site.folder())).isEqualTo(before);
    }

    @Test
    void aPathBelowAFileIsToldPlainly() throws IOException {
        Files.writeString(folder.resolve("place"), "in the way");
        Run run = build();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("place", "error[file-access]: could not ", "help: ").doesNotContain("\tat ", "Exception", "mistake in Greenroom");
        assertThat(folder.resolve("place")).hasContent("in the way");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Files.createDirectories(out.getParent());
        Files.writeString(out, "in the way");
        assertRefused(build(), "the output is a file");
        assertThat(out).hasContent("in the way");
    }

    @Test
    void theLastSiteOfAKilledBuildIsRestored() throws IOException {
        assertThat(build().code()).isZero();
        Map<String, String> before = contents(out);
        Files.move(out, out.resolveSibling(".public.previous"));
        Files.createDirectories(out.resolveSibling(".public.staging/half"));
        site.question("010-vpc", "Changed?", "A [dead link](nowhere).");
        assertThat(build().code()).isEqualTo(1);
        assertThat(contents(out)).isEqualTo(before);
    }

    @Test
    void whatAKilledBuildLeftGoesWithTheNextOne() throws IOException {
        assertThat(build().code()).isZero();
        Files.createDirectories(out.resolveSibling(".public.previous/half"));
        Files.createDirectories(out.resolveSibling(".public.staging/half"));
        assertThat(build().code()).isZero();
        assertNothingBeside();
    }

    @Test
    void aSymbolicLinkIsKeptAndItsTargetPublished() throws IOException {
        Path target = Files.createDirectories(folder.resolve("place/real"));
        Files.createSymbolicLink(out, target);
        assertThat(build().code()).isZero();
        assertThat(out).isSymbolicLink();
        assertThat(target.resolve("index.html")).exists();
    }

    @Test
    void aFolderThatAnotherBuildHoldsIsRefused() throws IOException {
        assertThat(build().code()).isZero();
        Map<String, String> before = contents(out);
        site.question("010-vpc", "Changed?", "Another network.");
        Path lock = out.resolveSibling(".public.lock");
        try (FileChannel other = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(other.tryLock()).isNotNull();
            assertRefused(build(), "another build is writing here");
        }
        assertThat(contents(out)).isEqualTo(before);
        assertThat(build().code()).as("with a lock file that nobody holds").isZero();
        assertNothingBeside();
    }

    @Test
    void aFolderWithinThePartsOfTheSourceIsRefused() {
        for (String part : List.of("content", "templates", "static")) {
            String within = site.folder().resolve(part).resolve("public").toString();
            assertRefused(
                    Run.of("build", "--source", site.folder().toString(), "--out", within),
                    "the output folder would lie within the source's `" + part + "/`");
        }
    }

    @Test
    void aLinkThatLeadsNowhereIsRefusedBeforeTheWork() throws IOException {
        Files.createDirectories(out.getParent());
        Files.createSymbolicLink(out, folder.resolve("gone"));
        assertRefused(build(), "the output is a link that leads nowhere");
    }

    private Run build() {
        return Run.of("build", "--source", site.folder().toString(), "--out", out.toString());
    }

    private static void assertRefused(Run run, String reason) {
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains(reason, "help: ").doesNotContain("\tat ", "Exception");
    }

    private void assertNothingBeside() {
        assertThat(out.getParent().toFile().list()).containsExactly("public");
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
