package dev.greenroom.content;

import dev.greenroom.model.Catalog;
import dev.greenroom.model.Question;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What has become of the content since it left a revision: since the commit that the revision and today's have in common,
 * up to the files as they lie there now, committed or not.
 *
 * <p>Questions are known by their ids, so that moving one to another level is no new question.
 */
public final class Changes {
    private static final Pattern QUESTION = Pattern.compile("([^/]+)/[^/]+/\\d{1,6}-([^/]+)\\.md");
    private static final String UNCHANGED_RENAME = "R100";

    /** Short questions look alike: by git's own measure, half of it, one that is new would pass for one that is gone. */
    private static final String RENAMED = "-M80%";

    private final Set<String> earlierIds = new HashSet<>();
    private final Set<String> edited = new TreeSet<>();
    private final Map<String, String> earlierPaths = new HashMap<>();

    /** What has become of one question. */
    public enum Kind {
        NEW,
        /** Its file says something else. */
        EDITED,
        /** Its file has another id; that of before is {@link Changes#earlierId}. */
        RENAMED,
        /** Its file has another level or number, and nothing else. */
        MOVED,
        NONE
    }

    private Changes() {}

    /**
     * @param source holds {@code content/}
     * @return empty where git can't tell: there is no repository, no such revision, or the clone is too shallow
     */
    public static Optional<Changes> since(Path source, String revision) {
        try {
            Changes changes = new Changes();
            changes.read(new Git(source.resolve("content")), revision);
            return Optional.of(changes);
        } catch (Git.Unavailable e) {
            return Optional.empty();
        }
    }

    private void read(Git git, String revision) throws Git.Unavailable {
        String known = git.lines("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").get(0);
        String base = git.lines("merge-base", known, "HEAD").get(0);
        String prefix = git.lines("rev-parse", "--show-prefix").get(0);
        for (String path : git.lines("ls-tree", "-r", "--name-only", "--full-tree", base, "--", prefix)) {
            id(path.substring(prefix.length())).ifPresent(earlierIds::add);
        }
        for (String line : git.lines("diff", "--name-status", RENAMED, "--no-relative", base, "--", ".")) {
            String[] columns = line.split("\t");
            String now = columns[columns.length - 1].substring(prefix.length());
            if (columns.length > 2) {
                earlierPaths.put(now, columns[1].substring(prefix.length()));
            }
            if (!columns[0].equals("D") && !columns[0].equals(UNCHANGED_RENAME)) {
                edited.add(now);
            }
        }
        git.lines("ls-files", "--others", "--exclude-standard", "--full-name", ".").forEach(path -> edited.add(path.substring(prefix.length())));
    }

    public Kind of(Question question) {
        String path = path(question);
        if (!earlierIds.contains(question.id())) {
            return earlierId(question).isPresent() ? Kind.RENAMED : Kind.NEW;
        }
        if (edited.contains(path)) {
            return Kind.EDITED;
        }
        return earlierPaths.containsKey(path) ? Kind.MOVED : Kind.NONE;
    }

    /** The id that a question's file had before. */
    public Optional<String> earlierId(Question question) {
        return Optional.ofNullable(earlierPaths.get(path(question)))
                .flatMap(Changes::id)
                .filter(id -> !id.equals(question.id()));
    }

    /** The ids that were there and are not any more, sorted; those of renamed questions are not among them. */
    public List<String> removed(Catalog catalog) {
        Set<String> removed = new TreeSet<>(earlierIds);
        catalog.questions().forEach(question -> {
            removed.remove(question.id());
            earlierId(question).ifPresent(removed::remove);
        });
        return List.copyOf(removed);
    }

    /** The new and changed files that are no questions, below the content folder, sorted. */
    public List<String> otherFiles() {
        return edited.stream().filter(path -> id(path).isEmpty()).toList();
    }

    /** The new and changed files, as places name them. */
    public Set<String> files() {
        return edited.stream().map(path -> "content/" + path).collect(Collectors.toSet());
    }

    private static String path(Question question) {
        return question.place().path().substring("content/".length());
    }

    private static Optional<String> id(String path) {
        Matcher question = QUESTION.matcher(path);
        return question.matches() ? Optional.of(question.group(1) + "/" + question.group(2)) : Optional.empty();
    }
}
