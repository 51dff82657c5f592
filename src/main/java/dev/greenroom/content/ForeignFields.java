package dev.greenroom.content;

import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The front matter of a file that was written for another program: whatever fields it has, as texts.
 *
 * @param values the texts of each field by its name in small letters; one for a text, more for a list
 * @param bodyStart offset of what stands behind it
 */
public record ForeignFields(Map<String, List<String>> values, int bodyStart) {
    /** Empty where the file begins with no front matter, or with none that can be read; then a problem tells why. */
    public static Outcome<Optional<ForeignFields>> read(Source source) {
        if (!source.lineText(1).stripTrailing().equals("---")) {
            return Outcome.of(Optional.empty());
        }
        Outcome<Optional<FrontMatter.Split>> split = FrontMatter.split(source);
        return new Outcome<>(split.value().map(ForeignFields::of), split.problems());
    }

    private static ForeignFields of(FrontMatter.Split split) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Yaml.Entry entry : split.fields().entries()) {
            values.putIfAbsent(entry.key().text().toLowerCase(Locale.ROOT), texts(entry.value()).toList());
        }
        return new ForeignFields(values, split.bodyStart());
    }

    private static Stream<String> texts(Yaml value) {
        if (value instanceof Yaml.Scalar scalar) {
            return Stream.of(scalar.text());
        }
        return value instanceof Yaml.Sequence sequence ? sequence.items().stream().flatMap(ForeignFields::texts) : Stream.empty();
    }
}
