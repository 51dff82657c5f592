package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.InlineCode;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What templates can call beside Pebble's own: {@code href("search/")}, {@code url("search/")} (the whole address),
 * {@code asset("css/main.css")}, {@code assetUrl("img/card.png")}, {@code count(3, "question")}, and the filters
 * {@code day} (23 November 2026) and {@code code} (text with {@code `code`} as HTML).
 */
final class TemplateFunctions extends AbstractExtension {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Addresses addresses;
    private final Map<String, String> assets;

    /** @param assets where each static file is published, by its name below {@code static/} */
    TemplateFunctions(Addresses addresses, Map<String, String> assets) {
        this.addresses = addresses;
        this.assets = assets;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(
                "href", function(List.of("path"), arguments -> addresses.href(text(arguments.get("path")))),
                "url", function(List.of("path"), arguments -> addresses.url(text(arguments.get("path")))),
                "asset", function(List.of("name"), arguments -> addresses.href(asset(text(arguments.get("name"))))),
                "assetUrl", function(List.of("name"), arguments -> addresses.url(asset(text(arguments.get("name"))))),
                "count", function(
                        List.of("number", "noun"),
                        arguments -> count(
                                given(arguments.get("number"), Number.class, "a number").intValue(), text(arguments.get("noun")))));
    }

    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "day", filter(value -> day(given(value, LocalDate.class, "a date"))),
                "code", filter(value -> new SafeString(InlineCode.html(text(value)))));
    }

    private static String text(Object value) {
        return given(value, String.class, "a text");
    }

    /** A value of the type that is asked for; {@code kind} names it. */
    private static <T> T given(Object value, Class<T> type, String kind) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(kind + " is asked for, and " + (value == null ? "nothing" : "`" + value + "`") + " is given");
        }
        return type.cast(value);
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** "64 kB", "1.2 MB". */
    static String size(int bytes) {
        return bytes < 999_500
                ? Math.max(1, Math.round(bytes / 1000.0)) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }

    /** "1 question", "3 questions". */
    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The path at which a static file is published. */
    private String asset(String name) {
        String path = assets.get(name);
        if (path == null) {
            throw new IllegalArgumentException("there is no static file `" + name + "`");
        }
        return path;
    }

    private static Function function(List<String> names, java.util.function.Function<Map<String, Object>, Object> body) {
        return new Function() {
            @Override
            public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
                try {
                    return body.apply(arguments);
                } catch (IllegalArgumentException e) {
                    throw new PebbleException(e, e.getMessage(), line, self.getName());
                }
            }

            @Override
            public List<String> getArgumentNames() {
                return names;
            }
        };
    }

    private static Filter filter(java.util.function.Function<Object, Object> body) {
        return new Filter() {
            @Override
            public Object apply(Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
                try {
                    return body.apply(input);
                } catch (IllegalArgumentException e) {
                    throw new PebbleException(e, e.getMessage(), line, self.getName());
                }
            }

            @Override
            public List<String> getArgumentNames() {
                return List.of();
            }
        };
    }
}
