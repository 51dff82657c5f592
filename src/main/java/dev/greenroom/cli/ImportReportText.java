package dev.greenroom.cli;

import dev.greenroom.imports.Format;
import dev.greenroom.imports.ImportReport;
import dev.greenroom.imports.Note;
import dev.greenroom.site.Import;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what an import did: for each list its counts, then every single thing that is not as it was, with its line. */
final class ImportReportText {
    private final PrintWriter out;

    ImportReportText(PrintWriter out) {
        this.out = out;
    }

    void print(Import.Done done, Import.Settings settings) {
        for (ImportReport.OfList list : done.report().lists()) {
            print(list);
        }
        List<ImportReport.OfList> lists = done.report().lists();
        if (lists.size() > 1) {
            line("%d lists: %d questions found, %d written", lists.size(), sum(lists, false), sum(lists, true));
        }
        done.made().forEach(file -> line("%s is new: look it over", file.toString().replace('\\', '/')));
        if (settings.dryRun()) {
            line("Nothing was written: this was a dry run.");
        }
        out.flush();
    }

    private void print(ImportReport.OfList list) {
        for (Note note : list.notes()) {
            line("%s:%d: %s: %s", ProblemReport.shown(note.place().path()), note.place().line(), label(note.kind()), ProblemReport.shown(note.message()));
        }
        line("%s (%s): %d questions found", ProblemReport.shown(list.path()), list.format().map(Format::label).orElse("unknown"), list.found());
        count(list.added(), "new");
        count(list.updated(), "updated from the list");
        count(list.unchanged(), "unchanged");
        count(list.edited(), "edited here, left as they are");
        count(list.duplicates(), "duplicates, left out");
        count(list.lost(), "without a question, left out");
        count(list.drafts(), "of these without an answer: drafts");
        count(list.pictures(), "pictures taken along");
        count(list.count(Note.Kind.PICTURE), "pictures not kept");
        count(list.count(Note.Kind.LINK), "links not kept");
        count(list.count(Note.Kind.REPAIR), "repairs");
        count(list.count(Note.Kind.OUTSIDE), "texts outside questions, not imported");
    }

    private void count(long count, String what) {
        if (count > 0) {
            line("%7d %s", count, what);
        }
    }

    private static String label(Note.Kind kind) {
        return switch (kind) {
            case UNANSWERED -> "without answer";
            case DUPLICATE -> "duplicate";
            case EDITED -> "edited";
            case PICTURE -> "picture";
            case LINK -> "link";
            case REPAIR -> "repair";
            case OUTSIDE -> "outside";
            case LOST -> "lost";
        };
    }

    private static int sum(List<ImportReport.OfList> lists, boolean written) {
        return lists.stream().mapToInt(list -> written ? list.added() + list.updated() : list.found()).sum();
    }

    private void line(String format, Object... arguments) {
        out.printf(Locale.ROOT, format + "%n", arguments);
    }
}
