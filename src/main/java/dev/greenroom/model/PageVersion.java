package dev.greenroom.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
        String version = Fingerprint.of(List.of(html.getBytes(StandardCharsets.UTF_8)));
        return ROOT.matcher(html).replaceFirst("<html data-version=\"" + version + "\"");
    }

    /** The version that a document says it has. */
    public static Optional<String> of(String html) {
        Matcher matcher = VERSION.matcher(html);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
