package dev.greenroom.content;

import dev.greenroom.model.Tag;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads and respells the tags of a question's file in its text. */
final class TagEdits {
    private TagEdits() {}

    static List<Tag> tags(Source source) {
        return scalars(source).map(scalar -> new Tag(scalar.text())).toList();
    }

    /**
     * The file's text with other tags in the places of those that were misspelt. Where the other is there already the text
     * stays as it is, for people to see to, and so it does where the file says that the tag is meant.
     */
    static String respelt(Source source, Map<Tag, Tag> meant) {
        if (isWaived(source)) {
            return source.text();
        }
        List<Tag> tags = tags(source);
        StringBuilder text = new StringBuilder(source.text());
        List<Yaml.Scalar> backwards = new ArrayList<>(scalars(source).toList());
        Collections.reverse(backwards);
        for (Yaml.Scalar written : backwards) {
            Tag other = meant.get(new Tag(written.text()));
            Place place = written.place();
            boolean verbatim = place.end() - place.start() == written.text().length();
            if (other != null && verbatim && !tags.contains(other)) {
                text.replace(place.start(), place.end(), other.slug());
            }
        }
        return text.toString();
    }

    private static boolean isWaived(Source source) {
        return field(source, Waivers.FIELD)
                .filter(Yaml.Mapping.class::isInstance)
                .filter(waivers -> ((Yaml.Mapping) waivers).entries().stream().anyMatch(entry -> entry.key().text().equals(Rule.SIMILAR_TAG.id())))
                .isPresent();
    }

    private static Optional<Yaml> field(Source source, String name) {
        return FrontMatter.split(source).value().flatMap(split -> split.fields().entries().stream()
                .filter(entry -> entry.key().text().equals(name))
                .map(Yaml.Entry::value)
                .findFirst());
    }

    private static Stream<Yaml.Scalar> scalars(Source source) {
        return field(source, "tags").filter(Yaml.Sequence.class::isInstance).stream()
                .flatMap(list -> ((Yaml.Sequence) list).items().stream())
                .filter(Yaml.Scalar.class::isInstance)
                .map(Yaml.Scalar.class::cast);
    }
}
