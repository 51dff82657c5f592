package dev.greenroom.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The pictures that an import takes along, each under a name that the topic has for nothing else. */
final class Pictures {
    private static final Set<String> KINDS = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");

    private final Surroundings surroundings;
    private final Map<String, byte[]> byName = new TreeMap<>();

    Pictures(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Map<String, byte[]> byName() {
        return byName;
    }

    static boolean isPicture(String path) {
        return KINDS.contains(extension(path));
    }

    /** Takes a file along; its name in the topic's folder of pictures, or empty where it isn't there or can't be published. */
    Optional<String> take(String list, String path) {
        Optional<byte[]> bytes = isPicture(path) ? surroundings.beside(list, path) : Optional.empty();
        return bytes.filter(known -> surroundings.mayBePublished(path, known)).map(known -> name(path, known));
    }

    private String name(String path, byte[] bytes) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String stem = file.substring(0, file.lastIndexOf('.'));
        String slug = Slugs.of(stem).isEmpty() ? "picture" : Slugs.of(stem);
        for (int i = 1; ; i++) {
            String name = slug + (i == 1 ? "" : "-" + i) + "." + extension(path);
            byte[] known = byName.getOrDefault(name, surroundings.picture(name).orElse(bytes));
            if (Arrays.equals(known, bytes)) {
                byName.put(name, bytes);
                return name;
            }
        }
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
