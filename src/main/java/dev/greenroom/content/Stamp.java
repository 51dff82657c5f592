package dev.greenroom.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * By what a file is known to be as it was, without a look inside.
 *
 * @param modified when its text was written, in nanoseconds, which programs can set as they like
 * @param changed when the system last saw it written or renamed, which they can't
 * @param node what the file system calls it
 */
public record Stamp(long size, long modified, long changed, long node) {
    /** Empty where there is no such file, or where the system can't tell all of that. */
    public static Optional<Stamp> of(Path file) {
        try {
            Map<String, Object> known =
                    Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino,isRegularFile", LinkOption.NOFOLLOW_LINKS);
            return known.get("isRegularFile").equals(true)
                    ? Optional.of(new Stamp((Long) known.get("size"), nanos(known.get("lastModifiedTime")), nanos(known.get("ctime")), (Long) known.get("ino")))
                    : Optional.empty();
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            // Whoever reads the file says what is wrong with it.
            return Optional.empty();
        }
    }

    /** Whether the file was last touched before a time: what is touched again within the same tick of the clock has the same stamp. */
    public boolean isBefore(long nanos) {
        return modified < nanos && changed < nanos;
    }

    private static long nanos(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }
}
