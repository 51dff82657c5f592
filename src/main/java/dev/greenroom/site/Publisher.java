package dev.greenroom.site;

import dev.greenroom.model.Output;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private Optional<BuildLock> lock = Optional.empty();
    private boolean isBegun;

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

    /** Takes back what was written and not published. */
    @Override
    public void close() {
        try {
            if (isBegun) {
                swap.abandon();
            }
        } catch (IOException e) {
            throw FileFailure.of("remove", out, e);
        } finally {
            lock.ifPresent(BuildLock::close);
        }
    }

    /**
     * Writes a file beside the published folder at once, so that memory need not hold all files of a site. Safe for several
     * threads.
     *
     * @return the file as it is read from there; one that can't be written stays as it is, for {@link #publish} to tell why
     */
    Output keep(Output output) {
        try {
            begin();
            Path file = swap.write(output, StandardOpenOption.CREATE_NEW);
            kept.add(output.path());
            return output.kept(() -> read(file));
        } catch (IOException e) {
            // Two files for one place, for example, which is told with what they come from.
            return output;
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw FileFailure.of("read", file, e);
        }
    }

    private synchronized void begin() throws IOException {
        if (lock.isEmpty()) {
            Files.createDirectories(out.getParent());
            lock();
        }
        isBegun = true;
    }

    /** Replaces the output folder by these files, of which some may have been kept before. */
    void publish(List<Output> outputs) {
        try {
            begin();
            for (Output output : outputs) {
                if (!kept.contains(output.path())) {
                    swap.write(output);
                }
            }
            swap.publish();
            isBegun = false;
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
