package dev.greenroom.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names content by itself: a file whose name holds its fingerprint can be kept for ever. */
public final class Fingerprint {
    public static final int BYTES = 32;

    /** Of a name. */
    public static final int DIGITS = 10;

    private Fingerprint() {}

    /** The first ten hexadecimal digits of the SHA-256 of these bytes, one piece after the other. */
    public static String of(List<byte[]> pieces) {
        return HexFormat.of().formatHex(sha256(pieces)).substring(0, DIGITS);
    }

    /** The whole SHA-256 in hexadecimal digits. */
    public static String whole(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(List.of(bytes)));
    }

    /** The whole SHA-256 of these bytes, one piece after the other: {@link #BYTES} of them. */
    public static byte[] sha256(List<byte[]> pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            pieces.forEach(digest::update);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
