package dev.greenroom.serve;

import dev.greenroom.problem.FileFailure;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hears from the system of every change in a source's folders, those below them and those that are made later included. */
final class SourceWatcher implements Runnable, AutoCloseable {
    static final List<String> FOLDERS = List.of("content", "templates", "static");

    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final Path source;
    private final Changes changes;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private SourceWatcher(Path source, Changes changes) throws IOException {
        this.source = source;
        this.changes = changes;
        this.service = source.toAbsolutePath().getFileSystem().newWatchService();
        watch(source);
        for (String name : FOLDERS) {
            watchAll(source.resolve(name));
        }
    }

    /** What is changed from now on is heard, even before the watcher runs. */
    static SourceWatcher of(Path source, Changes changes) {
        try {
            return new SourceWatcher(source, changes);
        } catch (IOException e) {
            throw FileFailure.of("watch", source, e);
        }
    }

    /** Whether the system only looks from time to time, which can be done more often. */
    boolean isSlow() {
        return service.getClass().getSimpleName().startsWith("Polling");
    }

    @Override
    public void run() {
        try {
            while (true) {
                WatchKey key = service.take();
                Path folder = folders.get(key);
                for (WatchEvent<?> event : key.pollEvents()) {
                    changed(folder, event);
                }
                if (!key.reset()) {
                    folders.remove(key);
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void changed(Path folder, WatchEvent<?> event) {
        if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
            // More than the system could tell: everything may be another.
            FOLDERS.forEach(name -> changes.touch(source.resolve(name)));
            return;
        }
        Path path = folder.resolve((Path) event.context());
        boolean isSource = !folder.equals(source) || FOLDERS.contains(path.getFileName().toString());
        if (!isSource || path.getFileName().toString().startsWith(".")) {
            return;
        }
        if (event.kind() == StandardWatchEventKinds.ENTRY_CREATE) {
            try {
                watchAll(path);
            } catch (IOException e) {
                throw FileFailure.of("watch", path, e);
            }
        }
        changes.touch(path);
    }

    /** A folder with those below it; what came into them before they were watched is told by the folder itself. */
    private void watchAll(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && folder.getFileName().toString().startsWith(".")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                watch(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                return passOver(e);
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                return e == null ? FileVisitResult.CONTINUE : passOver(e);
            }

            /** What is gone already is told of by the folder it was in. */
            private FileVisitResult passOver(IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }

    private void watch(Path folder) throws IOException {
        try {
            folders.put(folder.toAbsolutePath().register(service, KINDS), folder);
        } catch (NoSuchFileException | NotDirectoryException e) {
            if (Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
