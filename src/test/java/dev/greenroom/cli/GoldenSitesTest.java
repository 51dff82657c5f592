package dev.greenroom.cli;

import dev.greenroom.Folders;
import dev.greenroom.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A tiny site, built by the command line: {@code sites/<case>/source} beside what the program must print
 * ({@code console.txt}, which ends with the exit code) and the published files named in {@code expected/}.
 *
 * <p>{@code arguments.txt} holds further arguments, one a line. Of a page only what stands within its main element is
 * compared, so that a change of the frame touches no case.
 */
class GoldenSitesTest {
    private static final Pattern MAIN = Pattern.compile("<main.*?</main>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    static Stream<Path> cases() {
        return Golden.cases("sites").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void siteBecomesWhatItsFilesSay(Path site) throws IOException {
        Path source = folder.resolve("source");
        Path out = folder.resolve("public");
        Folders.copy(site.resolve("source"), source);
        List<String> arguments =
                new ArrayList<>(List.of("build", "--source", source.toString(), "--out", out.toString()));
        if (Files.exists(site.resolve("arguments.txt"))) {
            arguments.addAll(Files.readAllLines(site.resolve("arguments.txt")));
        }
        StringWriter console = new StringWriter();
        PrintWriter printer = new PrintWriter(console);
        int code = Main.run(printer, printer, false, arguments.toArray(new String[0]));
        printer.println("exit code " + code);
        printer.flush();
        Golden.assertMatches(site.resolve("console.txt"), steady(console.toString()));
        for (Path expected : expected(site)) {
            String published = Files.readString(out.resolve(site.resolve("expected").relativize(expected).toString()));
            Golden.assertMatches(expected, main(published));
        }
    }

    private String steady(String console) {
        return console.replace(System.lineSeparator(), "\n")
                .replace(folder.toString(), "")
                .replaceAll("\\d+ files, [\\d.]+ MB in [\\d.]+ s", "… files, … MB in … s");
    }

    private static List<Path> expected(Path site) throws IOException {
        Path folder = site.resolve("expected");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> walked = Files.walk(folder)) {
            return walked.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String main(String published) {
        Matcher matcher = MAIN.matcher(published);
        return matcher.find() ? matcher.group().replaceAll("(?m)^\\s*\n", "") + "\n" : published;
    }
}
