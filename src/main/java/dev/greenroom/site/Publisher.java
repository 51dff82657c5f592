package dev.greenroom.site;

import dev.greenroom.model.Output;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Publishes a site as a whole: everything is written to a folder beside the output, which then takes its place. If
 * anything fails, the last published site stays.
 */
final class Publisher {
    private final Path out;
    private final Path staging;
    private final Path previous;

    private Publisher(Path out) {
        this.out = out;
        this.staging = out.resolveSibling("." + out.getFileName() + ".staging");
        this.previous = out.resolveSibling("." + out.getFileName() + ".previous");
    }

    /**
     * Makes sure, before any work is done, that the output folder is one that may be replaced.
     *
     * @throws FileFailure where it holds the source, or files that no build made
     */
    static Publisher to(Path out, Path source) {
        try {
            Publisher publisher = new Publisher(real(out));
            publisher.recover();
            publisher.refuseForeign(real(source));
            return publisher;
        } catch (IOException e) {
            throw FileFailure.of("prepare", out, e);
        }
    }

    /** The folder itself, where the path leads over symbolic links. */
    private static Path real(Path path) throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
    }

    /** Replaces the output folder by these files. */
    void publish(List<Output> outputs) {
        try {
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
        Files.move(staging, out);
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
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw refusal("the output is a file", "name a folder with --out");
        }
        if (Files.isDirectory(out) && !isEmpty(out) && !isSite(out)) {
            throw refusal(
                    "the output folder holds files that no build made", "empty it yourself, or name another folder with --out");
        }
    }

    private FileFailure refusal(String message, String help) {
        return new FileFailure(Problem.error(Source.named(out.toString()).place(), message, help), null);
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
        }
    }
}
