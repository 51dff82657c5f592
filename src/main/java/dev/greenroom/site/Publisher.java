package dev.greenroom.site;

import dev.greenroom.model.Output;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Publishes a site as a whole: everything is written to a folder beside the output, which then takes its place. If
 * anything fails, the last published site stays.
 */
final class Publisher implements AutoCloseable {
    private static final List<String> READ_FOLDERS = List.of("content", "templates", "static");

    private final Path out;
    private final Path staging;
    private final Path previous;
    private Optional<BuildLock> lock = Optional.empty();

    private Publisher(Path out) {
        this.out = out;
        this.staging = out.resolveSibling("." + out.getFileName() + ".staging");
        this.previous = out.resolveSibling("." + out.getFileName() + ".previous");
    }

    /**
     * Makes sure, before any work is done, that the output folder is one that may be replaced.
     *
     * @throws FileFailure where it holds the source, or files that no build made, or another build is at work there
     */
    static Publisher to(Path out, Path source) {
        try {
            Publisher publisher = new Publisher(real(out));
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
            delete(staging);
            for (Output output : outputs) {
                Path file = staging.resolve(output.path()).normalize();
                if (!file.startsWith(staging)) {
                    throw new IllegalStateException("a file outside the output folder: " + output.path());
                }
                Files.createDirectories(file.getParent());
                Files.write(file, output.bytes());
            }
            swap();
        } catch (IOException e) {
            throw FileFailure.of("write", out, e);
        }
    }

    private void swap() throws IOException {
        delete(previous);
        if (Files.exists(out)) {
            Files.move(out, previous);
        }
        try {
            Files.move(staging, out);
        } catch (IOException e) {
            recover();
            throw e;
        }
        delete(previous);
    }

    /** A build that was killed between the two moves of its swap left the last site beside its place. */
    private void recover() throws IOException {
        if (!Files.exists(out) && Files.isDirectory(previous)) {
            Files.move(previous, out);
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

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path path : walked.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
