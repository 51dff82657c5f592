package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Output;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The HTTP headers that the published files should be served with, in the format of Netlify's {@code _headers}.
 *
 * <p>Rules that match the same file add up, and a header set twice is sent with both values: so no header appears in
 * two rules that can match one file. Pages have no cache rule; the host's default, to ask again each time, is right.
 */
public final class Headers {
    private static final Pattern FINGERPRINTED = Pattern.compile("(assets|search/data)/[0-9a-f]{10}/.*");
    private static final Map<String, String> KEEP_FOREVER =
            Map.of("Cache-Control", "public, max-age=31536000, immutable");

    /** Of single files: hosts don't all know the manifest's type, and a worker that is kept long keeps old pages with it. */
    private static final SortedMap<String, Map<String, String>> OWN = new TreeMap<>(Map.of(
            Addresses.manifest(), Map.of("Content-Type", "application/manifest+json"),
            Addresses.worker(), Map.of("Cache-Control", "no-cache")));

    /**
     * Two years, for this host alone. Including subdomains or asking to be preloaded binds hosts that the site knows
     * nothing of, and preloading can hardly be taken back: that is for the domain's owner to decide.
     */
    private static final String TRANSPORT_SECURITY = "max-age=63072000";

    /** What the site has no use for, by the names that browsers know: an unknown one is an error on their console. */
    private static final List<String> REFUSED = List.of(
            "accelerometer",
            "autoplay",
            "browsing-topics",
            "camera",
            "display-capture",
            "encrypted-media",
            "gamepad",
            "geolocation",
            "gyroscope",
            "hid",
            "idle-detection",
            "local-fonts",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "publickey-credentials-get",
            "serial",
            "usb",
            "xr-spatial-tracking");

    /** What hosts may not know by a file's ending, or not with its encoding. */
    private static final Map<String, String> TYPES = new TreeMap<>(Map.of(".epub", MediaTypes.EPUB, ".md", MediaTypes.MARKDOWN));

    private Headers() {}

    /** @param outputs everything else that is published */
    public static Output write(List<Output> outputs, Addresses addresses) {
        StringBuilder file = new StringBuilder();
        rule(file, addresses.href("*"), policy(outputs));
        for (String path : immutablePaths(outputs)) {
            rule(file, addresses.href(path), KEEP_FOREVER);
        }
        TYPES.forEach((ending, type) -> {
            if (outputs.stream().anyMatch(output -> output.path().endsWith(ending))) {
                rule(file, addresses.href("*" + ending), Map.of("Content-Type", type));
            }
        });
        OWN.forEach((path, headers) -> {
            if (outputs.stream().anyMatch(output -> output.path().equals(path))) {
                rule(file, addresses.href(path), headers);
            }
        });
        return TextFile.of("_headers", file.toString());
    }

    /** What every response carries, in the order it is written: for a server that serves the site as a host would. */
    public static Map<String, String> policy(List<Output> outputs) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", ContentPolicy.of(outputs));
        headers.put("Strict-Transport-Security", TRANSPORT_SECURITY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put("Permissions-Policy", String.join("=(), ", REFUSED) + "=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return Collections.unmodifiableMap(headers);
    }

    /** A folder's wildcard where all files carry their fingerprint, otherwise the path of each that does. */
    private static SortedSet<String> immutablePaths(List<Output> outputs) {
        SortedSet<String> changing = new TreeSet<>();
        SortedSet<String> lasting = new TreeSet<>();
        for (Output output : outputs) {
            (FINGERPRINTED.matcher(output.path()).matches() ? lasting : changing).add(output.path());
        }
        SortedSet<String> paths = new TreeSet<>();
        for (String path : lasting) {
            paths.add(widest(path, changing));
        }
        return paths;
    }

    /** The outermost folder around the file that holds nothing changing. */
    private static String widest(String path, SortedSet<String> changing) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash + 1);
            SortedSet<String> behind = changing.tailSet(folder);
            if (behind.isEmpty() || !behind.first().startsWith(folder)) {
                return folder + "*";
            }
        }
        return path;
    }

    private static void rule(StringBuilder file, String path, Map<String, String> headers) {
        file.append(path).append('\n');
        headers.forEach((name, value) ->
                file.append("  ").append(name).append(": ").append(value).append('\n'));
    }
}
