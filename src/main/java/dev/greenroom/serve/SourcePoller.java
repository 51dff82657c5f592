package dev.greenroom.serve;

import dev.greenroom.problem.FileFailure;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks for changes several times a second, where the system doesn't tell of them: macOS's own watcher looks every few seconds. */
final class SourcePoller implements Runnable {
    private static final long PAUSE_MILLIS = 200;

    private final Path source;
    private final Changes changes;
    private Map<Path, Stamp> known;

    private record Stamp(FileTime modified, long size) {}

    SourcePoller(Path source, Changes changes) {
        this.source = source;
        this.changes = changes;
        this.known = look();
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE_MILLIS);
                compare();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void compare() {
        Map<Path, Stamp> now = look();
        Set<Path> all = new HashSet<>(known.keySet());
        all.addAll(now.keySet());
        all.stream().filter(path -> !Objects.equals(known.get(path), now.get(path))).forEach(changes::touch);
        known = now;
    }

    private Map<Path, Stamp> look() {
        Map<Path, Stamp> found = new HashMap<>();
        SourceWatcher.FOLDERS.forEach(name -> look(source.resolve(name), found));
        return found;
    }

    private void look(Path folder, Map<Path, Stamp> found) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    // Gone while it was looked at, or never there.
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw FileFailure.of("read", folder, e);
        }
    }
}
