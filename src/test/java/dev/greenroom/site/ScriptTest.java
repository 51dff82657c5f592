package dev.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {
    @Test
    void aModuleIsJoinedWithThoseItImports() {
        assertThat(Script.join("js/a.js", Map.of(
                        "js/a.js", "import { b } from \"./deep/b.js\";\n\nexport function a() {\n  return b;\n}\n",
                        "js/deep/b.js", "import { c } from \"../c.js\";\n\nexport const b = c;\n",
                        "js/c.js", "export const c = 1;\n")))
                .hasValue("const c = 1;\nconst b = c;\nexport function a() {\n  return b;\n}\n");
    }

    @Test
    void importsMayFillSeveralLines() {
        assertThat(Script.join("a.js", Map.of(
                        "a.js", "import {\n  b,\n  c,\n} from \"./b.js\";\nexport const a = b + c;\n",
                        "b.js", "export const b = 1;\nexport const c = 2;\n")))
                .hasValue("const b = 1;\nconst c = 2;\nexport const a = b + c;\n");
    }

    @Test
    void whatTwoModulesImportIsThereOnce() {
        assertThat(Script.join("a.js", Map.of(
                        "a.js", "import { b } from \"./b.js\";\nimport { c } from \"./c.js\";\nexport const a = b + c;\n",
                        "b.js", "import { c } from \"./c.js\";\nexport const b = c;\n",
                        "c.js", "export const c = 1;\n")))
                .hasValue("const c = 1;\nconst b = c;\nexport const a = b + c;\n");
    }

    @Test
    void modulesThatDeclareOneNameTwiceAreNotJoined() {
        assertThat(Script.join("a.js", Map.of(
                        "a.js", "import { b } from \"./b.js\";\nconst x = 1;\nexport const a = b + x;\n",
                        "b.js", "const x = 2;\nexport const b = x;\n")))
                .isEmpty();
    }

    @Test
    void importsAndExportsOfOtherFormsAreNotJoined() {
        for (String line : new String[] {
            "import b from \"./b.js\";", "import * as b from \"./b.js\";", "import \"./b.js\";",
            "import { b as c } from \"./b.js\";", "export { b } from \"./b.js\";", "export default 1;"
        }) {
            assertThat(Script.join("a.js", Map.of("a.js", line + "\n", "b.js", "export const b = 1;\n"))).as(line).isEmpty();
        }
    }

    @Test
    void aMissingModuleIsLeftForTheBrowserToTellOf() {
        assertThat(Script.join("a.js", Map.of("a.js", "import { b } from \"./b.js\";\n"))).isEmpty();
    }

    @Test
    void commentsOnLinesOfTheirOwnAndIndentsGo() {
        assertThat(Script.strip("/*\n * What it is.\n */\nconst a = 1; // stays\n\nif (a) {\n  // why\n  b(\"// no\");\n}\n"))
                .isEqualTo("const a = 1; // stays\n\nif (a) {\nb(\"// no\");\n}\n");
    }

    @Test
    void licencesStay() {
        assertThat(Script.strip("/*! Somebody's */\nlet a;\n")).isEqualTo("/*! Somebody's */\nlet a;\n");
    }

    @Test
    void aModuleWithTextOfSeveralLinesIsLeftAlone() {
        String text = "const a = `\n  // not a comment\n`;\n";
        assertThat(Script.strip(text)).isEqualTo(text);
    }

    @Test
    void theSearchEngineCanBeJoined() throws IOException {
        Map<String, String> modules = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("static/js"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                modules.put(Path.of("static").relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        assertThat(Script.join("js/search/engine.js", modules)).hasValueSatisfying(joined -> assertThat(joined)
                .doesNotContain("import ")
                .containsOnlyOnce("export async function open("));
    }
}
