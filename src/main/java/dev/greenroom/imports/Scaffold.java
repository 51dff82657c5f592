package dev.greenroom.imports;

import java.util.List;
import java.util.Locale;

/** The files that a site and a topic can't be without, for those that have none yet: to be edited. */
public final class Scaffold {
    private Scaffold() {}

    public static String topic(String title, String role, String summary) {
        return new FrontMatterText().field("title", title).field("role", role).field("summary", summary).with("").stripTrailing() + "\n";
    }

    public static String site(List<String> levels) {
        return """
                title: Interview questions
                tagline: Questions and answers to prepare with
                description: Interview questions with short and full answers, by topic and level.
                # The address that the site is published at.
                url: https://example.org/
                levels: [%s]
                """
                .formatted(String.join(", ", levels));
    }

    /** A topic's name for readers, made from its slug. */
    public static String title(String slug) {
        String words = slug.replace('-', ' ');
        return words.length() <= 3 ? words.toUpperCase(Locale.ROOT) : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
