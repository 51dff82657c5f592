package dev.greenroom.content;

import dev.greenroom.model.Attachment;
import dev.greenroom.model.Community;
import dev.greenroom.model.Level;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What was read of a content folder before, for a program that stays: a topic is read again where something in it was
 * touched, of its files only those that were, and each folder is listed once. Safe for several threads, of which one reads.
 */
public final class ContentMemory {
    private final Map<Path, KnownTopic> topics = new HashMap<>();
    private final Map<Path, KnownFile> files = new HashMap<>();
    private final Map<Path, Listing> listings = new HashMap<>();

    /** Files of which nobody has told since they were read: they need not be looked at. */
    private final Set<Path> untouched = new HashSet<>();

    /** What git can't vouch for since the history was read. */
    private final Set<Path> edited = new HashSet<>();

    private Optional<History> history = Optional.empty();

    /** The same but for what was edited. */
    private Optional<History> vouched = Optional.empty();

    private List<SortedMap<String, List<String>>> writersByTopic = List.of();
    private SortedMap<String, List<String>> writers = new TreeMap<>();
    private Community community = Community.NONE;
    private Optional<Standing> standing = Optional.empty();

    /**
     * A topic's folder as it was read.
     *
     * @param writers of its questions, by their ids
     */
    record TopicReading(Optional<Topic> topic, List<Attachment> attachments, SortedMap<String, List<String>> writers, List<Problem> problems) {}

    /** What lies in a folder, in the order of the names. */
    record Listing(List<Entry> entries, List<Problem> problems) {}

    record Entry(Path path, boolean isFolder) {}

    /** What a community is made from. */
    record Standing(
            Optional<Passage> guide, SortedMap<String, List<String>> reviewers, SortedMap<String, List<String>> writers, boolean mistakeForm) {}

    private record KnownTopic(List<Level> levels, TopicReading reading) {}

    /** @param circumstances all that the result depends on beside the file itself */
    private record KnownFile(Stamp stamp, Object circumstances, Outcome<?> outcome) {}

    private record Stamp(FileTime modified, long size, Object key) {}

    /** Tells that a file or folder, or something below it, is another now. */
    public synchronized void touch(Path path) {
        doubt(path);
        if (edited.add(path)) {
            vouched = Optional.empty();
        }
    }

    /** Has a file or folder, and all below it, read again where it is another than it was. */
    public synchronized void doubt(Path path) {
        topics.keySet().removeIf(folder -> folder.startsWith(path) || path.startsWith(folder));
        boolean isKnown = files.remove(path) != null;
        untouched.remove(path);
        if (!isKnown || stamp(path).isEmpty()) {
            // Something came or went, or a folder tells of all that is in it.
            untouched.removeIf(file -> file.startsWith(path));
            listings.keySet().removeIf(folder -> folder.startsWith(path) || folder.equals(path.getParent()));
        }
    }

    /**
     * Looks at all that was read, and lists every folder again.
     *
     * @param goOn throws where the result is no longer wanted
     * @return what is another than it was, though nobody told of it
     */
    public Set<Path> missed(Runnable goOn) {
        Map<Path, KnownFile> knownFiles;
        Map<Path, Listing> knownListings;
        synchronized (this) {
            knownFiles = Map.copyOf(files);
            knownListings = Map.copyOf(listings);
        }
        Set<Path> missed = new HashSet<>();
        knownListings.forEach((folder, listing) -> {
            goOn.run();
            if (!names(folder).equals(listing.entries().stream().map(Entry::path).toList())) {
                missed.add(folder);
            }
        });
        knownFiles.forEach((file, known) -> {
            goOn.run();
            if (!stamp(file).equals(Optional.of(known.stamp()))) {
                missed.add(file);
            }
        });
        return missed;
    }

    /** None where the folder can't be listed, which whoever reads it tells. */
    private static List<Path> names(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(path -> !isHidden(path) && !Files.isSymbolicLink(path)).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
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
            vouched = Optional.empty();
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
        if (vouched.isEmpty()) {
            vouched = Optional.of(history.get().without(content, edited));
        }
        return vouched.get();
    }

    synchronized Listing listing(Path folder, Supplier<Listing> list) {
        Listing known = listings.get(folder);
        if (known == null) {
            known = list.get();
            listings.put(folder, known);
        }
        return known;
    }

    synchronized TopicReading topic(Path folder, List<Level> levels, Supplier<TopicReading> read) {
        KnownTopic known = topics.get(folder);
        if (known == null || !known.levels().equals(levels)) {
            known = new KnownTopic(levels, read.get());
            topics.put(folder, known);
        }
        return known.reading();
    }

    /** Those of all topics together, which are the same object as before where nothing is new about them. */
    synchronized SortedMap<String, List<String>> writers(List<SortedMap<String, List<String>>> byTopic) {
        SortedMap<String, List<String>> others = new TreeMap<>();
        Set<String> gone = new HashSet<>();
        for (int i = 0; i < Math.max(byTopic.size(), writersByTopic.size()); i++) {
            SortedMap<String, List<String>> before = i < writersByTopic.size() ? writersByTopic.get(i) : Collections.emptySortedMap();
            SortedMap<String, List<String>> now = i < byTopic.size() ? byTopic.get(i) : Collections.emptySortedMap();
            if (!now.equals(before)) {
                gone.addAll(before.keySet());
                others.putAll(now);
            }
        }
        if (!gone.isEmpty() || !others.isEmpty()) {
            SortedMap<String, List<String>> all = new TreeMap<>(writers);
            all.keySet().removeAll(gone);
            all.putAll(others);
            writers = Collections.unmodifiableSortedMap(all);
        }
        writersByTopic = List.copyOf(byTopic);
        return writers;
    }

    /** @param circumstances all that the result depends on beside the file itself */
    synchronized <T> Outcome<T> file(Path file, Object circumstances, Supplier<Outcome<T>> read) {
        if (untouched.contains(file)) {
            Optional<Outcome<T>> known = known(file, circumstances);
            if (known.isPresent()) {
                return known.get();
            }
        }
        untouched.add(file);
        return unwatchedFile(file, circumstances, read);
    }

    /** The same for a file of whose changes nobody tells. */
    synchronized <T> Outcome<T> unwatchedFile(Path file, Object circumstances, Supplier<Outcome<T>> read) {
        // Looked at before it is read: what changes meanwhile is then found to be another.
        Optional<Stamp> stamp = stamp(file);
        if (stamp.isPresent() && files.containsKey(file) && files.get(file).stamp().equals(stamp.get())) {
            Optional<Outcome<T>> known = known(file, circumstances);
            if (known.isPresent()) {
                return known.get();
            }
        }
        Outcome<T> outcome = read.get();
        stamp.ifPresent(now -> files.put(file, new KnownFile(now, circumstances, outcome)));
        return outcome;
    }

    @SuppressWarnings("unchecked")
    private <T> Optional<Outcome<T>> known(Path file, Object circumstances) {
        return Optional.ofNullable(files.get(file))
                .filter(known -> Objects.equals(known.circumstances(), circumstances))
                .map(known -> (Outcome<T>) known.outcome());
    }

    /** The same object as before where nothing is new about it. */
    synchronized Community community(Standing now) {
        // Thousands of writers are seen to be the same at a glance, by being the same map.
        if (standing.isEmpty() || now.writers() != standing.get().writers() || !now.equals(standing.get())) {
            community = new Community(now.guide(), now.reviewers(), now.writers(), now.mistakeForm());
            standing = Optional.of(now);
        }
        return community;
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
