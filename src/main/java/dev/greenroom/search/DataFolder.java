package dev.greenroom.search;

import dev.greenroom.model.Fingerprint;
import dev.greenroom.model.Json;
import dev.greenroom.model.Output;
import dev.greenroom.problem.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of the index but its manifest, in a folder that is named by the fingerprint of them all: what a browser holds
 * of them is never out of date, and the manifest need not name each.
 */
final class DataFolder {
    private final Map<String, byte[]> files = new TreeMap<>();

    /** Adds a file. */
    void add(String name, Object content) {
        files.put(name + ".json", Json.writeFile(content).getBytes(StandardCharsets.UTF_8));
    }

    /** Adds files of one kind, named by their places. */
    void addAll(String kind, List<?> contents) {
        for (int i = 0; i < contents.size(); i++) {
            add(kind + "/" + i, contents.get(i));
        }
    }

    /** Adds files of one kind by their names. */
    void addAll(String kind, Map<String, ?> contents) {
        contents.forEach((name, content) -> add(kind + "/" + name, content));
    }

    /** Without a slash at its end. */
    String path() {
        List<byte[]> pieces = new ArrayList<>();
        files.forEach((name, bytes) -> {
            pieces.add(name.getBytes(StandardCharsets.UTF_8));
            pieces.add(bytes);
        });
        return "search/data/" + Fingerprint.of(pieces);
    }

    List<Output> outputs(Place origin) {
        String folder = path();
        return files.entrySet().stream()
                .map(file -> new Output(folder + "/" + file.getKey(), file.getValue(), origin))
                .toList();
    }
}
