package dev.greenroom.imports;

import java.util.List;
import java.util.regex.Pattern;

/** Writes front matter, field by field. */
public final class FrontMatterText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{Nd}(](?:(?!: | #)[^\\p{Cc}\\p{Cs}\\uFEFF\\uFFFE\\uFFFF])*");

    private final StringBuilder text = new StringBuilder("---\n");

    public FrontMatterText comment(String words) {
        text.append("# ").append(words).append('\n');
        return this;
    }

    public FrontMatterText field(String name, String value) {
        text.append(name).append(": ").append(scalar(value)).append('\n');
        return this;
    }

    /** A list of names on one line; nothing where it is empty. */
    public FrontMatterText names(String name, List<String> names) {
        if (!names.isEmpty()) {
            text.append(name).append(": [").append(String.join(", ", names)).append("]\n");
        }
        return this;
    }

    /** The pages that say what an answer says; nothing where there are none. */
    public FrontMatterText sources(List<Source> sources) {
        if (!sources.isEmpty()) {
            text.append("sources:\n");
            sources.forEach(source -> text.append("  - title: ").append(scalar(source.title())).append("\n    url: ").append(scalar(source.url())).append('\n'));
        }
        return this;
    }

    /** A page's title and address. */
    public record Source(String title, String url) {}

    /** The whole file. */
    public String with(String body) {
        return text + "---\n" + body.stripTrailing() + "\n";
    }

    /** As YAML reads it back: plain where nothing in it has a meaning, else in double quotes. */
    public static String scalar(String value) {
        boolean plain = PLAIN.matcher(value).matches() && !value.endsWith(":") && value.equals(value.strip());
        return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[\\p{Cc}\\p{Cs}\\uFEFF\\uFFFE\\uFFFF]", " ") + "\"";
    }
}
