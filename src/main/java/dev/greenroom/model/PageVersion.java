package dev.greenroom.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * A page's fingerprint, written into its first element: {@code <html data-version="0123456789" …>}.
 *
 * <p>A page that a browser has kept, or has open, can so tell whether it is the one that a build has at its address. It changes
 * with the page alone, not with every build, and outlives what a host does to pages on their way.
 */
public final class PageVersion {
    private static final Pattern ROOT = Pattern.compile("(?i)<html(?=[\\s>])");
    private static final Pattern VERSION = Pattern.compile("<html data-version=\"([0-9a-f]{10})\"");

    private PageVersion() {}

    /** The document with its version in it; one without an {@code html} element stays as it is. */
    public static String stamp(String html) {
        String version = checksums(html.getBytes(StandardCharsets.UTF_8));
        return ROOT.matcher(html).replaceFirst("<html data-version=\"" + version + "\"");
    }

    /**
     * Ten hexadecimal digits of two checksums. They tell one state of a page from the next, and nobody is to be kept from
     * making two pages alike; processors compute them where a cryptographic hash of all pages would take longer than rendering them.
     */
    private static String checksums(byte[] bytes) {
        Checksum castagnoli = new CRC32C();
        Checksum ieee = new CRC32();
        castagnoli.update(bytes);
        ieee.update(bytes);
        return HexFormat.of().toHexDigits(castagnoli.getValue() << Byte.SIZE | ieee.getValue() & 0xFF, 10);
    }

    /** The version that a document says it has. */
    public static Optional<String> of(String html) {
        Matcher matcher = VERSION.matcher(html);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
