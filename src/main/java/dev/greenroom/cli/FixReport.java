package dev.greenroom.cli;

import dev.greenroom.model.Repair;
import dev.greenroom.site.Mending;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;

/** Shows what {@code --fix} mends: the diff on the standard output, and in words on the other how much it is. */
final class FixReport {
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colour;

    FixReport(CommandLine commandLine) {
        this.out = commandLine.getOut();
        this.err = commandLine.getErr();
        this.colour = commandLine.getColorScheme().ansi().enabled();
    }

    /** Whether there was anything to mend. */
    boolean run(Path source, boolean dryRun) {
        Mending mending = new Mending(source);
        List<Repair> repairs = mending.find();
        UnifiedDiff diff = new UnifiedDiff(out, colour);
        repairs.forEach(diff::print);
        if (!dryRun) {
            mending.write(repairs);
        }
        String files = repairs.size() + (repairs.size() == 1 ? " file" : " files");
        err.println(repairs.isEmpty() ? "Nothing to mend." : dryRun ? files + " would change." : files + " mended.");
        err.flush();
        return !repairs.isEmpty();
    }
}
