package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.model.Answer;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Repair;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.render.Answers;
import dev.greenroom.site.Mending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check --fix} mends stays mended, and changes nothing that readers see. */
class MendingTest {
    private static final String[] PIECES = {
        "words", "- item", "1. item", "> quote", "# Heading", "    code", "\tcode", "```text", "```", "~~~", "| a | b |", "| - | - |",
        "`code", "more` code", "*emphasis", "on*", "<pre>", "</pre>", "<!-- note", "-->", "<kbd>x</kbd>", "[a](b", "[^1]: note", "---", "", "", "  ", "a\\"
    };
    private static final String[] ENDS = {"", " ", "  ", "   ", "\t", " \t ", "\\"};

    @TempDir
    private Path folder;

    @Test
    void whatReadersSeeStaysAsItIsWhateverTheMarkdown() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            String body = body(new Random(seed));
            Path source = folder.resolve("site-" + seed);
            new SmallSite(source).question("010-one", "What is one?", body);
            List<String> before = html(source);
            Mending mending = new Mending(source);
            mending.write(mending.find());
            assertThat(html(source)).as("seed " + seed + ":\n" + body).isEqualTo(before);
            assertThat(mending.find()).as("seed " + seed + ":\n" + body).isEmpty();
        }
    }

    @Test
    void permissionsStayAndNothingIsLeftBehind() throws IOException {
        if (!Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            return;
        }
        new SmallSite(folder).question("010-one", "What is one?", "One. \n");
        Path file = folder.resolve("content/aws/basic/010-one.md");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Mending mending = new Mending(folder);
        mending.write(mending.find());
        assertThat(Files.readString(file)).endsWith("One.\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw-r--");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatChangedMeanwhileIsLeftAlone() throws IOException {
        new SmallSite(folder).question("010-one", "What is one?", "One. \n");
        Mending mending = new Mending(folder);
        List<Repair> repairs = mending.find();
        Path file = folder.resolve("content/aws/basic/010-one.md");
        Files.writeString(file, Files.readString(file) + "\nMore.\n");
        assertThatThrownBy(() -> mending.write(repairs))
                .isInstanceOf(FileFailure.class)
                .hasMessageContaining("the file changed while it was being mended");
        assertThat(Files.readString(file)).contains("One. \n").endsWith("\nMore.\n");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreNotFollowed() throws IOException {
        new SmallSite(folder).question("010-one", "What is one?", "One.\n");
        Path elsewhere = Files.writeString(folder.resolve("elsewhere.md"), "---\ntitle: x \n---\n");
        Files.createSymbolicLink(folder.resolve("content/aws/basic/020-two.md"), elsewhere);
        assertThat(new Mending(folder).find()).extracting(Repair::path).doesNotContain("content/aws/basic/020-two.md");
        assertThat(Files.readString(elsewhere)).contains("x \n");
    }

    @Test
    void theContentOfThisRepositoryNeedsNoMending() {
        assertThat(new Mending(Path.of(".")).find()).isEmpty();
    }

    private static String body(Random random) {
        StringBuilder body = new StringBuilder("Begins.\n\n");
        for (int line = 0; line < 12; line++) {
            body.append(PIECES[random.nextInt(PIECES.length)]).append(ENDS[random.nextInt(ENDS.length)]).append(random.nextInt(12) == 0 ? "\r\n" : "\n");
        }
        return body.toString();
    }

    /** Blanks at the ends of lines show in code alone. */
    private static String withoutBlanks(String html) {
        return Pattern.compile("(?s)<pre.*?</pre>|[ \t]+(?=\n|<br>|</)").matcher(html).replaceAll(found -> Matcher.quoteReplacement(found.group().strip()));
    }

    private static List<String> html(Path source) {
        Catalog catalog = ContentFolder.read(source, new ContentFolder.Settings(Optional.empty(), true)).value().orElseThrow();
        return Answers.of(catalog).value().stream()
                .flatMap(topic -> topic.answers().stream())
                .map(Answer::full)
                .map(fragment -> withoutBlanks(fragment.html()) + "\n---\n" + fragment.text())
                .toList();
    }
}
