package dev.greenroom.content;

import dev.greenroom.model.Attachment;
import dev.greenroom.model.Level;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What was read of a content folder before, for a program that stays: a topic is read again where something in it was
 * touched, and a file where it is another than it was. Safe for several threads, of which one reads.
 */
public final class ContentMemory {
    private final Map<Path, KnownTopic> topics = new HashMap<>();
    private final Map<Path, KnownFile> files = new HashMap<>();

    /** What git can't vouch for since the history was read. */
    private final Set<Path> edited = new HashSet<>();

    private Optional<History> history = Optional.empty();

    /** A topic's folder as it was read. */
    record TopicReading(Optional<Topic> topic, List<Attachment> attachments, List<Problem> problems) {}

    private record KnownTopic(List<Level> levels, TopicReading reading) {}

    /** @param circumstances all that the result depends on beside the file itself */
    private record KnownFile(Stamp stamp, Object circumstances, Outcome<?> outcome) {}

    private record Stamp(FileTime modified, long size, Object key) {}

    /** Tells that a file or folder, or something below it, is another now. */
    public synchronized void touch(Path path) {
        topics.keySet().removeIf(folder -> folder.startsWith(path) || path.startsWith(folder));
        files.remove(path);
        edited.add(path);
    }

    /** Has every folder looked at again; files that are as they were by size and time are not read. */
    public synchronized void doubt() {
        topics.clear();
    }

    /** Asks git again, and tells whether it says anything else than what was taken for true. */
    public boolean refreshHistory(Path source) {
        Path content = source.resolve("content");
        Set<Path> asked = edited();
        History fresh = History.of(content);
        synchronized (this) {
            History before = history(content);
            edited.removeAll(asked);
            history = Optional.of(fresh);
            boolean isNew = !before.equals(history(content));
            if (isNew) {
                topics.clear();
            }
            return isNew;
        }
    }

    private synchronized Set<Path> edited() {
        return Set.copyOf(edited);
    }

    /** The folder's history, but for files that were touched since it was read. */
    synchronized History history(Path content) {
        if (history.isEmpty()) {
            history = Optional.of(History.of(content));
        }
        return history.get().without(content, edited);
    }

    synchronized TopicReading topic(Path folder, List<Level> levels, Supplier<TopicReading> read) {
        KnownTopic known = topics.get(folder);
        if (known == null || !known.levels().equals(levels)) {
            known = new KnownTopic(levels, read.get());
            topics.put(folder, known);
        }
        return known.reading();
    }

    /** @param circumstances all that the result depends on beside the file itself */
    @SuppressWarnings("unchecked")
    synchronized <T> Outcome<T> file(Path file, Object circumstances, Supplier<Outcome<T>> read) {
        // Looked at before it is read: what changes meanwhile is then found to be another.
        Optional<Stamp> stamp = stamp(file);
        KnownFile known = files.get(file);
        if (known != null && stamp.isPresent() && known.stamp().equals(stamp.get()) && Objects.equals(known.circumstances(), circumstances)) {
            return (Outcome<T>) known.outcome();
        }
        Outcome<T> outcome = read.get();
        stamp.ifPresent(now -> files.put(file, new KnownFile(now, circumstances, outcome)));
        return outcome;
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    ? Optional.of(new Stamp(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey()))
                    : Optional.empty();
        } catch (IOException e) {
            // Whoever reads the file says what is wrong with it.
            return Optional.empty();
        }
    }
}
