package dev.greenroom.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headings that a list's questions stand under: they become tags. Text that stands there beside questions is told. */
final class Chapters {
    /** A heading with the text that it has, its closing signs gone. */
    static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})[ \\t]+(.*?)[ \\t]*#*[ \\t]*");

    private static final Set<String> NO_SUBJECT = Set.of(
            "questions", "question", "exercises", "answers", "table-of-contents", "contents", "toc", "interview-questions",
            "questions-and-answers", "misc", "miscellaneous", "other", "general", "basics", "basic", "beginner", "intermediate",
            "advanced", "index");

    private static final Pattern CONTENTS = Pattern.compile("\\s*(?:[-*+|]|\\d+[.)])\\s*.*\\]\\s?\\(#.*");
    private static final Pattern RULE = Pattern.compile("[\\s|:*_=-]*");
    private static final int LONGEST_TAG = 40;

    private final List<Line> open = new ArrayList<>();
    private final List<Integer> levels = new ArrayList<>();
    private final List<Line> outside = new ArrayList<>();
    private final Notes notes;

    Chapters(Notes notes) {
        this.notes = notes;
    }

    /** A line that stands in no question; whether it is a heading, {@code masked} tells. */
    void line(Line line, String masked) {
        Matcher heading = HEADING.matcher(masked);
        if (heading.matches()) {
            close();
            int level = heading.group(1).length();
            leave(level);
            levels.add(level);
            open.add(line.with(PlainText.of(heading.group(2))));
        } else if (!RULE.matcher(line.text()).matches() && !CONTENTS.matcher(line.text()).matches()) {
            outside.add(line);
        }
    }

    /** Leaves the headings of an order and those below. */
    void leave(int level) {
        while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
            levels.remove(levels.size() - 1);
            open.remove(open.size() - 1);
        }
    }

    /** The subjects of a question that begins here: its headings but the title of the file. */
    List<String> tags() {
        close();
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            String slug = Slugs.of(open.get(i).text());
            if (levels.get(i) > 1 && !slug.isEmpty() && slug.length() <= LONGEST_TAG && !NO_SUBJECT.contains(slug) && !tags.contains(slug)) {
                tags.add(slug);
            }
        }
        return tags;
    }

    /** Tells of the text since the last heading or question. */
    void close() {
        if (!outside.isEmpty()) {
            String begins = outside.get(0).text().strip();
            notes.add(
                    Note.Kind.OUTSIDE,
                    outside.get(0).number(),
                    outside.size() + (outside.size() == 1 ? " line" : " lines") + " outside questions, beginning `" + Words.cut(begins, 60) + "`");
            outside.clear();
        }
    }
}
