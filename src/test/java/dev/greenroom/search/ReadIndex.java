package dev.greenroom.search;

import dev.greenroom.model.Output;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of an index, read as docs/search-index.md tells and without the code that writes them. */
final class ReadIndex {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SYMBOLS = symbols();

    private final JsonNode manifest;
    private final SortedMap<String, JsonNode> files = new TreeMap<>();

    ReadIndex(List<Output> outputs) {
        this.manifest = json(outputs.get(0));
        String folder = manifest.get("data").stringValue() + "/";
        outputs.stream().skip(1).forEach(output -> {
            if (!output.path().startsWith(folder)) {
                throw new IllegalArgumentException(output.path());
            }
            files.put(output.path().substring(folder.length()), json(output));
        });
    }

    JsonNode manifest() {
        return manifest;
    }

    /** By their paths in the data folder. */
    SortedMap<String, JsonNode> files() {
        return files;
    }

    JsonNode file(String path) {
        return files.get(path);
    }

    List<String> firstKeys(String kind) {
        JsonNode keys = manifest.get(kind);
        return keys.isNull() ? List.of() : List.of(keys.stringValue().split(" ", -1));
    }

    /** Key → form and postings, of one file. */
    Map<String, List<String>> entries(String kind, int number) {
        JsonNode file = file(kind + "/" + number + ".json");
        List<String[]> columns = file.valueStream().map(column -> column.stringValue().split(" ", -1)).toList();
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (int i = 0; i < columns.get(0).length; i++) {
            entries.put(columns.get(0)[i], List.of(columns.get(1)[i], columns.get(2)[i]));
        }
        return entries;
    }

    /** Those of all files. */
    Map<String, List<String>> entries(String kind) {
        Map<String, List<String>> entries = new LinkedHashMap<>();
        for (int i = 0; i < firstKeys(kind).size(); i++) {
            entries.putAll(entries(kind, i));
        }
        return entries;
    }

    /** Question → level. */
    static SortedMap<Integer, Integer> decode(String postings) {
        SortedMap<Integer, Integer> levels = new TreeMap<>();
        int level = 0;
        int question = -1;
        int gap = 0;
        int place = 1;
        for (char symbol : postings.toCharArray()) {
            int value = SYMBOLS.indexOf(symbol);
            if (value < 20) {
                level = value + 1;
                question = -1;
            } else if (value < 56) {
                question += gap + (value - 20) * place + 1;
                levels.put(question, level);
                gap = 0;
                place = 1;
            } else {
                gap += (value - 56) * place;
                place *= 36;
            }
        }
        return levels;
    }

    private static String symbols() {
        StringBuilder symbols = new StringBuilder();
        for (char each = 33; each < 127; each++) {
            if (each != '"' && each != '\\') {
                symbols.append(each);
            }
        }
        return symbols.toString();
    }

    private static JsonNode json(Output output) {
        return JSON.readTree(new String(output.bytes(), StandardCharsets.UTF_8));
    }
}
