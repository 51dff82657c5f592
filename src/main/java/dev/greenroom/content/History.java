package dev.greenroom.content;

import dev.greenroom.model.Dates;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When the files of a folder first appeared and last really changed, and who wrote them, from git.
 *
 * <p>A change that only moves a file, or touches only its housekeeping (tags, review date, sources, aliases), is no
 * real change. A file has no dates where they can't be true: it has uncommitted changes, the clone is too shallow to
 * tell, or there is no git at all. Moves are followed. Those who wrote it are told only where its whole history is there.
 */
final class History {
    private static final Set<String> HOUSEKEEPING = Set.of("tags", "reviewed", "sources", "aliases", "draft", "related", Waivers.FIELD);

    /** A file that is less like the one it is said to have been, and has another slug, may as well be a new one. */
    private static final int SURELY_RENAMED = 80;

    private final Map<String, Dates> dates;
    private final Map<String, List<String>> writers;

    /**
     * @param dates by paths as git writes them: not every system can make a path of every name
     * @param writers by the same paths
     */
    private History(Map<String, Dates> dates, Map<String, List<String>> writers) {
        this.dates = dates;
        this.writers = writers;
    }

    /** What git knows of the files below a folder; of none where git can't tell. */
    static History of(Path folder) {
        try {
            return new Reader(folder).read();
        } catch (Git.Unavailable | IOException e) {
            // No git, no repository: dates then come from the review days, as documented.
            return new History(Map.of(), Map.of());
        }
    }

    /** Of no file: for those who ask for no dates. */
    static History none() {
        return new History(Map.of(), Map.of());
    }

    Optional<Dates> of(Path root, Path file) {
        return Optional.ofNullable(dates.get(path(root, file)));
    }

    /** The same by the file's path below the folder, with {@code /} between names. */
    Optional<Dates> of(String path) {
        return Optional.ofNullable(dates.get(path));
    }

    /** The names of those who wrote a file, by its path below the folder; none where its history is not all there. */
    List<String> writers(String path) {
        return writers.getOrDefault(path, List.of());
    }

