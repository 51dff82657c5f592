package dev.greenroom.imports;

import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Imports question lists into a topic: what comes out are files to write, and a report.
 *
 * <p>Running it again changes nothing: a question keeps its slug and number, and a file that somebody has changed stays as it is.
 */
public final class QuestionImport {
    private final Settings settings;
    private final Shelf shelf;
    private final Surroundings surroundings;
    private final Pictures pictures;
    private final Map<String, String> files = new TreeMap<>();

    /** Each question by the words of its title, over all lists. */
    private final Map<String, Entry> byTitle = new HashMap<>();

    /**
     * What the caller decides.
     *
     * @param level of questions whose list names none of the site's levels
     * @param levels of the site, from the easiest
     * @param format instead of the one that is recognised
     */
    public record Settings(String topic, String level, List<String> levels, Optional<Format> format) {}

    /**
     * What came out.
     *
     * @param files to write, by their paths in the topic's folder
     * @param pictures to write, by their names in its folder {@code images}
     * @param title of the first list, where it has one
     */
    public record Result(Map<String, String> files, Map<String, byte[]> pictures, Optional<String> title, ImportReport report) {}

    /** A question of a list, with the name it has there. */
    record Entry(String list, String key, Found found, Asked asked) {
        String answer() {
            return Shelf.same(Line.join(asked.rest()) + " " + Line.join(found.answer()).replaceAll("<[^<>]*>", " "));
        }
    }

    private QuestionImport(Shelf shelf, Surroundings surroundings, Settings settings) {
        this.settings = settings;
        this.shelf = shelf;
        this.surroundings = surroundings;
        this.pictures = new Pictures(surroundings);
    }

    public static Result of(List<QuestionList> lists, Shelf shelf, Surroundings surroundings, Settings settings) {
        QuestionImport whole = new QuestionImport(shelf, surroundings, settings);
        List<Problem> problems = new ArrayList<>();
        List<ImportReport.OfList> reports = new ArrayList<>();
        for (QuestionList list : lists) {
            Optional<Format> format = settings.format().or(() -> Format.of(list));
            if (format.isEmpty()) {
                problems.add(unknown(list));
                continue;
            }
            try {
                reports.add(whole.list(list, format.get(), problems));
            } catch (Table.Unreadable e) {
                problems.add(e.problem());
            }
        }
        Optional<String> title = lists.stream().findFirst().flatMap(QuestionImport::title);
        return new Result(whole.files, whole.pictures.byName(), title, new ImportReport(reports, Problem.sorted(problems)));
    }

    /** An imported question's file with its answer as code, so that nothing in it can be wrong. */
    public static String asCode(String file) {
        Mark mark = Mark.in(file).orElseThrow();
        String plain = Mark.off(file);
        int body = plain.indexOf("\n---\n", 3) + "\n---\n".length();
        Block.Code code = new Block.Code(1, "", "markdown", plain.substring(body).stripTrailing().lines().toList());
        return Mark.onto(plain.substring(0, body) + code.markdown() + "\n", mark.list(), mark.key());
    }

    private static Problem unknown(QuestionList list) {
        String known = Stream.of(Format.values()).map(format -> "`" + format.label() + "`").collect(Collectors.joining(", "));
        return Rule.UNREADABLE_LIST.at(
                list.source().place(), "no questions were recognised in this file", "name its format with --format: " + known + "; docs/import.md shows each");
    }

    private static Optional<String> title(QuestionList list) {
        return list.source().text().lines().filter(line -> line.startsWith("# ")).findFirst().map(line -> PlainText.of(line.substring(2)));
    }

    private ImportReport.OfList list(QuestionList list, Format format, List<Problem> problems) {
        Notes notes = new Notes(list.source());
        List<Found> found = format.read(list, notes);
        if (found.isEmpty()) {
            problems.add(Rule.UNREADABLE_LIST.at(
                    list.source().place(), "no questions were found as `" + format.label() + "`", "that is: " + format.description()));
        }
        List<Entry> entries = new ArrayList<>();
        int lost = 0;
        Map<String, Integer> keys = new HashMap<>();
        for (Found question : found) {
            Asked asked = Asked.of(question.question());
            if (asked.title().isBlank()) {
                lost++;
                notes.add(Note.Kind.LOST, question.line(), "a question without words, with " + words(question.answer()) + " of an answer");
                continue;
            }
            String slug = question.extras().slug().map(Slugs::of).orElseGet(() -> Slugs.of(asked.title()));
            String base = slug.isEmpty() ? "question" : slug;
            int times = keys.merge(base, 1, Integer::sum);
            entries.add(new Entry(list.name(), times == 1 ? base : base + "-" + times, question, asked));
        }
        List<Entry> wanted = entries.stream().filter(entry -> isNew(entry, list, notes)).toList();
        int before = pictures.byName().size();
        ListImport.Counts counts = new ListImport(list, shelf, surroundings, settings, pictures, notes).write(wanted, files);
        return new ImportReport.OfList(
                list.source().path(),
                Optional.of(format),
                found.size(),
                counts.added(),
                counts.updated(),
                counts.unchanged(),
                counts.edited(),
                counts.drafts(),
                entries.size() - wanted.size() + counts.duplicates(),
                lost,
                pictures.byName().size() - before,
                notes.all().stream().sorted().distinct().toList());
    }

    private static String words(List<Line> answer) {
        long words = Stream.of(Line.join(answer).split("\\s+")).filter(word -> !word.isBlank()).count();
        return words + (words == 1 ? " word" : " words");
    }

    /** Whether a question, or another answer to it, comes for the first time. */
    private boolean isNew(Entry entry, QuestionList list, Notes notes) {
        Entry earlier = byTitle.putIfAbsent(Shelf.same(entry.asked().title()), entry);
        if (earlier == null) {
            return true;
        }
        String there = (earlier.list().equals(list.name()) ? "line " : earlier.list() + ":") + earlier.found().line();
        boolean same = entry.answer().isBlank() || entry.answer().equals(earlier.answer());
        notes.add(Note.Kind.DUPLICATE, entry.found().line(), "`" + Words.cut(entry.asked().title(), 80) + "` is asked at " + there + " already"
                + (same ? ": left out, it says nothing else" : ", with another answer: both are kept"));
        return !same;
    }
}
