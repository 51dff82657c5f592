package dev.greenroom.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP archive in memory whose bytes follow from its files alone: they carry one fixed time, and stand as they were added.
 *
 * <p>What is packed is packed by the JDK's zlib, whose output has been the same for many years. A JDK built on another one
 * (some Linux distributions have zlib-ng) gives other bytes, though the same content.
 */
final class Archive {
    /** Not the first day that ZIP knows: that one Java takes for "before", and adds the machine's own time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** Adds a file as it is, so that its bytes can be read without unpacking. */
    Archive stored(String path, byte[] content) {
        ZipEntry entry = new ZipEntry(path);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return add(entry, content);
    }

    Archive packed(String path, byte[] content) {
        return add(new ZipEntry(path), content);
    }

    private Archive add(ZipEntry entry, byte[] content) {
        try {
            entry.setTimeLocal(TIME);
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
