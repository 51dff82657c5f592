package dev.greenroom.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a file that is one question: its fields in front matter, its answer below or in a field. */
final class FieldFile {
    private static final List<String> QUESTION = List.of("question", "title", "name", "q", "front");
    private static final List<String> ANSWER = List.of("answer", "solution", "a", "back");
    private static final List<String> SHORT = List.of("short", "summary", "excerpt", "tldr", "description", "shortanswer", "short_answer");
    private static final List<String> TAGS = List.of("tags", "tag", "topics", "labels", "categories", "category", "keywords");
    private static final List<String> LEVEL = List.of("level", "difficulty", "seniority");
    private static final List<String> SLUG = List.of("slug", "id");
    private static final List<String> REVIEWED = List.of("reviewed", "updated", "lastmod", "date");
    private static final Pattern HEADING = Pattern.compile("\\A\\s*#\\s+(.+?)[ #]*\\n");

    private FieldFile() {}

    static boolean isQuestion(QuestionList list) {
        return list.fields().filter(fields -> first(fields, QUESTION).isPresent()).isPresent()
                || HEADING.matcher(list.source().text().substring(list.bodyStart())).find();
    }

    /** Whether the file begins with a heading that asks. */
    static boolean isTitled(QuestionList list) {
        Matcher heading = HEADING.matcher(list.source().text());
        return heading.find() && heading.group(1).endsWith("?");
    }

    static List<Found> read(QuestionList list) {
        Map<String, List<String>> fields = list.fields().orElse(Map.of());
        String body = list.source().text().substring(list.bodyStart());
        Matcher heading = HEADING.matcher(body);
        boolean headed = heading.find();
        Optional<String> title = first(fields, QUESTION);
        int start = list.bodyStart() + (headed ? heading.end() : 0);
        int line = title.isPresent() ? 1 : list.source().place(list.bodyStart(), list.bodyStart()).line();
        List<Line> answer = new ArrayList<>(first(fields, ANSWER).map(text -> Line.at(1, text)).orElse(List.of()));
        if (!answer.isEmpty()) {
            answer.add(new Line(1, ""));
        }
        answer.addAll(Line.of(list.source(), start, list.source().text().length()));
        Found.Extras extras = new Found.Extras(
                all(fields, TAGS), first(fields, LEVEL), first(fields, SLUG), first(fields, SHORT), first(fields, REVIEWED));
        return List.of(new Found(List.of(new Line(line, title.orElse(headed ? heading.group(1) : ""))), answer, extras));
    }

    private static Optional<String> first(Map<String, List<String>> fields, List<String> names) {
        return names.stream().filter(fields::containsKey).map(name -> String.join(" ", fields.get(name))).filter(value -> !value.isBlank()).findFirst();
    }

    private static List<String> all(Map<String, List<String>> fields, List<String> names) {
        return names.stream().flatMap(name -> fields.getOrDefault(name, List.of()).stream()).flatMap(value -> List.of(value.split(",")).stream()).map(String::strip).toList();
    }
}
