package dev.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Output;
import dev.greenroom.problem.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source folder's own templates and static files. */
class ThemeFilesTest {
    @TempDir
    private Path folder;

    @Test
    void builtInFilesAloneAreInOrder() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void aTemplateOrStylesheetThatIsNotUtf8IsToldWithItsPlace() throws IOException {
        write("templates/home.html", "<p>\ncaf\u00e9", false);
        write("static/css/custom.css", "/* caf\u00e9 */", false);
        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "templates/home.html:2:4: not UTF-8: the byte 0xE9 can't stand here",
                        "static/css/custom.css:1:7: not UTF-8: the byte 0xE9 can't stand here");
    }

    @Test
    void whatIsNotJoinedIntoTheMainStylesheetIsPublishedBesideIt() throws IOException {
        write("static/css/main.css", "@import \"a.css\";\n@import url('b.css');\n/* @import \"gone.css\"; */\n", true);
        write("static/css/a.css", "a { color: red }", true);
        write("static/css/b.css", "b { color: red }", true);
        write("static/css/fonts/own.woff2", "font", true);
        assertThat(problems()).isEmpty();
        assertThat(read().value().outputs())
                .extracting(output -> output.path().replaceFirst("assets/[0-9a-f]+/", ""))
                .contains("css/main.css", "css/b.css", "css/fonts/own.woff2")
                .doesNotContain("css/a.css");
        assertThat(read().value().outputs())
                .filteredOn(output -> output.path().endsWith("/css/main.css"))
                .extracting(output -> new String(output.bytes(), StandardCharsets.UTF_8))
                .containsExactly("a { color: red }\n@import url('b.css');\n/* @import \"gone.css\"; */\n");
    }

    @Test
    void anImportOfNoFileIsTold() throws IOException {
        write("static/css/main.css", "@import 'gone.css';\n  @import url(https://fonts.example/x.css);\n", true);
        assertThat(problems())
                .containsExactly(
                        "static/css/main.css:1:1: there is no stylesheet `gone.css`",
                        "static/css/main.css:2:3: there is no stylesheet `https://fonts.example/x.css`");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        write("elsewhere/secret.txt", "secret", true);
        Files.createDirectories(folder.resolve("static"));
        Files.createSymbolicLink(folder.resolve("static/secret.txt"), folder.resolve("elsewhere/secret.txt"));
        Files.createSymbolicLink(folder.resolve("static/more"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("templates"), folder.resolve("elsewhere"));
        assertThat(problems())
                .containsExactly(
                        "templates: symbolic links are not followed",
                        "static/more: symbolic links are not followed",
                        "static/secret.txt: symbolic links are not followed");
        assertThat(read().value().outputs()).extracting(Output::path).noneMatch(path -> path.contains("secret"));
    }

    @Test
    void aNameThatIsNoAddressIsRefused() throws IOException {
        write("static/my file.txt", "text", true);
        assertThat(problems()).containsExactly("static/my file.txt: `my file.txt` can't be a file's address");
    }

    private List<String> problems() {
        return read().problems().stream().map(problem -> problem.place() + ": " + problem.message()).toList();
    }

    private Outcome<ThemeFiles> read() {
        return ThemeFiles.read(folder);
    }

    private void write(String name, String text, boolean utf8) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1));
    }
}
