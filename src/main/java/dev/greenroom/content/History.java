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

/**
 * When the files of a folder first appeared and last really changed, from git.
 *
 * <p>A change that only moves a file, or touches only its housekeeping (tags, review date, sources, aliases), is no
 * real change. A file has no dates where they can't be true: it has uncommitted changes, the clone is too shallow to
 * tell, or there is no git at all. Moves are followed.
 */
final class History {
    private static final Set<String> HOUSEKEEPING = Set.of("tags", "reviewed", "sources", "aliases", "draft", "related");

    private final Map<String, Dates> dates;

    /** @param dates by paths as git writes them: not every system can make a path of every name */
    private History(Map<String, Dates> dates) {
        this.dates = dates;
    }

    /** What git knows of the files below a folder; of none where git can't tell. */
    static History of(Path folder) {
        try {
            return new History(new Reader(folder).read());
        } catch (Git.Unavailable | IOException e) {
            // No git, no repository: dates then come from the review days, as documented.
            return new History(Map.of());
        }
    }

    Optional<Dates> of(Path root, Path file) {
        return Optional.ofNullable(dates.get(root.relativize(file).toString().replace('\\', '/')));
    }

    /** The same for a moment at which some files or folders may have changes that are not committed. */
    History without(Path root, Set<Path> edited) {
        if (edited.isEmpty() || dates.isEmpty()) {
            return this;
        }
        Map<String, Dates> rest = new HashMap<>(dates);
        edited.stream().filter(path -> path.startsWith(root)).forEach(path -> {
            String name = root.relativize(path).toString().replace('\\', '/');
            if (rest.remove(name) == null) {
                rest.keySet().removeIf(other -> other.startsWith(name + "/"));
            }
        });
        return new History(rest);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History history && dates.equals(history.dates);
    }

    @Override
    public int hashCode() {
        return dates.hashCode();
    }

    /** A line of {@code git log --raw}: what one commit did to one file. */
    private record Change(LocalDate day, char status, String oldBlob, String newBlob, String oldPath, String newPath) {
        boolean edits() {
            return status != 'A' && !oldBlob.equals(newBlob);
        }
    }

    /** Reads the log once and follows every file from today back to its first day. */
    private static final class Reader {
        private final Path folder;
        private final Git git;

        Reader(Path folder) {
            this.folder = folder;
            this.git = new Git(folder);
        }

        Map<String, Dates> read() throws Git.Unavailable, IOException {
            List<Change> log = log();
            Map<String, String> wording = wording(log);
            String prefix = git.lines("rev-parse", "--show-prefix").get(0);
            Map<String, String> nameToday = new HashMap<>();
            for (String path : git.lines("ls-files", "--full-name")) {
                nameToday.put(path, path);
            }
            Map<String, LocalDate> changed = new HashMap<>();
            Map<String, Dates> dates = new HashMap<>();
            for (Change change : log) {
                String today = nameToday.remove(change.newPath());
                if (today == null) {
                    continue;
                }
                boolean real = !change.edits() || !wording.get(change.oldBlob()).equals(wording.get(change.newBlob()));
                if (change.status() == 'A' || change.edits() && real) {
                    changed.putIfAbsent(today, change.day());
                }
                if (change.status() == 'A') {
                    dates.put(today.substring(prefix.length()), new Dates(change.day(), changed.get(today)));
                } else {
                    nameToday.put(change.oldPath(), today);
                }
            }
            uncommitted().forEach(path -> dates.remove(path.substring(prefix.length())));
            return dates;
        }

        /**
         * Newest first, of the whole repository, as files may come from another folder; what a shallow clone's boundary
         * commits seem to have done is left out.
         */
        private List<Change> log() throws Git.Unavailable, IOException {
            Set<String> boundary = boundary();
            List<Change> changes = new ArrayList<>();
            boolean trusted = true;
            LocalDate day = LocalDate.EPOCH;
            for (String line : git.lines("log", "--format=@%H %ct", "--raw", "--no-abbrev", "-M", "--no-relative", "--", ":(top)*.md")) {
                if (line.startsWith("@")) {
                    String[] words = line.substring(1).split(" ");
                    trusted = !boundary.contains(words[0]);
                    day = Instant.ofEpochSecond(Long.parseLong(words[1])).atZone(ZoneOffset.UTC).toLocalDate();
                } else if (line.startsWith(":") && trusted) {
                    String[] columns = line.split("\t");
                    String[] words = columns[0].split(" ");
                    changes.add(new Change(
                            day, words[4].charAt(0), words[2], words[3], columns[1], columns[columns.length - 1]));
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

        /** For each blob that an edit replaced or brought: the words that readers see. */
        private Map<String, String> wording(List<Change> log) throws Git.Unavailable {
            SortedSet<String> blobs = new TreeSet<>();
            for (Change change : log) {
                if (change.edits() && change.status() != 'D') {
                    blobs.add(change.oldBlob());
                    blobs.add(change.newBlob());
                }
            }
            Map<String, String> wording = new HashMap<>();
            git.blobs(blobs).forEach((hash, text) -> wording.put(hash, wording(text)));
            for (Change change : log) {
                wording.putIfAbsent(change.oldBlob(), change.oldBlob());
                wording.putIfAbsent(change.newBlob(), change.newBlob());
            }
            return wording;
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
                        return words.append(text.substring(split.bodyStart())).toString().replaceAll("\\s+", " ").strip();
                    })
                    .orElse(text);
        }
    }
}
