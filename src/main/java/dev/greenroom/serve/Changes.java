package dev.greenroom.serve;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Files and folders that were touched, collected until they come to rest: one save can be many events. */
final class Changes {
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(15);

    /** What goes on for so long, such as the switch to another branch, is shown in between. */
    private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(250);

    private Set<Path> touched = new TreeSet<>();
    private long first;
    private long last;

    synchronized void touch(Path path) {
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
        long now = System.nanoTime();
        return Math.min(last + QUIET - now, first + LONGEST - now);
    }
}
