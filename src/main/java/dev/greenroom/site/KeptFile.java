package dev.greenroom.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A file in the source's {@code .greenroom/} that spares the next run what this one found out. It is read whole or not at all:
 * one that is missing, damaged, or about something else counts as none, and what it held is found out again.
 *
 * @param about all that the content depends on beside what it says itself, such as the version of its format
 */
record KeptFile(Path folder, String name, String about) {
    static KeptFile in(Path source, String name, String about) {
        return new KeptFile(source.resolve(".greenroom"), name, about);
    }

    /** Reads what {@link Write} wrote. */
    interface Read<T> {
        T from(KeptReader in) throws IOException;
    }

    /** Writes the content. */
    interface Write {
        void to(KeptWriter out);
    }

    <T> Optional<T> read(Read<T> content) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(name));
            int length = bytes.length - Long.BYTES;
            if (length < 0 || ByteBuffer.wrap(bytes).getLong(length) != sum(bytes, length)) {
                return Optional.empty();
            }
            KeptReader in = new KeptReader(ByteBuffer.wrap(bytes, 0, length));
            return in.text().equals(about) ? Optional.of(content.from(in)) : Optional.empty();
        } catch (IOException e) {
            // No file, or an unreadable one: it only spares work.
            return Optional.empty();
        }
    }

    /** Replaces the file as a whole; git and its users are told to leave the folder alone. */
    void write(Write content) {
        try {
            Files.createDirectories(folder);
            Files.writeString(justTouched(), "*\n");
            KeptWriter out = new KeptWriter();
            out.text(about);
            content.to(out);
            byte[] summed = out.written();
            out.longNumber(sum(summed, summed.length));
            // Always the same name, so that killed runs don't pile them up; what two runs mix here, the sum finds out.
            Path written = folder.resolve(name + ".new");
            Files.write(written, out.written());
            Files.move(written, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Sources that can't be written to are built all the same, only slower.
            return;
        }
    }

    /** A file that was written shortly before the content: it tells the time by the clock of the file system. */
    Path justTouched() {
        return folder.resolve(".gitignore");
    }

    private static long sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
