package dev.greenroom.imports;

import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lists of {@code <details><summary>Question</summary> answer </details>}. */
final class DetailsList {
    private static final Pattern OPENING_LINE = Pattern.compile("(?i) {0,3}<details\\b.*");

    private static final Pattern TAG = Pattern.compile("(?i)<(/?)(details|summary)\\b[^<>]*>");

    private final Source source;
    private final Notes notes;
    private final List<Line> lines;
    private final String mask;
    private final Chapters chapters;
    private final List<Found> found = new ArrayList<>();

    private DetailsList(Source source, Notes notes) {
        this.source = source;
        this.notes = notes;
        this.lines = Line.of(source, 0, source.text().length());
        this.mask = Mask.of(lines, Fences.in(lines, OPENING_LINE.asMatchPredicate()));
        this.chapters = new Chapters(notes);
    }

    static List<Found> read(Source source, Notes notes) {
        DetailsList list = new DetailsList(source, notes);
        list.read();
        return list.found;
    }

    /** A tag of one of the two elements. */
    private record Tag(String name, boolean opens, int start, int end) {}

    private void read() {
        List<Tag> tags = tags();
        int at = 0;
        for (int i = 0; i < tags.size(); i++) {
            if (!tags.get(i).opens() || !tags.get(i).name().equals("details")) {
                continue;
            }
            int close = closing(tags, i);
            Tag first = tags.get(i);
            Tag last = tags.get(Math.min(close, tags.size() - 1));
            boolean closed = close < tags.size() && last.name().equals("details") && !last.opens();
            int end = closed ? last.start() : close < tags.size() ? last.start() : source.text().length();
            outside(at, first.start());
            question(tags.subList(i, Math.min(close, tags.size())), end);
            if (!closed) {
                notes.add(Note.Kind.REPAIR, line(first.start()), "`<details>` is never closed: it ends where the next one begins");
            }
            at = closed ? last.end() : end;
            i = closed ? close : close - 1;
        }
        outside(at, source.text().length());
        chapters.close();
    }

    private List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(mask);
        while (matcher.find()) {
            tags.add(new Tag(matcher.group(2).toLowerCase(Locale.ROOT), matcher.group(1).isEmpty(), matcher.start(), matcher.end()));
        }
        return tags;
    }

    /** The index of the tag that closes an element; of one never closed, that of the next that begins a line. */
    private int closing(List<Tag> tags, int open) {
        int depth = 0;
        for (int i = open; i < tags.size(); i++) {
            if (tags.get(i).name().equals("details")) {
                depth += tags.get(i).opens() ? 1 : -1;
                if (depth == 0) {
                    return i;
                }
            }
        }
        for (int i = open + 1; i < tags.size(); i++) {
            Tag tag = tags.get(i);
            if (tag.name().equals("details") && tag.opens() && source.place(tag.start(), tag.start()).column() == 1) {
                return i;
            }
        }
        return tags.size();
    }

    private void question(List<Tag> tags, int end) {
        List<String> subjects = chapters.tags();
        boolean summed = tags.size() > 2 && tags.get(1).name().equals("summary") && tags.get(1).opens() && tags.get(2).name().equals("summary");
        if (!summed) {
            // Without a summary the first line is as near to a question as it gets.
            String text = source.text().substring(tags.get(0).end(), end);
            int skipped = text.length() - text.stripLeading().length();
            int lineEnd = text.indexOf('\n', skipped);
            int split = tags.get(0).end() + (lineEnd < 0 ? text.length() : lineEnd);
            notes.add(Note.Kind.REPAIR, line(tags.get(0).start()), "`<details>` without a summary: its first line is the question");
            add(tags.get(0).end(), split, split, end, subjects);
            return;
        }
        add(tags.get(1).end(), tags.get(2).start(), tags.get(2).end(), end, subjects);
    }

    private void add(int question, int questionEnd, int answer, int end, List<String> subjects) {
        List<Line> asked = Line.trimmed(Line.of(source, question, questionEnd));
        found.add(new Found(
                asked.isEmpty() ? List.of(new Line(line(question), "")) : asked,
                Line.of(source, answer, end),
                Found.Extras.tags(subjects)));
    }

    private void outside(int from, int to) {
        String[] masked = mask.substring(from, Math.max(from, to)).split("\n", -1);
        List<Line> between = Line.of(source, from, to);
        for (int i = 0; i < between.size(); i++) {
            String text = between.get(i).text().replaceAll("(?i)</?(?:br|b|p)\\s*/?>", "");
            chapters.line(between.get(i).with(text), masked[i]);
        }
    }

    private int line(int offset) {
        return source.place(offset, offset).line();
    }
}
