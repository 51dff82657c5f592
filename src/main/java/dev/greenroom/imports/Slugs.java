package dev.greenroom.imports;

import java.text.Normalizer;
import java.util.Locale;

/** Makes names of small letters, digits and single hyphens from words. */
public final class Slugs {
    private static final int LONGEST = 60;

    private Slugs() {}

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
