package dev.greenroom.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A site whose every question tries to run a script, by each line of {@code payloads.txt} in each place a text has. */
final class HostileSite {
    private static final Path PAYLOADS = Path.of("src/test/resources/browser/payloads.txt");
    private static final Path ATTEMPTS = Path.of("src/test/resources/xss/attempts.txt");

    /** A picture that is there: one that is missing would keep the site from being published. */
    private static final String PICTURE = "../images/x.svg";

    private HostileSite() {}

    static List<String> payloads() {
        return lines(PAYLOADS);
    }

    /** All of the attempts that answers are tried with, for places where many fit at once. */
    static List<String> attempts() {
        return lines(ATTEMPTS).stream().filter(line -> !line.isBlank() && !line.startsWith("# ")).toList();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of the question with a payload, below the site's root. */
    static String path(int payload) {
        return "evil/payload-%02d/".formatted(payload);
    }

    static void write(Path source) throws IOException {
        List<String> payloads = payloads();
        Path content = Files.createDirectories(source.resolve("content"));
        Path folder = Files.createDirectories(content.resolve("evil/basic"));
        Files.writeString(content.resolve("site.yml"), """
                title: 'Evil %1$s'
                tagline: '%1$s'
                description: '%1$s'
                url: https://greenroom.example/
                language: en
                levels: [basic]
                """.formatted(quoted(payloads.get(0))));
        Files.writeString(content.resolve("evil/topic.md"), """
                ---
                title: 'Evil %1$s'
                role: 'engineer %1$s'
                summary: '%1$s'
                faq:
                  - question: '%1$s'
                    answer: '%1$s'
                ---
                %2$s
                """.formatted(quoted(payloads.get(10)), payloads.get(11).replace("src=x", "src=images/x.svg")));
        Path picture = folder.resolve(PICTURE);
        Files.createDirectories(picture.getParent());
        Files.writeString(picture, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        for (int i = 0; i < payloads.size(); i++) {
            Files.writeString(folder.resolve("%03d-payload-%02d.md".formatted(i + 1, i)), question(payloads.get(i)));
        }
    }

    private static String question(String payload) {
        return """
                ---
                title: 'Hostile %1$s'
                short: 'Hostile and short, yet long enough to be said aloud by someone: %1$s `%1$s`'
                tags: [evil]
                reviewed: 2026-11-23
                sources:
                  - title: 'Source %1$s'
                    url: https://docs.example/?q=%%3Cscript%%3E
                ---
                Hostile text. %2$s

                ## Heading %2$s

                | Cell %2$s |
                | --- |
                | %2$s |

                [a link](javascript:window.__xss=1) ![a picture](%3$s "%2$s") <javascript:window.__xss=1> `%2$s`

                ```html %2$s
                %2$s
                ```

                ## Follow-ups
                - %2$s

                ## Pitfalls
                - %2$s
                """.formatted(quoted(payload), payload.replace("src=x", "src=" + PICTURE), PICTURE);
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }
}
