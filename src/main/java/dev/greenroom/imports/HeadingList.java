package dev.greenroom.imports;

import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lists in which each question is a heading, with its answer below: {@code 1. ### What …}, {@code #### Q. What …}. */
final class HeadingList {
    private static final Pattern NUMBER_FIRST = Pattern.compile("( {0,3}\\d{1,4}[.)][ \\t]+)(#{1,6})[ \\t]+(.+?)[ \\t]*#*[ \\t]*");
    private static final Pattern HEADING_FIRST = Pattern.compile("( {0,3})(#{1,6})[ \\t]+(?:\\*\\*)?\\d{1,4}[.)][ \\t]+(.+?)[ \\t]*#*[ \\t]*");
    private static final Pattern LETTER = Pattern.compile("( {0,3})(#{1,6})[ \\t]+(?:\\*\\*)?[Qq](?:uestion)?[ \\t]*\\d*[ \\t]*[.:)-][ \\t]*(.+?)[ \\t]*#*[ \\t]*");
    private static final Pattern ASKING = Pattern.compile("( {0,3})(#{2,6})[ \\t]+(.+?\\?[*_`\"]*)[ \\t]*#*[ \\t]*");

    /** The groups of all these. */
    private static final int INDENT = 1;

    private static final int ORDER = 2;
    private static final int TITLE = 3;

    private final Asking questions;
    private final List<Line> lines;
    private final Chapters chapters;
    private final List<Found> found = new ArrayList<>();

    /** Finds out whether a line is a question's, and its parts. */
    interface Asking {
        Optional<MatchResult> in(String line);
    }

    private HeadingList(Source source, Asking questions, Notes notes) {
        this.questions = questions;
        this.lines = Line.of(source, 0, source.text().length());
        this.chapters = new Chapters(notes);
    }

    /** Finds questions with a number. */
    static Asking numbered() {
        return line -> matched(NUMBER_FIRST, line).or(() -> matched(HEADING_FIRST, line));
    }

    /** Finds questions that begin with a Q. */
    static Asking lettered() {
        return line -> matched(LETTER, line);
    }

    /** Finds headings of one order that end with a question mark. */
    static Asking asking(int order) {
        return line -> matched(ASKING, line).filter(question -> question.group(ORDER).length() == order);
    }

    private static Optional<MatchResult> matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    static List<Found> read(Source source, Asking questions, Notes notes) {
        HeadingList list = new HeadingList(source, questions, notes);
        list.read();
        return list.found;
    }

    private void read() {
        String[] masked = Mask.of(lines, Fences.in(lines, this::endsAnswer)).split("\n", -1);
        int question = -1;
        int level = 0;
        List<String> tags = List.of();
        for (int i = 0; i < lines.size(); i++) {
            Optional<MatchResult> begins = isCovered(masked[i]) ? Optional.empty() : questions.in(lines.get(i).text());
            Matcher heading = Chapters.HEADING.matcher(masked[i]);
            boolean ends = heading.matches() && question >= 0 && heading.group(1).length() <= level && lines.get(i).indent() == 0;
            if (question >= 0 && (begins.isPresent() || ends)) {
                add(question, i, tags);
                question = -1;
            }
            if (begins.isPresent()) {
                question = i;
                level = begins.get().group(ORDER).length();
                chapters.leave(level);
                tags = chapters.tags();
            } else if (question < 0) {
                chapters.line(lines.get(i), masked[i]);
            }
        }
        if (question >= 0) {
            add(question, lines.size(), tags);
        }
        chapters.close();
    }

    private boolean endsAnswer(String line) {
        return questions.in(line).isPresent() || Chapters.HEADING.matcher(line).matches();
    }

    private static boolean isCovered(String masked) {
        return !masked.isEmpty() && masked.charAt(0) == Mask.COVER;
    }

    private void add(int at, int end, List<String> tags) {
        MatchResult question = questions.in(lines.get(at).text()).orElseThrow();
        int width = question.group(INDENT).length();
        List<Line> answer = new ArrayList<>();
        for (Line line : lines.subList(at + 1, end)) {
            answer.add(line.withoutTabs().dedented(width));
        }
        found.add(new Found(List.of(lines.get(at).with(question.group(TITLE))), answer, Found.Extras.tags(tags)));
    }
}
