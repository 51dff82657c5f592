package dev.greenroom.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes names of small letters, digits and single hyphens from words. */
public final class Slugs {
    private static final int LONGEST = 60;

    private static final int MOST_WORDS = 5;

    /** Words that a question needs and a name doesn't. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "between", "by", "can", "could", "describe", "difference", "differ", "do", "does",
            "each", "explain", "for", "from", "give", "has", "have", "how", "i", "if", "in", "is", "it", "its", "made", "make", "of", "on", "one",
            "or", "should", "that", "the", "their", "there", "they", "this", "to", "use", "used", "we", "what", "whats", "when", "which", "why", "will",
            "with", "would", "you", "your");

    private Slugs() {}

    /** A short name for a question: the first of the words that it is about. */
    public static String proposed(String title) {
        List<String> words = List.of(of(title.replace("`", "")).split("-"));
        List<String> telling = words.stream().filter(word -> !SMALL.contains(word)).limit(MOST_WORDS).toList();
        return String.join("-", telling.isEmpty() ? words : telling);
    }

    /** Empty where no letter of the text can be kept. */
    public static String of(String text) {
        String named = text.replace("C++", "cpp").replace("C#", "csharp").replace("&", " and ").replace("ß", "ss").replace("'", "").replace("’", "");
        String plain = Normalizer.normalize(named, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, hyphen > LONGEST / 2 ? hyphen : LONGEST).replaceAll("-+$", "");
    }
}
