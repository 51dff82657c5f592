package dev.greenroom.search;

import dev.greenroom.model.Json;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The files of a written index, each read once, when it is first needed: the twin of {@code static/js/search/files.js}.
 *
 * <p>A browser does without a file that does not come; here every file is at hand, and one that is not ends the search.
 */
final class IndexFiles {
    private static final String MANIFEST = "search/index.json";

    private final Function<String, String> read;
    private final Map<?, ?> manifest;
    private final Map<String, List<?>> loaded = new HashMap<>();

    /**
     * @param read gives a file of the site by its path
     * @throws FileFailure where the manifest is of another format, or none
     */
    IndexFiles(Function<String, String> read) {
        this.read = read;
        if (!(parse(MANIFEST) instanceof Map<?, ?> parsed)) {
            throw failure(MANIFEST, "it is not the manifest of a search index");
        }
        this.manifest = parsed;
        if (!Integer.valueOf(SearchIndex.FORMAT).equals(manifest.get("format"))) {
            throw failure(
                    MANIFEST, "the search index has format " + manifest.get("format") + ", this program reads " + SearchIndex.FORMAT);
        }
    }

    int number(String key) {
        return (Integer) manifest.get(key);
    }

    List<?> rows(String key) {
        return (List<?>) manifest.get(key);
    }

    /** A text of the manifest; empty where there is none. */
    String text(String key) {
        Object text = manifest.get(key);
        return text == null ? "" : (String) text;
    }

    /** The values of a text that is joined by spaces; none where the manifest has null. */
    List<String> values(String key) {
        Object text = manifest.get(key);
        return text == null ? List.of() : split((String) text, " ");
    }

    /** A file of the data folder by its path there. */
    List<?> load(String path) {
        return loaded.computeIfAbsent(path, this::list);
    }

    /** All values, empty ones at the end too. */
    static List<String> split(String text, String separator) {
        return Arrays.asList(text.split(separator, -1));
    }

    private List<?> list(String path) {
        String file = manifest.get("data") + "/" + path + ".json";
        if (parse(file) instanceof List<?> list) {
            return list;
        }
        throw failure(file, "it is not a file of a search index");
    }

    private Object parse(String path) {
        String text = read.apply(path);
        try {
            return Json.read(text);
        } catch (IllegalArgumentException e) {
            throw failure(path, "it is not JSON");
        }
    }

    private static FileFailure failure(String path, String message) {
        return new FileFailure(Rule.FILE_ACCESS.at(Source.named(path).place(), message, "build the site again"), null);
    }
}
