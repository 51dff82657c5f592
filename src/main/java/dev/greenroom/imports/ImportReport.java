package dev.greenroom.imports;

import dev.greenroom.problem.Problem;
import java.util.List;
import java.util.Optional;

/** What became of the questions of the imported files, file by file. */
public record ImportReport(List<OfList> lists, List<Problem> problems) {
    public ImportReport {
        lists = List.copyOf(lists);
        problems = List.copyOf(problems);
    }

    /**
     * One file's part. The questions found are the sum of all but the drafts, which are among those written.
     *
     * @param format empty where none was recognised
     * @param added questions with a new file
     * @param updated questions whose files were as imported earlier, while the list has changed
     * @param unchanged questions whose files say just this already
     * @param edited questions whose files somebody has changed since
     * @param drafts questions without an answer, which are drafts
     * @param duplicates questions that are there already
     * @param lost questions that could not be read
     * @param pictures taken along
     */
    public record OfList(
            String path,
            Optional<Format> format,
            int found,
            int added,
            int updated,
            int unchanged,
            int edited,
            int drafts,
            int duplicates,
            int lost,
            int pictures,
            List<Note> notes) {
        public OfList {
            notes = List.copyOf(notes);
        }

        public long count(Note.Kind kind) {
            return notes.stream().filter(note -> note.kind() == kind).count();
        }
    }
}
