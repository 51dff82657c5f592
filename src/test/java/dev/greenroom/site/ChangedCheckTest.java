package dev.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Folders;
import dev.greenroom.GitRepository;
import dev.greenroom.conformance.SmallSite;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedCheckTest {
    /** Only the making of all pages tells these. */
    private static final Set<Rule> OF_PAGES = EnumSet.of(Rule.COLLISION);

    private static final List<String> TOPICS = List.of("aws", "net");
    private static final List<String> SLUGS = List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa");
    private static final List<String> WORDS = List.of("gate", "zone", "route", "table", "queue", "cache", "lock", "shard", "token", "frame");

    @TempDir
    private Path folder;

    private Path source;
    private Path cache;
    private GitRepository repository;
    private Random random = new Random(1);
    private int count;

    @BeforeEach
    void layOutASite() throws IOException {
        source = Files.createDirectory(folder.resolve("site"));
        cache = source.resolve(".greenroom");
        SmallSite site = new SmallSite(source);
        site.question("010-alpha", "What is an alpha?", "An alpha is [a beta](beta).");
        site.question("020-beta", "What is a beta?", "A beta.\n\n## A part\n\nOf it.");
        site.file("net/topic.md", "---\ntitle: Networks\nrole: engineer\nsummary: On networks.\n---\nAn introduction.\n");
        site.file("net/basic/010-gamma.md", Files.readString(source.resolve("content/aws/basic/020-beta.md")).replace("beta", "gamma"));
        repository = new GitRepository(source).commit("Begin");
    }

    @Test
    void whatACacheKnowsChangesNoVerdict() throws IOException {
        long seed = Long.getLong("changed.seed", 20261123);
        int edits = Integer.getInteger("changed.edits", 25);
        random = new Random(seed);
        int told = 0;
        for (int edit = 1; edit <= edits; edit++) {
            String what = edit();
            if (random.nextInt(3) == 0) {
                what += ", " + edit();
            }
            if (random.nextInt(3) == 0) {
                repository.commit(what);
                what += ", committed";
            }
            if (random.nextInt(4) == 0) {
                // Then every stamp is old enough to be trusted.
                age();
            }
            told += assertSameAsWithoutCache("seed " + seed + ", edit " + edit + ": " + what);
        }
        assertThat(told).as("problems told").isPositive();
    }

    @Test
    void aDamagedCacheChangesNoVerdict() throws IOException {
        Path file = cache.resolve("check");
        for (int round = 0; round < 4; round++) {
            edit();
            check();
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length);
            if (round == 0) {
                bytes = Arrays.copyOf(bytes, at);
            } else {
                bytes[at] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bytes);
            assertSameAsWithoutCache("round " + round);
        }
    }

    @Test
    void anEditThatKeepsSizeAndTimeIsNoticed() throws IOException {
        Path linked = source.resolve("content/aws/basic/020-beta.md");
        FileTime before = Files.getLastModifiedTime(linked);
        Path linking = source.resolve("content/aws/basic/010-alpha.md");
        Files.writeString(linking, Files.readString(linking).replace("(beta)", "(beta#a-part)"));
        assertThat(check()).noneMatch(problem -> problem.contains("dead-anchor"));
        age();
        Files.writeString(linked, Files.readString(linked).replace("## A part", "## Z part"));
        Files.setLastModifiedTime(linked, before);
        repository.commit("Rename a part");
        touchAnother();

        assertThat(check()).anyMatch(problem -> problem.contains("dead-anchor"));
    }

    @Test
    void anEditWithinOneTickOfTheClockIsNoticed() throws IOException {
        Path linked = source.resolve("content/aws/basic/020-beta.md");
        Path linking = source.resolve("content/aws/basic/010-alpha.md");
        Files.writeString(linking, Files.readString(linking).replace("(beta)", "(beta#a-part)"));
        String good = Files.readString(linked);
        for (int round = 0; round < 5; round++) {
            Files.writeString(linked, good);
            repository.commit("Good");
            touchAnother();
            assertThat(check()).noneMatch(problem -> problem.contains("dead-anchor"));
            Files.writeString(linked, good.replace("## A part", "## Z part"));
            repository.commit("Bad");
            touchAnother();
            assertThat(check()).anyMatch(problem -> problem.contains("dead-anchor"));
        }
    }

    /** Where nothing differs from git's, nothing is judged. */
    private void touchAnother() throws IOException {
        Files.writeString(source.resolve("content/net/basic/010-gamma.md"), "\nA line.\n", StandardOpenOption.APPEND);
    }

    private int assertSameAsWithoutCache(String when) throws IOException {
        List<String> warm = check();
        if (!Files.exists(cache)) {
            return warm.size();
        }
        Path kept = folder.resolve("kept");
        Files.move(cache, kept);
        List<String> cold = check();
        if (Files.exists(cache)) {
            Folders.delete(cache);
        }
        Files.move(kept, cache);
        assertThat(warm).as(when).containsExactlyElementsOf(cold);
        return warm.size();
    }

    private List<String> check() {
        Build.Check check = new Build.Check(source, false, Optional.empty(), LocalDate.of(2026, 11, 24));
        return ChangedCheck.run(check, Optional.of("HEAD"), stage -> {}).stream()
                .filter(problem -> !OF_PAGES.contains(problem.rule()))
                .map(ChangedCheckTest::told)
                .toList();
    }

    private static String told(Problem problem) {
        return problem.place() + " " + problem.rule().id() + " " + problem.message() + " " + problem.help() + problem.others().stream().map(Place::toString).toList();
    }

    private String edit() throws IOException {
        Path content = source.resolve("content");
        List<Path> questions;
        try (Stream<Path> walked = Files.walk(content)) {
            questions = walked.filter(path -> path.getFileName().toString().matches("\\d+-.*\\.md")).sorted().toList();
        }
        Path one = questions.get(random.nextInt(questions.size()));
        String topic = pick(TOPICS);
        count++;
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> Files.writeString(one, question());
            case 3, 4, 5 -> {
                one = content.resolve(topic + "/basic/" + (100 + count) + "-" + pick(SLUGS) + ".md");
                Files.writeString(one, question());
            }
            case 6 -> {
                if (questions.size() > 4) {
                    Files.delete(one);
                }
            }
            case 7 -> {
                Files.move(one, content.resolve(topic + "/basic/" + (100 + count) + one.getFileName().toString().replaceFirst("\\d+", "")));
            }
            case 8 -> Files.writeString(content.resolve(topic + "/topic.md"), topic(topic));
            default -> Files.setLastModifiedTime(one, FileTime.fromMillis(1_000_000L * count));
        }
        return source.relativize(one).toString();
    }

    private String topic(String topic) {
        return "---\ntitle: " + (random.nextInt(4) == 0 ? topic + " " + count : topic)
                + "\nrole: engineer\nsummary: On it.\nrelated: [" + (random.nextInt(4) == 0 ? "gone" : "aws")
                + "]\nfaq:\n  - question: Why?\n    answer: See " + link() + ".\n---\nThere are " + (10 + random.nextInt(3)) + " questions. " + link() + "\n\n"
                + heading() + "\nText, " + link() + ".\n";
    }

    private String question() {
        return "---\ntitle: " + (random.nextInt(8) == 0 ? "What is the same?" : "What is a " + pick(WORDS) + " " + count + "?")
                + "\nshort: A short answer that is long enough to stand on the back of a flash card, with " + pick(WORDS) + "."
                + "\ntags: [" + pick(WORDS) + (random.nextBoolean() ? ", " + pick(WORDS) + "s" : "") + "]"
                + "\nreviewed: 2026-11-" + (10 + random.nextInt(10))
                + (random.nextInt(5) == 0 ? "\naliases: [" + pick(SLUGS) + "]" : "")
                + (random.nextInt(5) == 0 ? "\nwaive:\n  dead-link: on purpose\n  lone-tag: on purpose" : "")
                + "\nsources:\n  - title: A page\n    url: https://docs.example/page\n---\n"
                + "The " + pick(WORDS) + " and " + link() + ".\n\n"
                + heading() + "\nA " + pick(WORDS) + ", and " + link() + ".\n\n"
                + (random.nextInt(4) == 0 ? "```json\n{\"a\": " + pick(List.of("1", "")) + "}\n```\n\n" : "")
                + heading().replace("##", "###") + "\nMore: " + link() + ".\n"
                + (random.nextBoolean() ? "\n## Pitfalls\n- A " + pick(WORDS) + " " + link() + ".\n" : "");
    }

    private String heading() {
        return "## Part " + random.nextInt(3) + "\n";
    }

    private String link() {
        String target = switch (random.nextInt(6)) {
            case 0 -> pick(SLUGS) + "#part-" + random.nextInt(3);
            case 1 -> "../" + pick(TOPICS) + "/" + pick(SLUGS);
            case 2 -> "../" + pick(TOPICS) + "/#" + pick(SLUGS);
            case 3 -> "/tags/" + pick(WORDS) + "/";
            case 4 -> "#part-" + random.nextInt(3);
            default -> "https://docs.example/" + pick(WORDS);
        };
        return "[a link](" + target + ")";
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** Has all of the cache's stamps be those of a while ago, as far as a program can. */
    private void age() throws IOException {
        try (Stream<Path> walked = Files.walk(source.resolve("content"))) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L + count));
            }
        }
        try {
            Thread.sleep(2100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check();
    }
}
