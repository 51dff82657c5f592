package dev.greenroom.cli;

import java.io.PrintWriter;

/** Shows on a terminal which stage is at work, once the work has taken so long that one wonders. */
final class Progress {
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintWriter out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private boolean shown;

    Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void stage(String name) {
        if (terminal && System.nanoTime() - start > PATIENCE_NANOS) {
            out.print(ERASE_LINE + name + " …");
            out.flush();
            shown = true;
        }
    }

    void clear() {
        if (shown) {
            out.print(ERASE_LINE);
            out.flush();
            shown = false;
        }
    }
}
