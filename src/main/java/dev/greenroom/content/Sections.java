package dev.greenroom.content;

import dev.greenroom.model.Passage;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import dev.greenroom.problem.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a question's body: the answer, then the sections {@code ## Follow-ups} and {@code ## Pitfalls}.
 *
 * <p>A heading within fenced code is code, and one within a comment is nothing. Headings of the second order before the
 * first of the two sections belong to the answer. Link definitions and footnotes count for the whole file, wherever they
 * stand in it.
 */
final class Sections {
    static final String FOLLOW_UPS = "Follow-ups";
    static final String PITFALLS = "Pitfalls";

    private static final Pattern HEADING = Pattern.compile(" {0,3}##[ \\t].*", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,})(.*)");

    private static final Pattern COMMENT = Pattern.compile(" {0,3}<!--.*");

    private final Source source;
    private final Definitions definitions;
    private final Map<String, Passage> passages = new LinkedHashMap<>();
    private final List<Problem> problems;

    private Sections(Source source, List<Problem> problems) {
        this.source = source;
        this.definitions = new Definitions(source);
        this.problems = problems;
    }

    /** Splits the text from offset {@code start} to the end of the file. */
    static Sections of(Source source, int start, List<Problem> problems) {
        Sections sections = new Sections(source, problems);
        sections.split(start);
        return sections;
    }

    Passage answer() {
        return passages.get("");
    }

    Passage followUps() {
        return passages.getOrDefault(FOLLOW_UPS, nothing());
    }

    Passage pitfalls() {
        return passages.getOrDefault(PITFALLS, nothing());
    }

    private Passage nothing() {
        int end = source.text().length();
        return new Passage(source, end, end);
    }

    private void split(int start) {
        String name = "";
        int sectionStart = start;
        String openFence = "";
        Place openComment = null;
        for (int line = source.place(start, start).line(); line <= source.lineCount(); line++) {
            Place place = source.linePlace(line);
            String text = source.lineText(line);
            if (openComment == null && openFence.isEmpty() && COMMENT.matcher(text).matches()) {
                openComment = place;
            }
            if (openComment != null) {
                // CommonMark 0.31, section 4.6: the comment ends with the line that holds its end.
                openComment = text.contains("-->") ? null : openComment;
                continue;
            }
            String before = openFence;
            openFence = fenceAfter(text, openFence);
            if (!before.isEmpty() || !openFence.isEmpty() || place.start() < start) {
                continue;
            }
            definitions.add(line);
            if (!HEADING.matcher(text).matches()) {
                continue;
            }
            String next = canonical(heading(text));
            boolean known = next.equals(FOLLOW_UPS) || next.equals(PITFALLS);
            if (!known && name.isEmpty()) {
                meant(next).ifPresent(section -> problems.add(Rule.SECTION_NAME.at(
                        place, "the heading `" + next + "` is a part of the answer", "did you mean `## " + section + "`?")));
                continue;
            }
            close(name, sectionStart, place.start());
            name = next;
            sectionStart = place.end();
            if (!known) {
                problems.add(Rule.UNKNOWN_SECTION.at(
                        place,
                        "unknown section `" + next + "`",
                        meant(next).map(section -> "did you mean `## " + section + "`?").orElse("after the answer come `## " + FOLLOW_UPS
                                + "` and `## " + PITFALLS + "` only; headings of the answer stand before them")));
            } else if (passages.containsKey(name)) {
                problems.add(Rule.UNKNOWN_SECTION.at(place, "the section `" + name + "` stands twice", "put both lists under one heading"));
            }
        }
        if (openComment != null) {
            problems.add(Rule.UNCLOSED_COMMENT.at(openComment, "the comment is never closed", "write `-->` behind it"));
        }
        close(name, sectionStart, source.text().length());
        passages.replaceAll((section, passage) -> definitions.added(passage));
    }

    /** The words of a heading, without the signs before and behind them; by hand, as a pattern would try every way to part them. */
    private static String heading(String line) {
        int start = line.indexOf("##") + 2;
        int end = blankFrom(line, line.length());
        while (end > start && line.charAt(end - 1) == '#') {
            end--;
        }
        return line.substring(start, Math.max(start, blankFrom(line, end))).strip();
    }

    /** Where the spaces and tabs begin that stand before {@code end}. */
    private static int blankFrom(String line, int end) {
        int from = end;
        while (from > 0 && (line.charAt(from - 1) == ' ' || line.charAt(from - 1) == '\t')) {
            from--;
        }
        return from;
    }

    /** The section that a heading is a misspelling of. */
    private static Optional<String> meant(String heading) {
        return Suggestion.nearest(canonical(heading), List.of(FOLLOW_UPS, PITFALLS));
    }

    private void close(String name, int start, int end) {
        passages.putIfAbsent(name, new Passage(source, start, end));
    }

    private static String canonical(String heading) {
        for (String known : List.of(FOLLOW_UPS, PITFALLS)) {
            if (heading.equalsIgnoreCase(known)) {
                return known;
            }
        }
        return heading;
    }

    /** The fence that is open behind this line, or the empty string: CommonMark 0.31, section 4.5. */
    private static String fenceAfter(String line, String open) {
        Matcher matcher = FENCE.matcher(line);
        if (!matcher.matches()) {
            return open;
        }
        String fence = matcher.group(1);
        String info = matcher.group(2);
        if (open.isEmpty()) {
            boolean codeSpan = fence.charAt(0) == '`' && info.indexOf('`') >= 0;
            return codeSpan ? "" : fence;
        }
        boolean closes = fence.charAt(0) == open.charAt(0) && fence.length() >= open.length() && info.isBlank();
        return closes ? "" : open;
    }
}
