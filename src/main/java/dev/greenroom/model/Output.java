package dev.greenroom.model;

import dev.greenroom.problem.Place;
import java.util.function.Supplier;

/** A file to publish. Its bytes are in memory, or wherever they were put since; its size and hash are known without them. */
public final class Output {
    private final String path;
    private final Place origin;
    private final int size;
    private final Supplier<byte[]> content;
    private volatile String hash;

    /**
     * @param path below the output folder, with {@code /} between names
     * @param origin what it was made from
     */
    public Output(String path, byte[] bytes, Place origin) {
        this(path, origin, bytes.length, () -> bytes);
    }

    private Output(String path, Place origin, int size, Supplier<byte[]> content) {
        this.path = path;
        this.origin = origin;
        this.size = size;
        this.content = content;
    }

    public String path() {
        return path;
    }

    public Place origin() {
        return origin;
    }

    public byte[] bytes() {
        return content.get();
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    /** The SHA-256 in hexadecimal digits, computed when it is first asked for. */
    public String hash() {
        if (hash == null) {
            hash = Fingerprint.whole(bytes());
        }
        return hash;
    }

    /** The same file, its bytes no longer in memory but where they can be read again. */
    public Output kept(Supplier<byte[]> elsewhere) {
        Output kept = new Output(path, origin, size, elsewhere);
        kept.hash = hash();
        return kept;
    }
}
