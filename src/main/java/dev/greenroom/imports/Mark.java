package dev.greenroom.imports;

import dev.greenroom.model.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment in an imported question's front matter that tells where it comes from, and whether anybody has changed the file
 * since.
 *
 * @param list name of the imported file
 * @param key of the question within it
 * @param fingerprint of the file without this comment
 */
record Mark(String list, String key, String fingerprint) {
    private static final Pattern COMMENT = Pattern.compile("(?m)^# imported from (\\S+), question (\\S+), as ([0-9a-f]{10})\\n");

    static Optional<Mark> in(String file) {
        Matcher comment = COMMENT.matcher(file);
        return comment.find() ? Optional.of(new Mark(comment.group(1), comment.group(2), comment.group(3))) : Optional.empty();
    }

    /** Marks a file that has no mark: behind its last field. */
    static String onto(String file, String list, String key) {
        int end = file.indexOf("\n---\n", 3) + 1;
        Mark mark = new Mark(list, key, fingerprint(file));
        return file.substring(0, end) + "# imported from " + mark.list + ", question " + mark.key + ", as " + mark.fingerprint + "\n" + file.substring(end);
    }

    /** A file without its mark. */
    static String off(String file) {
        return COMMENT.matcher(file).replaceFirst("");
    }

    /** Whether a file is as it was when it got this mark. */
    boolean fits(String file) {
        return fingerprint(file).equals(fingerprint);
    }

    private static String fingerprint(String file) {
        return Fingerprint.of(List.of(off(file).getBytes(StandardCharsets.UTF_8)));
    }
}
