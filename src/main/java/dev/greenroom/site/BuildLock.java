package dev.greenroom.site;

import dev.greenroom.problem.FileFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that one build at a time may lock; the system frees it when the program ends, however it ends. */
final class BuildLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private BuildLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @return empty where another build holds the lock */
    static Optional<BuildLock> take(Path file) throws IOException {
        while (true) {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isTaken(channel)) {
                channel.close();
                return Optional.empty();
            }
            if (Files.exists(file)) {
                return Optional.of(new BuildLock(file, channel));
            }
            // The last holder took the file away after it was opened here: a lock on it holds nobody back.
            channel.close();
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Takes the file away while it is still locked, and then frees it. */
    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw FileFailure.of("remove", file, e);
        }
    }
}
