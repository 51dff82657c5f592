package dev.greenroom.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A collection that takes text files as Anki does: header lines, quoted columns, notes known by their GUIDs. */
final class AnkiImport {
    /** The notes by their GUIDs, in the order in which they came. */
    private final Map<String, Note> notes = new LinkedHashMap<>();

    /** @param imported how often the note came, the first time included */
    record Note(String front, String back, String deck, List<String> tags, int imported) {}

    Map<String, Note> notes() {
        return notes;
    }

    void read(String file) {
        Map<String, String> header = new TreeMap<>();
        int at = 0;
        while (file.charAt(at) == '#') {
            int end = file.indexOf('\n', at);
            int colon = file.indexOf(':', at);
            header.put(file.substring(at + 1, colon), file.substring(colon + 1, end));
            at = end + 1;
        }
        if (!header.get("separator").equals("tab") || !header.get("html").equals("true") || header.containsKey("columns")) {
            throw new IllegalArgumentException("another kind of file: " + header);
        }
        for (List<String> row : rows(file.substring(at))) {
            note(row, header);
        }
    }

    private void note(List<String> row, Map<String, String> header) {
        int guid = column(header, "guid column");
        int deck = column(header, "deck column");
        int tags = column(header, "tags column");
        List<String> fields = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            if (column != guid && column != deck && column != tags) {
                fields.add(row.get(column));
            }
        }
        int earlier = notes.containsKey(row.get(guid)) ? notes.get(row.get(guid)).imported() : 0;
        notes.put(row.get(guid), new Note(fields.get(0), fields.get(1), row.get(deck), List.of(row.get(tags).split(" ")), earlier + 1));
    }

    private static int column(Map<String, String> header, String name) {
        return Integer.parseInt(header.get(name)) - 1;
    }

    /** RFC 4180, with tabs: within quotes everything stands for itself but quotes, which stand twice. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\t' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        return rows;
    }
}
