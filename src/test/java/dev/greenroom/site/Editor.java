package dev.greenroom.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Somebody who edits a site: writes, renames, moves and deletes questions, and now and then changes something else. */
final class Editor {
    private static final List<String> WORDS = List.of("net", "gate", "zone", "route", "table", "queue", "cache", "lock", "shard", "token");
    private static final List<String> LEVELS = List.of("basic", "intermediate", "advanced");

    private final Path source;
    private final Random random;
    private int count = 100;

    Editor(Path source, Random random) {
        this.source = source;
        this.random = random;
    }

    /** @return what was touched, as a watcher would tell it */
    List<Path> edit() throws IOException {
        List<Path> questions = questions();
        Path one = questions.get(random.nextInt(questions.size()));
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> write(one, body());
            case 3, 4 -> write(one.resolveSibling(++count + "-" + word() + "-" + count + ".md"), body());
            case 5 -> move(one, one.resolveSibling(++count + one.getFileName().toString().replaceFirst("\\d+", "")));
            case 6 -> move(one, one.getParent().resolveSibling(LEVELS.get(random.nextInt(3))).resolve(one.getFileName()));
            case 7 -> move(one, one.resolveSibling(one.getFileName().toString().replace(".md", "x.md")));
            case 8 -> questions.size() > 3 ? delete(one) : write(one, body());
            case 9 -> write(source.resolve("static/css/custom.css"), ":root { --edit: " + ++count + "; }\n");
            case 10 -> write(source.resolve("content/aws/images/net.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + ++count + "\" height=\"1\"></svg>\n");
            default -> setting();
        };
    }

    private List<Path> setting() throws IOException {
        count++;
        return switch (random.nextInt(4)) {
            case 0 -> write(
                    source.resolve("content/site.yml"),
                    "title: Prep " + count + "\ntagline: For tests\ndescription: A tiny site.\nurl: https://prep.example/"
                            + (random.nextBoolean() ? "below/" : "") + "\n");
            case 1 -> write(
                    source.resolve("content/aws/topic.md"),
                    "---\ntitle: AWS " + count + "\nrole: engineer\nsummary: On AWS.\nfaq:\n  - question: Why?\n    answer: Because of " + word() + "s.\n---\nAn introduction.\n");
            case 2 -> write(source.resolve("content/synonyms.txt"), word() + count + " => " + word() + "\n");
            default -> write(source.resolve("templates/parts/footer.html"), "<footer><p>Edit " + count + "</p></footer>\n");
        };
    }

    /** Some answers link to another question, which may be gone by now: that is an error in both. */
    private String body() throws IOException {
        StringBuilder text = new StringBuilder("---\ntitle: What is a " + word() + " " + ++count + "?\n"
                + "short: A short answer that is long enough to stand on the back of a flash card, with " + word() + ".\n"
                + "tags: [" + word() + "]\nreviewed: 2026-11-" + (10 + random.nextInt(10)) + "\n"
                + "sources:\n  - title: A page\n    url: https://docs.example/page\n");
        if (random.nextInt(4) == 0) {
            text.append("aliases: [old-").append(count).append("]\n");
        }
        text.append("---\nA ").append(word()).append(" and a ").append(word()).append(".\n\n```java\nint x = ").append(count).append(";\n```\n");
        if (random.nextInt(20) == 0) {
            List<Path> questions = questions();
            Path other = questions.get(random.nextInt(questions.size()));
            text.append("\nSee [another](").append(other.getFileName().toString().replaceFirst("\\d+-", "").replace(".md", "")).append(").\n");
        }
        if (random.nextBoolean()) {
            text.append("\n## Pitfalls\n- A ").append(word()).append(".\n");
        }
        return text.toString();
    }

    private List<Path> questions() throws IOException {
        try (Stream<Path> walked = Files.walk(source.resolve("content"))) {
            return walked.filter(path -> path.getFileName().toString().matches("\\d+-.*\\.md")).sorted().toList();
        }
    }

    private List<Path> write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return List.of(file);
    }

    private List<Path> move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (!Files.exists(to)) {
            Files.move(from, to);
        }
        return List.of(from, to);
    }

    private List<Path> delete(Path file) throws IOException {
        Files.delete(file);
        return List.of(file);
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
