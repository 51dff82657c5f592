package dev.greenroom.site;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * Writes what {@link KeptReader} reads: numbers with their highest byte first, texts in UTF-8 behind their length in bytes,
 * lists behind their size. Java's own data streams take a lock for each byte, which thousands of numbers feel.
 */
final class KeptWriter {
    private static final int FIRST_SIZE = 1 << 16;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE);

    void flag(boolean value) {
        room(1).put((byte) (value ? 1 : 0));
    }

    void number(int value) {
        room(Integer.BYTES).putInt(value);
    }

    /** All at once, which thousands of them feel. */
    void numbers(int[] values) {
        number(values.length);
        room(values.length * Integer.BYTES).asIntBuffer().put(values);
        bytes.position(bytes.position() + values.length * Integer.BYTES);
    }

    void longNumber(long value) {
        room(Long.BYTES).putLong(value);
    }

    /** As they are: whoever reads them knows how many there are. */
    void bytes(byte[] values) {
        room(values.length).put(values);
    }

    void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        bytes(encoded);
    }

    void texts(Collection<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    /** All that was written. */
    byte[] written() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            int size = Math.max(2 * bytes.capacity(), bytes.position() + needed);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }
}
