package dev.greenroom.site;

import dev.greenroom.model.Output;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Publishes a site as a whole, by one build at a time, and only over a folder that may be replaced. If anything fails,
 * the last published site stays.
 */
final class Publisher implements AutoCloseable {
    private static final List<String> READ_FOLDERS = List.of("content", "templates", "static");

    private final Path out;
    private final Swap swap;
    private final List<Problem> found = new ArrayList<>();
    private Optional<BuildLock> lock = Optional.empty();

    private Publisher(Path out, Consumer<String> steps) {
        this.out = out;
        this.swap = new Swap(out, steps);
    }

    /**
     * Makes sure, before any work is done, that the output folder is one that may be replaced.
     *
     * @throws FileFailure where it holds the source, or files that no build made, or another build is at work there
     */
    static Publisher to(Path out, Path source) {
        return to(out, source, step -> {});
    }

    /** @param steps is told of each change to files before it is made */
    static Publisher to(Path out, Path source, Consumer<String> steps) {
        try {
            Publisher publisher = new Publisher(real(out), steps);
            publisher.refuseForeign(real(source));
            return publisher.prepared();
        } catch (IOException e) {
            throw FileFailure.of("prepare", out, e);
        }
    }

    /** The folder itself, where the path leads over symbolic links; it need not exist. */
    private static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (Files.exists(path)) {
            return path.toRealPath();
        }
        return absolute.getParent() == null ? absolute : real(absolute.getParent()).resolve(absolute.getFileName());
    }

    /** Locks the folder for the whole build; where not even its parent exists, no other build can be at work. */
    private Publisher prepared() throws IOException {
        if (Files.isDirectory(out.getParent())) {
            lock();
            recover();
        }
        return this;
    }

    private void lock() throws IOException {
        lock = BuildLock.take(out.resolveSibling("." + out.getFileName() + ".lock"));
        if (lock.isEmpty()) {
            throw refusal("another build is writing here", "wait until it has ended, or name another folder with --out");
        }
    }

    private void recover() throws IOException {
        try {
            swap.recover().ifPresent(told -> found.add(Rule.STOPPED_BUILD.at(Source.named(out.toString()).place(), told, "")));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** What builds before this one left behind. */
    List<Problem> found() {
        return List.copyOf(found);
    }

    @Override
    public void close() {
        lock.ifPresent(BuildLock::close);
    }

    /** Replaces the output folder by these files. */
    void publish(List<Output> outputs) {
        try {
            if (lock.isEmpty()) {
                Files.createDirectories(out.getParent());
                lock();
            }
            swap.write(outputs);
            swap.publish();
        } catch (IOException e) {
            Problem problem = FileFailure.of("write", out, e).problem();
            throw new FileFailure(Rule.FILE_ACCESS.at(problem.place(), problem.message(), problem.help() + "; what was published before is unchanged"), e);
        }
        try {
            swap.tidy();
        } catch (IOException e) {
            throw FileFailure.of("remove", out, e);
        }
    }

    private void refuseForeign(Path source) throws IOException {
        if (source.startsWith(out)) {
            throw refusal("the output folder would replace the source", "name another folder with --out");
        }
        for (String folder : READ_FOLDERS) {
            if (out.startsWith(source.resolve(folder))) {
                throw refusal("the output folder would lie within the source's `" + folder + "/`", "name another folder with --out");
            }
        }
        if (Files.isSymbolicLink(out)) {
            throw refusal("the output is a link that leads nowhere", "make its target, or name another folder with --out");
        }
        if (isMountPoint()) {
            throw refusal(
                    "the output is the top of a file system, which can't be replaced as a whole", "name a folder within it with --out");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw refusal("the output is a file", "name a folder with --out");
        }
        if (Files.isDirectory(out) && !isEmpty(out) && !isSite(out)) {
            throw refusal(
                    "the output folder holds files that no build made", "empty it yourself, or name another folder with --out");
        }
    }

    private boolean isMountPoint() throws IOException {
        return Files.exists(out) && !Files.getFileStore(out).equals(Files.getFileStore(out.getParent()));
    }

    private FileFailure refusal(String message, String help) {
        return new FileFailure(Rule.FILE_ACCESS.at(Source.named(out.toString()).place(), message, help), null);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Every build leaves these. */
    private static boolean isSite(Path folder) {
        return Files.isRegularFile(folder.resolve("search/index.json")) && Files.isRegularFile(folder.resolve("_headers"));
    }
}
