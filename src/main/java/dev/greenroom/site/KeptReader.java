package dev.greenroom.site;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link KeptWriter} wrote; all throw where there is less than that. */
final class KeptReader {
    private final ByteBuffer bytes;

    KeptReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    boolean flag() throws IOException {
        return taken(1).get() != 0;
    }

    int number() throws IOException {
        return taken(Integer.BYTES).getInt();
    }

    int[] numbers() throws IOException {
        int[] read = new int[count()];
        taken(read.length * Integer.BYTES).asIntBuffer().get(read);
        bytes.position(bytes.position() + read.length * Integer.BYTES);
        return read;
    }

    long longNumber() throws IOException {
        return taken(Long.BYTES).getLong();
    }

    /** How many of something follow, of which each takes a byte or more. */
    int count() throws IOException {
        int count = number();
        if (count < 0 || count > bytes.remaining()) {
            throw new EOFException("says that " + count + " follow");
        }
        return count;
    }

    byte[] bytes(int length) throws IOException {
        byte[] read = new byte[length];
        taken(length).get(read);
        return read;
    }

    String text() throws IOException {
        int length = count();
        String text = new String(bytes.array(), bytes.arrayOffset() + bytes.position(), length, StandardCharsets.UTF_8);
        bytes.position(bytes.position() + length);
        return text;
    }

    List<String> texts() throws IOException {
        int size = count();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    private ByteBuffer taken(int length) throws IOException {
        if (bytes.remaining() < length) {
            throw new EOFException("ends early");
        }
        return bytes;
    }
}
