package dev.greenroom.imports;

import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.List;

/** Collects what is to be told of one file. */
final class Notes {
    private final Source source;
    private final List<Note> notes = new ArrayList<>();

    Notes(Source source) {
        this.source = source;
    }

    /** @param line in the file, from 1 */
    void add(Note.Kind kind, int line, String message) {
        notes.add(new Note(kind, source.linePlace(Math.min(line, source.lineCount())), message));
    }

    List<Note> all() {
        return List.copyOf(notes);
    }
}
