package dev.greenroom.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names content by itself: a file whose name holds its fingerprint can be kept for ever. */
public final class Fingerprint {
    private Fingerprint() {}

    /** The first ten hexadecimal digits of the SHA-256 of these bytes, one piece after the other. */
    public static String of(List<byte[]> pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            pieces.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
