package dev.greenroom.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Files and folders that were touched, collected until they come to rest: one save can be many events. */
final class Changes {
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(5);

    /** A file that is empty or gone may be one that is just being written, or replaced by another. */
    private static final long QUIET_WHERE_EMPTY = TimeUnit.MILLISECONDS.toNanos(50);

    /** More are no save, but another branch. */
    private static final int MOST_LOOKED_AT = 16;

    /** What goes on for so long, such as the switch to another branch, is shown in between. */
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(250);

    private final Runnable announce;
    private Set<Path> touched = new TreeSet<>();
    private long first;
    private long last;

    /** @param announce hears at once that something was touched */
    Changes(Runnable announce) {
        this.announce = announce;
    }

    synchronized void touch(Path path) {
        announce.run();
        last = System.nanoTime();
        if (touched.isEmpty()) {
            first = last;
        }
        touched.add(path);
        notifyAll();
    }

    /** Waits for changes, and then until there are no more. */
    synchronized Set<Path> take() throws InterruptedException {
        while (touched.isEmpty()) {
            wait();
        }
        for (long rest = rest(); rest > 0; rest = rest()) {
            TimeUnit.NANOSECONDS.timedWait(this, rest);
        }
        Set<Path> taken = touched;
        touched = new TreeSet<>();
        return taken;
    }

    private long rest() {
        boolean isHalf = touched.size() <= MOST_LOOKED_AT && touched.stream().anyMatch(Changes::isEmpty);
        long quiet = isHalf ? QUIET_WHERE_EMPTY : QUIET;
        long now = System.nanoTime();
        return Math.min(last + quiet - now, first + LONGEST - now);
    }

    private static boolean isEmpty(Path path) {
        try {
            return Files.size(path) == 0;
        } catch (IOException e) {
            // It is gone; or whoever reads it says what is wrong with it.
            return true;
        }
    }
}
