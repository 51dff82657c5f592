package dev.greenroom.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question's title on one line, and what else was asked: code to look at, a long list, a second paragraph.
 *
 * @param rest goes before the answer; empty where the title says it all
 */
record Asked(String title, List<Line> rest) {
    private static final int LONGEST_LIST = 160;
    private static final int LONGEST_TITLE = 240;
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+\u2022]|\\d{1,3}[.)])\\s+(.*)");
    private static final Pattern NO_TITLE = Pattern.compile("\\s*(?:```|~~~|\\||>|<pre|<code>\\s*$).*");
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,4}[.)]|Q\\d*[.:)])\\s+");

    static Asked of(List<Line> question) {
        List<Line> lines = Line.trimmed(question.stream().map(line -> line.with(withoutBreaks(line.text()))).toList());
        int end = 0;
        while (end < lines.size() && !lines.get(end).isBlank() && !isOther(lines.get(end), end)) {
            end++;
        }
        String title = NUMBER.matcher(PlainText.of(Line.join(lines.subList(0, end)))).replaceFirst("");
        List<Line> rest = Line.trimmed(lines.subList(end, lines.size()));
        Optional<String> list = list(rest);
        if (list.isPresent() && title.length() + list.get().length() <= LONGEST_TITLE) {
            return new Asked(title.replaceAll("[:.;,]$", "") + ": " + list.get(), List.of());
        }
        if (title.length() <= LONGEST_TITLE) {
            return new Asked(title, rest);
        }
        Matcher sentence = Pattern.compile("^.{20," + LONGEST_TITLE + "}?[?.!](?=\\s)").matcher(title);
        return new Asked(sentence.find() ? sentence.group() : Words.cut(title, LONGEST_TITLE), lines);
    }

    private static boolean isOther(Line line, int index) {
        return NO_TITLE.matcher(line.text()).matches() || index > 0 && ITEM.matcher(line.text()).matches();
    }

    private static String withoutBreaks(String line) {
        return line.replaceAll("(?i)(?:<br\\s*/?>|</?b>|</?p>|\\s)+$", "").replaceAll("(?i)^\\s*(?:<b>|<p>|<br\\s*/?>)+(?!.*</b>)", "");
    }

    /** The items of a short list, where there is nothing else. */
    private static Optional<String> list(List<Line> lines) {
        List<String> items = new ArrayList<>();
        for (Line line : lines) {
            Matcher item = ITEM.matcher(line.text());
            if (item.matches()) {
                items.add(PlainText.of(item.group(1)).replaceAll("[;,.]$", ""));
            } else if (!line.isBlank()) {
                return Optional.empty();
            }
        }
        String joined = String.join("; ", items);
        return items.isEmpty() || joined.length() > LONGEST_LIST ? Optional.empty() : Optional.of(joined);
    }
}
