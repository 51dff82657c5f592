package dev.greenroom.site;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.imports.Shelf;
import dev.greenroom.model.Level;
import dev.greenroom.model.Site;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A topic's folder as a workplace: what it holds, and the only way by which new files come into it. */
final class TopicFolder {
    private static final List<String> USUAL_LEVELS = List.of("basic", "intermediate", "advanced");
    private static final Pattern QUESTION = Pattern.compile("(\\d{1,6})-(.+)\\.md");

    private final Path content;
    private final Path folder;

    TopicFolder(Path source, String topic) {
        this.content = source.resolve("content");
        this.folder = content.resolve(topic);
    }

    /** The levels of the site, or the usual ones where there is no site yet. */
    static Outcome<List<String>> levels(Path source) {
        Outcome<Optional<Site>> site = ContentFolder.readSite(source);
        return new Outcome<>(
                site.value().map(known -> known.levels().stream().map(Level::id).toList()).orElse(USUAL_LEVELS), site.problems());
    }

    boolean isNew() {
        return !Files.exists(folder.resolve("topic.md"));
    }

    /** Whether the site has no other topic. */
    boolean isAlone() {
        return directories(content).stream().allMatch(other -> other.equals(folder) || !Files.exists(other.resolve("topic.md")));
    }

    Shelf shelf(List<String> levels) {
        List<Shelf.Kept> kept = new ArrayList<>();
        for (String level : levels) {
            for (Path file : files(folder.resolve(level))) {
                Matcher name = QUESTION.matcher(file.getFileName().toString());
                if (name.matches()) {
                    kept.add(new Shelf.Kept(level, Integer.parseInt(name.group(1)), name.group(2), text(file)));
                }
            }
        }
        return new Shelf(folder.getFileName().toString(), levels, kept);
    }

    /** A picture of the topic's own folder for them. */
    Optional<byte[]> picture(String name) {
        Path file = folder.resolve("images").resolve(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw FileFailure.of("read", file, e);
        }
    }

    /** Writes a file as a whole or not at all; the path where it stands now. */
    Path write(String path, byte[] bytes) {
        return write(folder.resolve(path), bytes);
    }

    /** Copies the questions and pictures into the folder of another site. */
    void copyTo(TopicFolder other) {
        for (Path below : directories(folder)) {
            for (Path file : files(below)) {
                try {
                    other.write(folder.relativize(file).toString(), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw FileFailure.of("read", file, e);
                }
            }
        }
    }

    /** Writes {@code site.yml} where there is none. */
    Optional<Path> writeSite(String text) {
        Path file = content.resolve("site.yml");
        return Files.exists(file) ? Optional.empty() : Optional.of(write(file, text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Path write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(file.getParent(), ".greenroom-", null);
            try {
                Files.write(half, bytes);
                readableByAll(half);
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
            return file;
        } catch (IOException e) {
            throw FileFailure.of("write", file, e);
        }
    }

    /** Temporary files are their owner's alone. */
    private static void readableByAll(Path file) {
        File it = file.toFile();
        if (!it.setReadable(true, false)) {
            throw FileFailure.of("write", file, new IOException("its permissions could not be set"));
        }
    }

    private static List<Path> files(Path folder) {
        return entries(folder, Files::isRegularFile);
    }

    private static List<Path> directories(Path folder) {
        return entries(folder, Files::isDirectory);
    }

    private static List<Path> entries(Path folder, Predicate<Path> kind) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(kind).sorted().toList();
        } catch (IOException e) {
            throw FileFailure.of("read", folder, e);
        }
    }

    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileFailure.of("read", file, e);
        }
    }
}
