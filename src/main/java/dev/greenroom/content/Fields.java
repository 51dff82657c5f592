package dev.greenroom.content;

import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Suggestion;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The fields of one group, taken by name and type; what is missing, unknown or of another type becomes a problem.
 *
 * <p>A method that can't give its value adds a problem and returns empty or a blank value; the caller goes on, so
 * that all problems of a file are told in one run.
 */
final class Fields {
    /** What file systems can have as one name. */
    static final int LONGEST_NAME = 255;

    /** Of one field's text, and of the entries of a list: far more than anyone writes. */
    private static final int LONGEST_TEXT = 5000;

    private static final int MOST_ENTRIES = 1000;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** What no page, feed or terminal can show, and only YAML's escapes can write. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private final Yaml.Mapping mapping;
    private final Map<String, Yaml> values = new LinkedHashMap<>();
    private final List<Problem> problems;

    /** @param known every name that may stand here */
    Fields(Yaml.Mapping mapping, Collection<String> known, List<Problem> problems) {
        this.mapping = mapping;
        this.problems = problems;
        for (Yaml.Entry entry : mapping.entries()) {
            String name = entry.key().text();
            if (known.contains(name)) {
                values.put(name, entry.value());
            } else {
                String help = Suggestion.didYouMean(name, known, "known fields: `" + String.join("`, `", known) + "`");
                problems.add(Rule.UNKNOWN_FIELD.at(entry.key().place(), "unknown field `" + name + "`", help));
            }
        }
    }

    static boolean isSlug(String text) {
        return text.length() <= LONGEST_NAME && SLUG.matcher(text).matches();
    }

    /** The text of a field that must be there; blank where it isn't. */
    Yaml.Scalar required(String name, String help) {
        if (!values.containsKey(name)) {
            problems.add(Rule.MISSING_FIELD.at(start(), "missing `" + name + "`", help));
            return new Yaml.Scalar("", start());
        }
        return text(name).orElseGet(() -> new Yaml.Scalar("", start()));
    }

    /** The text of a field, where it is there and says something. */
    Optional<Yaml.Scalar> text(String name) {
        Yaml value = values.get(name);
        return value == null ? Optional.empty() : scalar(value, "`" + name + "`");
    }

    LocalDate requiredDate(String name, String help) {
        Yaml.Scalar text = required(name, help);
        if (text.text().isEmpty()) {
            return LocalDate.EPOCH;
        }
        return day(text.text()).orElseGet(() -> {
            problems.add(Rule.FIELD_VALUE.at(
                    text.place(), "`" + text.text() + "` is not a date", "write year, month and day as in `2026-11-23`"));
            return LocalDate.EPOCH;
        });
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** True or false, false where the field isn't there. */
    boolean flag(String name) {
        Optional<Yaml.Scalar> text = text(name);
        if (text.isPresent() && !List.of("true", "false").contains(text.get().text())) {
            problems.add(Rule.FIELD_VALUE.at(
                    text.get().place(), "`" + name + "` must be `true` or `false`", "leave it out for `false`"));
        }
        return text.isPresent() && text.get().text().equals("true");
    }

    /** The texts of a list; empty where the field isn't there. */
    List<Yaml.Scalar> texts(String name) {
        return items(name).flatMap(item -> scalar(item, "an entry of `" + name + "`").stream())
                .toList();
    }

    /** The texts of a list of names in small letters, digits and hyphens, each once. */
    List<Yaml.Scalar> slugs(String name) {
        Map<String, Yaml.Scalar> slugs = new LinkedHashMap<>();
        for (Yaml.Scalar text : texts(name)) {
            if (!isSlug(text.text())) {
                problems.add(Rule.FIELD_VALUE.at(
                        text.place(),
                        "`" + text.text() + "` is not a name for `" + name + "`",
                        "use small letters, digits and single hyphens, as in `high-availability`"));
            } else if (slugs.putIfAbsent(text.text(), text) != null) {
                problems.add(Rule.FIELD_VALUE.at(text.place(), "`" + text.text() + "` stands twice in `" + name + "`", "remove one"));
            }
        }
        return List.copyOf(slugs.values());
    }

    /** The groups of a list; empty where the field isn't there. */
    List<Fields> groups(String name, Collection<String> known) {
        return items(name).flatMap(item -> group(item, "an entry of `" + name + "`", known).stream())
                .toList();
    }

    Optional<Fields> group(String name, Collection<String> known) {
        Yaml value = values.get(name);
        return value == null ? Optional.empty() : group(value, "`" + name + "`", known);
    }

    /** The entries of a group whose names are free; none where the field isn't there. */
    List<Yaml.Entry> entries(String name, String help) {
        Yaml value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof Yaml.Mapping group) {
            return group.entries();
        }
        problems.add(Rule.FIELD_VALUE.at(value.place(), "`" + name + "` must be a group of fields, found " + value.kind(), help));
        return List.of();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Where the group begins. */
    Place start() {
        int start = mapping.place().start();
        return mapping.place().source().place(start, start);
    }

    private Stream<Yaml> items(String name) {
        Yaml value = values.get(name);
        if (value == null) {
            return Stream.empty();
        }
        if (value instanceof Yaml.Sequence sequence && sequence.items().size() <= MOST_ENTRIES) {
            return sequence.items().stream();
        }
        if (value instanceof Yaml.Sequence) {
            problems.add(Rule.FIELD_VALUE.at(value.place(), "`" + name + "` has more than " + MOST_ENTRIES + " entries", "keep those that matter"));
            return Stream.empty();
        }
        problems.add(Rule.FIELD_VALUE.at(
                value.place(), "`" + name + "` must be a list, found " + value.kind(), "write `[one, two]` or a line `- one` for each"));
        return Stream.empty();
    }

    private Optional<Yaml.Scalar> scalar(Yaml value, String name) {
        if (!(value instanceof Yaml.Scalar scalar)) {
            problems.add(Rule.FIELD_VALUE.at(value.place(), name + " must be a text, found " + value.kind(), "write it on one line, in quotes if need be"));
            return Optional.empty();
        }
        if (scalar.text().isBlank()) {
            problems.add(Rule.FIELD_VALUE.at(scalar.place(), name + " is empty", "give it a value or remove it"));
            return Optional.empty();
        }
        if (scalar.text().length() > LONGEST_TEXT) {
            problems.add(Rule.FIELD_VALUE.at(scalar.place(), name + " is longer than " + LONGEST_TEXT + " characters", "say it in a few words"));
            return Optional.empty();
        }
        Matcher control = CONTROL.matcher(scalar.text());
        if (control.find()) {
            String character = String.format(Locale.ROOT, "U+%04X", control.group().codePointAt(0));
            problems.add(Rule.FIELD_VALUE.at(scalar.place(), name + " holds the character " + character, "remove it"));
        }
        return Optional.of(scalar);
    }

    private Optional<Fields> group(Yaml value, String name, Collection<String> known) {
        if (value instanceof Yaml.Mapping group) {
            return Optional.of(new Fields(group, known, problems));
        }
        problems.add(Rule.FIELD_VALUE.at(
                value.place(), name + " must be a group of fields, found " + value.kind(), "its fields: `" + String.join("`, `", known) + "`"));
        return Optional.empty();
    }
}
