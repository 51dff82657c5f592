package dev.greenroom.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A source folder for one test: a site with the topic {@code aws}, and what the test adds or replaces. */
public final class SmallSite {
    static final String URL = "https://prep.example/";

    private static final String FRONT =
            """
            short: A short answer that is long enough to stand on the back of a flash card, and says what matters.
            reviewed: 2026-11-23
            sources:
              - title: A page
                url: https://docs.example/page
            """;

    private final Path folder;

    public SmallSite(Path folder) {
        this.folder = folder;
        file(
                "site.yml",
                """
                title: Prep
                tagline: Questions for tests
                description: A tiny site that tests build.
                url: %s
                repository:
                  url: https://git.example/prep
                """
                        .formatted(URL));
        file(
                "aws/topic.md",
                """
                ---
                title: AWS
                role: engineer
                summary: Questions on AWS.
                ---
                An introduction.
                """);
    }

    /** Writes a file of the content folder. */
    public SmallSite file(String path, String text) {
        try {
            Path file = folder.resolve("content").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a question to {@code aws/basic}.
     *
     * @param name of its file without {@code .md}
     * @param body the answer and what follows it
     */
    public SmallSite question(String name, String title, String body) {
        return file("aws/basic/" + name + ".md", "---\ntitle: " + quoted(title) + "\n" + FRONT + "---\n" + body + "\n");
    }

    /** As a YAML scalar in single quotes, where only they have a meaning. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    public Path folder() {
        return folder;
    }

    Published build() {
        return Published.build(folder, Optional.empty());
    }

    Published buildAt(String baseUrl) {
        return Published.build(folder, Optional.of(baseUrl));
    }
}
