package dev.greenroom.content;

import java.nio.file.Path;
import java.util.Optional;

/** What git says of a source folder: where it lies in its repository, and which of its files have changed. */
public final class WorkTree {
    private final Git git;

    public WorkTree(Path folder) {
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
}
