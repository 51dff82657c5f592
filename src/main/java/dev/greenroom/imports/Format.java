package dev.greenroom.imports;

import dev.greenroom.problem.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of question lists that are understood. */
public enum Format {
    DETAILS("<details><summary>Question</summary> answer </details>"),
    NUMBERED("1. ### Question, or ### 1. Question, the answer below"),
    HEADINGS("#### Q. Question, or ### Question?, the answer below"),
    FILES("a file for each question, title and tags in its front matter"),
    ANKI("text exported from Anki: question and answer in columns"),
    CSV("a table with a head: question, answer, tags, level");

    private static final Pattern SUMMARY = Pattern.compile("(?i)<details\\b[^<>]*>\\s*<summary\\b");
    private static final int HIGHEST = 2;
    private static final int LOWEST = 6;

    private final String description;

    Format(String description) {
        this.description = description;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String description() {
        return description;
    }

    /** Looks at a file's name and text; empty where it is none of these. */
    public static Optional<Format> of(QuestionList list) {
        String name = list.source().path().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Optional.of(CSV);
        }
        if (list.source().text().matches("(?s)#(?:separator|html|notetype|deck|columns|tags|guid column|tags column)[^\\n]*:.*") || name.endsWith(".txt") && isTabbed(list.source())) {
            return Optional.of(ANKI);
        }
        if (list.fields().isPresent() && FieldFile.isQuestion(list)) {
            return Optional.of(FILES);
        }
        return ofMarkdown(list.source()).or(() -> FieldFile.isTitled(list) ? Optional.of(FILES) : Optional.empty());
    }

    /** What most of the questions look like. */
    private static Optional<Format> ofMarkdown(Source source) {
        List<Line> lines = Line.of(source, 0, source.text().length());
        String mask = Mask.of(lines, Fences.in(lines));
        long details = SUMMARY.matcher(mask).results().count();
        long numbered = mask.lines().filter(line -> HeadingList.numbered().in(line).isPresent()).count();
        long lettered = mask.lines().filter(line -> HeadingList.lettered().in(line).isPresent()).count();
        long asking = asking(mask, order(mask));
        if (numbered > 0 && numbered >= Math.max(details, lettered)) {
            return Optional.of(NUMBERED);
        }
        if (lettered > 0 && lettered >= details || asking > details) {
            return Optional.of(HEADINGS);
        }
        return details > 0 ? Optional.of(DETAILS) : Optional.empty();
    }

    List<Found> read(QuestionList list, Notes notes) {
        return switch (this) {
            case DETAILS -> DetailsList.read(list.source(), notes);
            case NUMBERED -> HeadingList.read(list.source(), HeadingList.numbered(), notes);
            case HEADINGS -> HeadingList.read(list.source(), headings(list.source().text()), notes);
            case FILES -> FieldFile.read(list);
            case ANKI -> Cards.anki(list.source());
            case CSV -> Cards.csv(list.source());
        };
    }

    /** Questions with a Q, or where there are none, headings that ask. */
    private static HeadingList.Asking headings(String text) {
        boolean lettered = text.lines().anyMatch(line -> HeadingList.lettered().in(line).isPresent());
        return lettered ? HeadingList.lettered() : HeadingList.asking(order(text));
    }

    /** The order of headings that asks most often; of equals the highest. */
    private static int order(String text) {
        int best = HIGHEST;
        for (int order = HIGHEST; order <= LOWEST; order++) {
            best = asking(text, order) > asking(text, best) ? order : best;
        }
        return best;
    }

    private static long asking(String text, int order) {
        return text.lines().filter(line -> HeadingList.asking(order).in(line).isPresent()).count();
    }

    /** Whether most lines hold two cells. */
    private static boolean isTabbed(Source source) {
        List<String> lines = source.text().lines().filter(line -> !line.isBlank()).toList();
        return lines.stream().filter(line -> line.indexOf('\t') > 0).count() * 2 > lines.size();
    }
}