    private static String path(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The same for a moment at which some files or folders may have changes that are not committed. */
    History without(Path root, Set<Path> edited) {
        if (edited.isEmpty() || dates.isEmpty()) {
            return this;
        }
        Set<String> names = edited.stream().filter(file -> file.startsWith(root)).map(file -> path(root, file)).collect(Collectors.toSet());
        return new History(without(dates, names), without(writers, names));
    }

    private static <T> Map<String, T> without(Map<String, T> known, Set<String> names) {
        Map<String, T> rest = new HashMap<>(known);
        for (String name : names) {
            if (rest.remove(name) == null) {
                rest.keySet().removeIf(other -> other.startsWith(name + "/"));
            }
        }
        return rest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History history && dates.equals(history.dates) && writers.equals(history.writers);
    }

    @Override
    public int hashCode() {
        return dates.hashCode();
    }

    /** A commit, and by whom it is. */
    private record Commit(LocalDate day, Authors.Of authors) {}

    /**
     * A line of {@code git log --raw}: what one commit did to one file.
     *
     * @param likeness of a renamed file with what it was, of 100
     */
    private record Change(Commit commit, char status, int likeness, String oldBlob, String newBlob, String oldPath, String newPath) {
        LocalDate day() {
            return commit.day();
        }

        boolean edits() {
            return status != 'A' && !oldBlob.equals(newBlob);
        }

        /** Whether the file from which this one is said to have come was perhaps another question. */
        boolean isDoubtful() {
            return status == 'R' && likeness < SURELY_RENAMED && !slug(oldPath).equals(slug(newPath));
        }

        private static String slug(String path) {
            return path.substring(path.lastIndexOf('/') + 1).replaceFirst("^\\d+-", "");
        }
    }

    /** Reads the log once and follows every file from today back to its first day. */
    private static final class Reader {
        private static final Pattern FRONT_MATTER_END = Pattern.compile("(?m)^---\\s*?$");
        private static final Pattern BLANKS = Pattern.compile("\\s+");

        private final Path folder;
        private final Git git;

        Reader(Path folder) {
            this.folder = folder;
            this.git = new Git(folder);
        }

        History read() throws Git.Unavailable, IOException {
            List<Change> log = log();
            Authors authors = Authors.of(git, log.stream().map(change -> change.commit().authors()).toList());
            Map<String, String> texts = texts(log);
            String prefix = git.lines("rev-parse", "--show-prefix").get(0);
            Map<String, String> nameToday = new HashMap<>();
            for (String path : git.lines("ls-files", "--full-name")) {
                nameToday.put(path, path);
            }
            Map<String, LocalDate> changed = new HashMap<>();
            Map<String, Dates> dates = new HashMap<>();
            Map<String, Set<String>> names = new HashMap<>();
            Map<String, List<String>> writers = new HashMap<>();
            Set<String> doubtful = new HashSet<>();
            for (Change change : log) {
                String today = nameToday.remove(change.newPath());
                if (today == null) {
                    continue;
                }
                boolean real = !change.edits() || isReworded(texts.get(change.oldBlob()), texts.get(change.newBlob()));
                if (change.status() == 'A' || change.edits() && real) {
                    changed.putIfAbsent(today, change.day());
                }
                if (change.status() == 'A' || change.edits()) {
                    names.computeIfAbsent(today, path -> new TreeSet<>()).addAll(authors.names(change.commit().authors()));
                }
                if (change.isDoubtful()) {
                    doubtful.add(today);
                }
                if (change.status() == 'A' && !doubtful.contains(today)) {
                    writers.put(today.substring(prefix.length()), List.copyOf(names.get(today)));
                }
                if (change.status() == 'A') {
                    dates.put(today.substring(prefix.length()), new Dates(change.day(), changed.get(today)));
                } else {
                    nameToday.put(change.oldPath(), today);
                }
            }
            uncommitted().forEach(path -> dates.remove(path.substring(prefix.length())));
            return new History(dates, writers);
        }

        /**
         * Newest first, of the whole repository, as files may come from another folder; what a shallow clone's boundary
         * commits seem to have done is left out.
         */
        private List<Change> log() throws Git.Unavailable, IOException {
            Set<String> boundary = boundary();
            List<Change> changes = new ArrayList<>();
            boolean trusted = true;
            Commit commit = new Commit(LocalDate.EPOCH, Authors.Of.NOBODY);
            for (String line : git.lines("log", "--format=@%H %ct" + Authors.FORMAT, "--raw", "--no-abbrev", "-M", "--no-relative", "--", ":(top)*.md")) {
                if (line.startsWith("@")) {
                    String[] parts = line.substring(1).split(Authors.BETWEEN, -1);
                    String[] words = parts[0].split(" ");
                    trusted = !boundary.contains(words[0]);
                    commit = new Commit(
                            Instant.ofEpochSecond(Long.parseLong(words[1])).atZone(ZoneOffset.UTC).toLocalDate(), Authors.read(parts));
                } else if (line.startsWith(":") && trusted) {
                    String[] columns = line.split("\t");
                    String[] words = columns[0].split(" ");
                    int likeness = words[4].length() > 1 ? Integer.parseInt(words[4].substring(1)) : 100;
                    changes.add(new Change(
                            commit, words[4].charAt(0), likeness, words[2], words[3], columns[1], columns[columns.length - 1]));
                }
            }
            return changes;
        }

        private Set<String> boundary() throws Git.Unavailable, IOException {
            Path shallow = folder.resolve(git.lines("rev-parse", "--git-path", "shallow").get(0));
            return Files.exists(shallow) ? new HashSet<>(Files.readAllLines(shallow)) : Set.of();
        }

        private List<String> uncommitted() throws Git.Unavailable {
            return git.lines("diff", "--name-only", "--no-relative", "HEAD", "--", ".");
        }

        /** The texts of the blobs that an edit replaced or brought. */
        private Map<String, String> texts(List<Change> log) throws Git.Unavailable {
            SortedSet<String> blobs = new TreeSet<>();
            for (Change change : log) {
                if (change.edits() && change.status() != 'D') {
                    blobs.add(change.oldBlob());
                    blobs.add(change.newBlob());
                }
            }
            return git.blobs(blobs);
        }

        /** Whether readers see other words; what git doesn't hold, such as a deleted file, counts as others. */
        private static boolean isReworded(String before, String after) {
            if (before == null || after == null) {
                return true;
            }
            // Front matter is taken apart only where nothing else can tell: that takes longest.
            return !squeezed(body(before)).equals(squeezed(body(after))) || !wording(before).equals(wording(after));
        }

        /** What stands behind the line that ends front matter. */
        private static String body(String text) {
            Matcher end = FRONT_MATTER_END.matcher(text);
            return end.find(Math.min(1, text.length())) ? text.substring(end.end()) : text;
        }

        private static String squeezed(String text) {
            return BLANKS.matcher(text).replaceAll(" ").strip();
        }

        private static String wording(String text) {
            Source source = new Source("", text);
            return FrontMatter.split(source)
                    .value()
                    .map(split -> {
                        StringBuilder words = new StringBuilder();
                        for (Yaml.Entry entry : split.fields().entries()) {
                            if (!HOUSEKEEPING.contains(entry.key().text())) {
                                words.append(text, entry.key().place().start(), entry.value().place().end());
                            }
                        }
                        return squeezed(words.append(text.substring(split.bodyStart())).toString());
                    })
                    .orElse(text);
        }
    }
}
