package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.FileHashes;
import dev.greenroom.model.Fingerprint;
import dev.greenroom.model.Json;
import dev.greenroom.model.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the service worker what its build consists of, as a JavaScript module: {@code export const BUILD = {id, lasting, core,
 * files};}.
 *
 * <p>{@code files} has the version of each file that may be kept: what a page says of itself, or the fingerprint of any other;
 * a file belongs to the build if it has that version. {@code lasting} are the folders that carry a fingerprint in their names.
 * {@code core} is kept by every reader: what every page needs, and the pages that stand once.
 */
public final class OfflineBuild {
    private static final Pattern LASTING = Pattern.compile("(?:assets|search/data)/[0-9a-f]{10}/");
    private static final Pattern STYLE_OR_SCRIPT = Pattern.compile("assets/.*\\.(?:css|js)");
    private static final List<String> KEPT = List.of(
            ".json", ".webmanifest", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico");

    /** Those of them that the site has. */
    private static final List<String> CORE = List.of(
            Addresses.home(),
            Addresses.notFound(),
            Addresses.offline(),
            Addresses.search(),
            "progress/",
            "practice/",
            "practice/mock/",
            "practice/plan/",
            "practice/catalog.json",
            "search/index.json",
            "favicon.svg",
            Addresses.manifest());

    private OfflineBuild() {}

    /**
     * @param hashes of all that is published but the worker itself
     * @param worker the worker's own sources: another worker is another build
     */
    public static String module(List<Page> pages, FileHashes hashes, Map<String, String> worker) {
        Map<String, Object> files = new TreeMap<>();
        TreeSet<String> lasting = new TreeSet<>();
        List<String> core = new ArrayList<>();
        TreeSet<String> ownFiles = new TreeSet<>();
        pages.forEach(page -> ownFiles.add(Addresses.file(page.path())));
        hashes.byPath().forEach((path, hash) -> {
            Matcher folder = LASTING.matcher(path);
            if (folder.lookingAt()) {
                lasting.add(folder.group());
                if (STYLE_OR_SCRIPT.matcher(path).matches()) {
                    core.add(path);
                }
            } else if (!ownFiles.contains(path) && KEPT.stream().anyMatch(path::endsWith)) {
                files.put(path, hash.substring(0, Fingerprint.DIGITS));
            }
        });
        pages.forEach(page -> page.version().ifPresent(version -> files.put(page.path(), version)));
        CORE.stream().filter(files::containsKey).forEach(core::add);
        Map<String, Object> build = new LinkedHashMap<>();
        build.put("id", id(hashes, worker));
        build.put("lasting", List.copyOf(lasting));
        build.put("core", core);
        build.put("files", files);
        return "export const BUILD = " + Json.write(build) + ";\n";
    }

    private static String id(FileHashes hashes, Map<String, String> worker) {
        StringBuilder all = new StringBuilder();
        hashes.byPath().forEach((path, hash) -> all.append(path).append('\0').append(hash).append('\0'));
        new TreeMap<>(worker).forEach((name, text) -> all.append(name).append('\0').append(text.length()).append('\0').append(text));
        return Fingerprint.of(List.of(all.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
