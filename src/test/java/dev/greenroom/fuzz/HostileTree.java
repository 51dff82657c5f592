package dev.greenroom.fuzz;

import dev.greenroom.Folders;
import dev.greenroom.problem.Outcome;
import dev.greenroom.site.Build;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A whole source folder in which names, links and kinds of files are hostile, built into a folder that is watched. */
final class HostileTree {
    private static final List<String> NAMES = List.of(
            "CON.md", "010-con.md", "020-nul.md", "..md", "...", "-rf.md", "010-.md", "010-a..md", "010-A.md", "010-a.md", "011-a.md", "010-\u00e9.md", "010-e\u0301.md", "010-a b.md", "010-a\n.md",
            "010-a\\..\\b.md", "010-$(id).md", "010-<b>.md", "010-%2e%2e.md", "999999-x.md", "9999999999-x.md", "010-\u202emd.md", "topic.md", "TOPIC.MD", "site.yml", ".hidden.md", "010-index.md", "012-print.md",
            "012-anki.md", "013-offline.md", "a.png", "A.png", "a.PNG", "..png", "a.svg", "x.svg", "search", "assets", "_headers", "con.png", "nul", "aux.svg", "COM1.png", "a.png.", "images", "010-x.md~", "Thumbs.db",
            "x".repeat(251) + ".md", "010-" + "x".repeat(248) + ".md", "x".repeat(251) + ".png", "1-" + "y".repeat(200) + ".md", "010-\ud83d\ude00.md", "010-x\u0000.md");

    private static final List<String> FOLDERS = List.of(
            "", "evil", "evil/basic", "evil/basic", "evil/basic", "evil/advanced", "evil/images", "search", "assets", "tags", "practice", "evil/basic/deep/deeper", "CON", "EVIL", "e\u0301vil", "\u00e9vil", "_headers", "sw.js", "index.html",
            "x".repeat(255), "z".repeat(200), "evil/print");

    private static final List<String> TARGETS = List.of("/etc/passwd", "/", "..", "../../..", "/dev/zero", "loop", "/proc/self/environ", "nowhere", ".");

    private final Path folder;
    private final Random random;

    HostileTree(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    /** Builds it, at first as it is and then without what was refused; tells what got out, and where. */
    Optional<String> breach() throws IOException {
        Path source = Files.createDirectories(folder.resolve("source"));
        Path out = folder.resolve("place/public");
        write(source);
        for (int attempt = 0; attempt < 4; attempt++) {
            Outcome<Optional<Build.Summary>> built = Build.run(new Build.Settings(source, out, Optional.empty(), false), stage -> {});
            Optional<String> breach = outside(out);
            if (breach.isPresent() || built.value().isPresent()) {
                return breach;
            }
            Set<String> refused = Trial.refused(built.problems());
            if (refused.isEmpty()) {
                return Optional.of("refused without a place");
            }
            for (String path : refused) {
                remove(source, path);
            }
        }
        return Optional.empty();
    }

    private void write(Path source) throws IOException {
        file(source, "content/site.yml", ("title: T\ntagline: T\ndescription: D\nurl: https://prep.example/\nlevels: [basic, advanced" + (random.nextInt(5) == 0 ? ", print, con" : "") + "]\n").getBytes(StandardCharsets.UTF_8));
        file(source, "content/evil/topic.md", "---\ntitle: Evil\nrole: tester\nsummary: Hostile.\n---\nAn introduction.\n".getBytes(StandardCharsets.UTF_8));
        file(source, "content/evil/basic/001-good.md", question("Good?"));
        int count = 3 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            String top = random.nextInt(6) == 0 ? "static/" : "content/";
            String path = top + FOLDERS.get(random.nextInt(FOLDERS.size())) + "/" + NAMES.get(random.nextInt(NAMES.size()));
            if (random.nextInt(5) == 0) {
                link(source, path, TARGETS.get(random.nextInt(TARGETS.size())));
            } else {
                file(source, path, random.nextInt(4) == 0 ? HostileFile.of(random) : question("Question " + i + "?"));
            }
        }
    }

    private static byte[] question(String title) {
        return ("---\ntitle: " + title + "\nshort: Short.\nreviewed: 2026-11-23\nsources:\n  - title: A\n    url: https://a.example/\n---\nAn answer.\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Names that this system can't write are no danger to it. */
    private static void file(Path source, String name, byte[] bytes) throws IOException {
        try {
            Path file = source.resolve(name.replace("//", "/"));
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (InvalidPathException | FileSystemException e) {
            assertExpected(name);
        }
    }

    private static void link(Path source, String name, String target) throws IOException {
        try {
            Path file = source.resolve(name.replace("//", "/"));
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(target));
        } catch (InvalidPathException | FileSystemException e) {
            assertExpected(name);
        }
    }

    private static void assertExpected(String name) {
        if (name.equals("content/site.yml")) {
            throw new IllegalStateException("the site's own file can't be written");
        }
    }

    private static void remove(Path source, String path) throws IOException {
        Path file = source.resolve(path);
        if (file.startsWith(source) && Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS) && !path.equals("content/site.yml") && !path.equals("content/evil/topic.md")) {
            Folders.delete(file);
        }
    }

    /** All there may be is the site, in its place. */
    private Optional<String> outside(Path out) throws IOException {
        List<Path> roots = List.of(folder, folder.resolve("place"));
        for (Path root : roots) {
            if (!Files.exists(root)) {
                continue;
            }
            try (Stream<Path> entries = Files.list(root)) {
                List<String> names = entries.map(path -> path.getFileName().toString()).filter(name -> !List.of("source", "place", "public").contains(name)).toList();
                if (!names.isEmpty()) {
                    return Optional.of("outside the site: " + names);
                }
            }
        }
        if (!Files.exists(out)) {
            return Optional.empty();
        }
        try (Stream<Path> walked = Files.walk(out)) {
            return walked.filter(path -> Files.isSymbolicLink(path) || !Files.isRegularFile(path) && !Files.isDirectory(path)).map(path -> "published, but no file: " + path).findFirst();
        }
    }
}
