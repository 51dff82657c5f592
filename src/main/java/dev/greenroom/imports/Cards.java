package dev.greenroom.imports;

import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads questions that are rows of a table: text exported from Anki, CSV with a head or without one. */
final class Cards {
    private static final Map<String, String> SEPARATORS =
            Map.of("tab", "\t", "comma", ",", "semicolon", ";", "pipe", "|", "colon", ":", "space", " ");
    private static final List<String> QUESTION = List.of("question", "title", "front", "q", "prompt", "name");
    private static final List<String> ANSWER = List.of("answer", "back", "a", "solution", "response", "explanation");
    private static final List<String> TAGS = List.of("tags", "tag", "labels", "category", "categories", "topic", "subject", "section");
    private static final List<String> LEVEL = List.of("level", "difficulty", "seniority");
    private static final Pattern HTML = Pattern.compile("(?i)<(?:p|br|div|b|i|ul|ol|li|pre|code|strong|em|span|table|img|a)\\b[^<>]*>|&(?:nbsp|lt|gt|amp|quot);");
    private static final Pattern CLOZE = Pattern.compile("\\{\\{c\\d+::(.*?)(?:::[^{}]*)?\\}\\}", Pattern.DOTALL);
    private static final Pattern MEDIA = Pattern.compile("(?i)\\[sound:[^\\]]*\\]");

    private static final String SPACES = "\\s+";
    private static final String COMMAS = "[,;]";

    private Cards() {}

    /** Which column holds what, from 0; -1 for what no column holds. */
    private record Columns(int question, int answer, int tags, int level, int id) {}

    static List<Found> anki(Source source) {
        Map<String, String> head = new TreeMap<>();
        int at = 0;
        String text = source.text();
        while (at < text.length() && text.charAt(at) == '#') {
            int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
            String[] entry = text.substring(at + 1, end).split(":", 2);
            head.put(entry[0].strip().toLowerCase(Locale.ROOT), entry.length < 2 ? "" : entry[1].strip());
            at = Math.min(end + 1, text.length());
        }
        String named = head.getOrDefault("separator", "tab");
        String separator = SEPARATORS.getOrDefault(named.toLowerCase(Locale.ROOT), named.isEmpty() ? "\t" : named);
        List<Integer> special = Stream.of("guid", "notetype", "deck", "tags").map(name -> column(head, name)).toList();
        List<Integer> fields = Stream.iterate(0, i -> i + 1).limit(2L + special.size()).filter(i -> !special.contains(i)).toList();
        Columns columns = new Columns(fields.get(0), fields.get(1), special.get(3), -1, special.get(0));
        boolean html = !head.getOrDefault("html", "true").equalsIgnoreCase("false");
        return found(Table.read(source, at, separator.charAt(0)), columns, html, SPACES);
    }

    static List<Found> csv(Source source) {
        List<Table.Row> rows = Table.read(source, 0, separator(source.text()));
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> head = rows.get(0).cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList();
        boolean named = head.stream().anyMatch(QUESTION::contains);
        if (!named) {
            return found(rows, new Columns(0, 1, 2, -1, -1), false, COMMAS);
        }
        Columns columns = new Columns(
                column(head, QUESTION), column(head, ANSWER), column(head, TAGS), column(head, LEVEL), column(head, List.of("slug", "id")));
        return found(rows.subList(1, rows.size()), columns, false, COMMAS);
    }

    private static List<Found> found(List<Table.Row> rows, Columns columns, boolean html, String tagSeparator) {
        List<Found> found = new ArrayList<>();
        for (Table.Row row : rows) {
            List<String> tags = tags(row.cell(columns.tags()), tagSeparator);
            List<Line> question = Line.at(row.line(), markdown(row.cell(columns.question()), html));
            found.add(new Found(
                    question.isEmpty() ? List.of(new Line(row.line(), "")) : question,
                    Line.at(row.line(), markdown(row.cell(columns.answer()), html)),
                    new Found.Extras(
                            tags.stream().filter(tag -> !tag.contains("::")).toList(),
                            level(row.cell(columns.level()), tags),
                            slug(row.cell(columns.id())),
                            Optional.empty(),
                            Optional.empty())));
        }
        return found;
    }

    private static String markdown(String cell, boolean html) {
        String text = MEDIA.matcher(CLOZE.matcher(cell).replaceAll(match -> Matcher.quoteReplacement(match.group(1)))).replaceAll(match -> Matcher.quoteReplacement("(" + match.group().replaceAll("[\\[\\]]", "") + ")"));
        return html && HTML.matcher(text).find() ? HtmlMarkdown.of(text) : text;
    }

    private static List<String> tags(String cell, String separator) {
        return Stream.of(cell.split(separator)).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
    }

    /** An id of this program's own decks, {@code topic/slug}, or a slug; other programs' numbers name nothing. */
    private static Optional<String> slug(String id) {
        return id.matches("[a-z0-9-]+/[a-z0-9]+(?:-[a-z0-9]+)*|[a-z]+(?:-[a-z0-9]+)+") ? Optional.of(id.replaceAll("^.*/", "")) : Optional.empty();
    }

    /** From a column of its own, or from a tag such as {@code level::basic}. */
    private static Optional<String> level(String cell, List<String> tags) {
        return cell.isBlank()
                ? tags.stream().filter(tag -> tag.startsWith("level::")).map(tag -> tag.substring("level::".length())).findFirst()
                : Optional.of(cell.strip());
    }

    private static int column(Map<String, String> head, String name) {
        String number = head.getOrDefault(name + " column", "");
        return number.matches("\\d{1,3}") ? Integer.parseInt(number) - 1 : -1;
    }

    private static int column(List<String> head, List<String> names) {
        return names.stream().map(head::indexOf).filter(index -> index >= 0).findFirst().orElse(-1);
    }

    /** The sign that the first line has most often. */
    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of('\t', ';', ',').max((a, b) -> Long.compare(count(first, a), count(first, b))).orElse(',');
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }
}
