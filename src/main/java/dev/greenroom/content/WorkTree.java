package dev.greenroom.content;

import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What git says of a source folder: where it lies in its repository, and which of its files have changed. */
public final class WorkTree {
    /** Where a default branch is looked for, the likeliest first. */
    private static final List<String> DEFAULT_BRANCHES =
            List.of("refs/remotes/origin/HEAD", "refs/remotes/origin/main", "refs/remotes/origin/master", "refs/heads/main", "refs/heads/master");

    /** What git calls the tree without files, in every repository. */
    private static final String NO_FILES = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    private final Path folder;
    private final Git git;

    public WorkTree(Path folder) {
        this.folder = folder;
        this.git = new Git(folder);
    }

    /** The folder's path below the root of its repository, empty or ending in a slash; nothing where git can't tell. */
    public Optional<String> prefix() {
        try {
            // At the root git prints an empty line.
            return Optional.of(git.lines("rev-parse", "--show-prefix").stream().findFirst().orElse(""));
        } catch (Git.Unavailable e) {
            return Optional.empty();
        }
    }

    /**
     * The files that differ from where this branch left another one, by their paths below the folder: committed or not,
     * deleted ones and new ones too, but for those that git ignores.
     *
     * @param revision the other branch, or any revision; where it is left out, the default branch
     * @throws FileFailure where git can't tell
     */
    public SortedSet<String> changed(Optional<String> revision) {
        try {
            // It looks through the folders while the others ask for revisions.
            Git.Running others = git.begin("ls-files", "--others", "--exclude-standard", "-z", "--", ".");
            Git.Running differing = git.begin("diff", "--name-only", "--no-renames", "--relative", "-z", base(revision), "--", ".");
            SortedSet<String> changed = new TreeSet<>(names(differing));
            changed.addAll(names(others));
            return changed;
        } catch (Git.Unavailable e) {
            throw new FileFailure(
                    Rule.FILE_ACCESS.at(
                            Source.named(folder.toString()).place(),
                            revision.map(named -> "git can't tell what changed here since `" + named + "`").orElse("git can't tell what changed here"),
                            "name a commit or branch that this clone has, or leave out --changed to check everything"),
                    e);
        }
    }

    /** The commit to compare with: where the two parted, as far back as the clone goes. */
    private String base(Optional<String> revision) throws Git.Unavailable {
        Optional<String> other = revision.isPresent() ? Optional.of(commit(revision.get())) : defaultBranch();
        if (other.isEmpty()) {
            return git.lines("rev-list", "--max-count=1", "--all").isEmpty() ? NO_FILES : "HEAD";
        }
        try {
            return git.lines("merge-base", other.get(), "HEAD").get(0);
        } catch (Git.Unavailable e) {
            // A shallow clone need not hold where they parted: then all that differs counts.
            return other.get();
        }
    }

    private String commit(String revision) throws Git.Unavailable {
        return git.lines("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").get(0);
    }

    private Optional<String> defaultBranch() throws Git.Unavailable {
        List<String> command = new ArrayList<>(List.of("for-each-ref", "--format=%(refname)"));
        command.addAll(DEFAULT_BRANCHES);
        List<String> there = git.lines(command.toArray(new String[0]));
        return DEFAULT_BRANCHES.stream().filter(there::contains).findFirst();
    }

    /** Git ends each name with a zero byte, so that any name can be told. */
    private static List<String> names(Git.Running command) throws Git.Unavailable {
        String listed = String.join("\n", command.lines());
        return Arrays.stream(listed.split("\0")).filter(name -> !name.isEmpty()).toList();
    }
}
