package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Repair;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnifiedDiffTest {
    @TempDir
    private Path folder;

    @Test
    void gitAppliesWhatIsPrinted() throws Exception {
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            String before = text(random, 40);
            String after = edited(before, random);
            Path file = folder.resolve("a.md");
            Path renamed = folder.resolve(round % 3 == 0 ? "b.md" : "a.md");
            if (before.equals(after) && renamed.equals(file)) {
                continue;
            }
            Files.deleteIfExists(folder.resolve("b.md"));
            Files.writeString(file, before);
            Process git = new ProcessBuilder("git", "apply", "--whitespace=nowarn", "-").directory(folder.toFile()).redirectErrorStream(true).start();
            git.getOutputStream().write(diff(new Repair("a.md", renamed.getFileName().toString(), before, after), false).getBytes(StandardCharsets.UTF_8));
            git.getOutputStream().close();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).as(said + before + "\n===\n" + after).isZero();
            assertThat(Files.readString(renamed)).isEqualTo(after);
        }
    }

    @Test
    void aTerminalGetsNoControlCharacters() {
        assertThat(diff(new Repair("a.md", "a.md", "x\u001b[2J\n", "x\n"), true))
                .contains("\u001b[31m-x\u00b7[2J\u001b[0m\n\u001b[32m+x\u001b[0m\n");
    }

    private static String diff(Repair repair, boolean colour) {
        StringWriter out = new StringWriter();
        new UnifiedDiff(new PrintWriter(out), colour).print(repair);
        return out.toString();
    }

    private static String text(Random random, int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append("line ").append(random.nextInt(8)).append(random.nextInt(5) == 0 ? " \r\n" : "\n");
        }
        return random.nextBoolean() ? text.toString() : text + "no end";
    }

    private static String edited(String text, Random random) {
        StringBuilder edited = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            int chance = random.nextInt(12);
            edited.append(chance == 0 ? "" : chance == 1 ? line.stripTrailing() + "!\n" : chance == 2 ? "new\n" + line : line);
        }
        return random.nextBoolean() || edited.toString().endsWith("\n") ? edited.toString() : edited + "\n";
    }
}
