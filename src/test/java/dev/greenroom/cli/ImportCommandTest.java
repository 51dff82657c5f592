package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code greenroom import}, where the input is none, and where somebody has been at work since. */
class ImportCommandTest {
    private static final String LIST =
            """
            ### 1. What is tea?

            Leaves of one plant in hot water, whatever the box says about herbs.

            ### 2. And coffee?

            Roasted seeds of another plant, ground, with hot water through them.
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsNoListIsToldWithItsPlaceAndWhatWouldHelp() throws IOException {
        assertRefused(folder.resolve("missing.md"), 3, "missing.md: error[file-access]: could not read it: it does not exist", "check the path");
        assertRefused(Files.createDirectories(folder.resolve("empty")), 1, "empty: error[unreadable-list]: this folder holds no `.md` files", "name the files");
        assertRefused(file("blank.md", " \n\n"), 1, "blank.md: error[unreadable-list]: the file is empty", "name a file with questions");
        assertRefused(file("prose.md", "# Tea\n\nIs good.\n"), 1, "prose.md: error[unreadable-list]: no questions were recognised", "--format: `details`");
        assertRefused(file("open.csv", "question,answer\nWhat?,\"never closed\n"), 1, "open.csv:2:1: error[unreadable-list]: a row can't be read", "a quote within quotes");
        assertRefused(bytes("latin.md", "### 1. Caf\u00e9?\n\nYes.\n".getBytes(StandardCharsets.ISO_8859_1)), 1, "latin.md:1:11: error[encoding]: not UTF-8: the byte 0xE9", "save the file as UTF-8");
        assertRefused(bytes("wide.md", LIST.getBytes(StandardCharsets.UTF_16)), 1, "the file is in UTF-16", "UTF-8");
        assertRefused(bytes("picture.md", new byte[] {'P', 'N', 'G', 0, 0}), 1, "this is no text: it holds the byte 0", "plain text");
        assertRefused(file("long.md", "x".repeat(600_000)), 1, "long.md:1:1: error[unreadable-list]: the line has 600000 characters", "another kind of file");
    }

    @Test
    void aFormatThatFindsNothingSaysWhatItLooksFor() throws IOException {
        Run run = imported(file("list.md", LIST), "--format", "details");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("no questions were found as `details`", "<details><summary>Question</summary>");
    }

    @Test
    void wrongOptionsAreWrongUsage() throws IOException {
        Path list = file("list.md", LIST);
        assertThat(imported(list, "--format", "detials").err()).contains("did you mean `details`?");
        assertThat(imported(list, "--reviewed", "today").code()).isEqualTo(2);
        assertThat(imported(list, "--origin", "list.md").code()).isEqualTo(2);
        assertThat(imported(list, "--level", "easy").err()).contains("the site has no level `easy`", "`basic`, `intermediate`, `advanced`");
        assertThat(Run.of("import", list.toString(), "--topic", "Tea Time", "--into", folder.toString()).code()).isEqualTo(2);
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Run run = imported(file("list.md", LIST), "--dry-run");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("2 questions found", "2 new", "Nothing was written");
        assertThat(folder.resolve("site")).doesNotExist();
    }

    @Test
    void anEditedFileIsLeftAsItIsAndTold() throws IOException {
        Path list = file("list.md", LIST);
        imported(list);
        Path question = folder.resolve("site/content/tea/basic/010-what-is-tea.md");
        String edited = Files.readString(question).replace("one plant", "Camellia sinensis");
        Files.writeString(question, edited);
        Run run = imported(list);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("list.md:1: edited: `basic/010-what-is-tea.md` was edited", "1 edited here, left as they are", "1 unchanged");
        assertThat(question).hasContent(edited);
    }

    @Test
    void aQuestionThatMovedIsFoundAgainAndFollowsItsList() throws IOException {
        Path list = file("list.md", LIST);
        imported(list);
        Path moved = folder.resolve("site/content/tea/advanced/070-leaves.md");
        Files.createDirectories(moved.getParent());
        Files.move(folder.resolve("site/content/tea/basic/010-what-is-tea.md"), moved);
        assertThat(imported(list).out()).contains("2 unchanged");
        file("list.md", LIST.replace("one plant", "one bush"));
        assertThat(imported(list).out()).contains("1 updated from the list", "1 unchanged");
        assertThat(Files.readString(moved)).contains("one bush");
        assertThat(names()).containsExactly("advanced/070-leaves.md", "basic/020-and-coffee.md", "topic.md");
    }

    @Test
    void whatIsNewInAListComesBehindTheQuestionBefore() throws IOException {
        Path list = file("list.md", LIST);
        imported(list);
        file("list.md", LIST.replace("### 2.", "### 2. Is mate tea?\n\nNo: its leaves are those of a holly from the south.\n\n### 3."));
        assertThat(imported(list).out()).contains("1 new", "2 unchanged");
        assertThat(names()).containsExactly("basic/010-what-is-tea.md", "basic/015-is-mate-tea.md", "basic/020-and-coffee.md", "topic.md");
    }

    @Test
    void aQuestionOfOnesOwnIsNoPlaceForAnImportedOne() throws IOException {
        imported(file("list.md", LIST));
        Path own = folder.resolve("site/content/tea/basic/010-what-is-tea.md");
        Files.writeString(own, Files.readString(own).replaceFirst("(?m)^# imported.*\n", ""));
        Run run = imported(folder.resolve("list.md"));
        assertThat(run.out()).contains("list.md:1: duplicate: `What is tea?` is in the topic already: `basic/010-what-is-tea.md` stays as it is");
        assertThat(names()).hasSize(3);
    }

    private void assertRefused(Path file, int code, String... told) {
        Run run = imported(file);
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains(told).contains("help: ").doesNotContain("\tat ", "Exception", "mistake in Greenroom");
        assertThat(folder.resolve("site")).doesNotExist();
    }

    private Run imported(Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of("import", file.toString(), "--topic", "tea", "--into", folder.resolve("site").toString()));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(new String[0]));
    }

    private List<String> names() throws IOException {
        Path topic = folder.resolve("site/content/tea");
        try (Stream<Path> walked = Files.walk(topic)) {
            return walked.filter(Files::isRegularFile).map(file -> topic.relativize(file).toString()).sorted().toList();
        }
    }

    private Path file(String name, String text) throws IOException {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
