package dev.greenroom.site;

import dev.greenroom.model.Output;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Puts one site in the place of another, as a whole. The new one is written beside the published folder, which then
 * steps aside for it.
 *
 * <p>Wherever a build is killed, two of these hold: what stands in the published folder is one whole site; where
 * nothing stands there, the last one does beside it, whole, for {@link #recover} to bring back. So nothing is ever
 * removed file by file under its own name: it first takes that of what is being written, which nobody brings back.
 */
final class Swap {
    private final Path out;
    private final Path staging;
    private final Path previous;
    private final Consumer<String> steps;

    /**
     * @param out the published folder
     * @param steps is told of each change to files before it is made
     */
    Swap(Path out, Consumer<String> steps) {
        this.out = out;
        this.staging = out.resolveSibling("." + out.getFileName() + ".staging");
        this.previous = out.resolveSibling("." + out.getFileName() + ".previous");
        this.steps = steps;
    }

    /** Tidies up behind a build that was killed, and says what was found; empty where there was nothing. */
    Optional<String> recover() throws IOException {
        boolean written = exists(staging);
        delete(staging);
        if (!exists(previous)) {
            return written ? Optional.of("an earlier build was stopped while it wrote; its unfinished site is removed") : Optional.empty();
        }
        if (exists(out)) {
            discard(previous);
            return Optional.of("an earlier build was stopped when its site was in place; the one before that is removed");
        }
        if (!isWhole(previous)) {
            discard(previous);
            return Optional.of("an earlier build was stopped, and the site it left beside this folder is not whole; it is removed");
        }
        move(previous, out);
        return Optional.of("an earlier build was stopped while it changed sites; the one before it is back in its place");
    }

    /**
     * Writes a file beside the published folder, for whoever may see to it later. Safe for several threads.
     *
     * @return where it is until the site is published
     */
    Path write(Output output, OpenOption... options) throws IOException {
        Path file = staging.resolve(output.path()).normalize();
        if (!file.startsWith(staging)) {
            throw new IllegalStateException("a file outside the output folder: " + output.path());
        }
        steps.accept("write " + output.path());
        Files.createDirectories(file.getParent());
        return Files.write(file, output.bytes(), options);
    }

    /** Removes what was written: on a full disk, it may be what fills it. */
    void abandon() throws IOException {
        delete(staging);
    }

    /** Publishes what was written; where that fails, the site before it stands in its place. */
    void publish() throws IOException {
        if (exists(out)) {
            uninterrupted(this::exchange);
        } else {
            move(staging, out);
        }
    }

    /** Removes the site before. */
    void tidy() throws IOException {
        if (exists(previous)) {
            discard(previous);
        }
    }

    private void exchange() throws IOException {
        move(out, previous);
        try {
            move(staging, out);
        } catch (IOException e) {
            move(previous, out);
            throw e;
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Whoever asks the program to end, as by Ctrl-C, waits for the change: between its moves nothing is published. */
    private static void uninterrupted(Change change) throws IOException {
        CountDownLatch made = new CountDownLatch(1);
        Thread hold = new Thread(() -> awaitUninterruptibly(made), "greenroom-swap");
        try {
            Runtime.getRuntime().addShutdownHook(hold);
        } catch (IllegalStateException e) {
            throw new IOException("the program is ending", e);
        }
        try {
            change.make();
        } finally {
            made.countDown();
            removeHook(hold);
        }
    }

    private static void awaitUninterruptibly(CountDownLatch made) {
        try {
            made.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean removeHook(Thread hold) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hold);
        } catch (IllegalStateException e) {
            // The program is ending: the hook has what it waited for.
            return false;
        }
    }

    /** A site of a program that wrote no list of its files counts as whole. */
    private static boolean isWhole(Path folder) throws IOException {
        Optional<Manifest> manifest = Manifest.in(folder);
        return manifest.isEmpty() || manifest.get().differences(folder).isEmpty();
    }

    private void move(Path from, Path to) throws IOException {
        steps.accept("move " + from.getFileName() + " to " + to.getFileName());
        Files.move(from, to);
    }

    private void discard(Path folder) throws IOException {
        move(folder, staging);
        delete(staging);
    }

    private void delete(Path folder) throws IOException {
        if (!exists(folder)) {
            return;
        }
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path path : walked.sorted(Comparator.reverseOrder()).toList()) {
                steps.accept("delete " + path.getFileName());
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
