package dev.greenroom.render;

import dev.greenroom.model.Passage;
import dev.greenroom.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells where in the Markdown a piece of {@link Markdown}'s HTML comes from, by the marks that it left.
 *
 * <p>Within raw HTML the place is exact; elsewhere it is that of the last mark before. A mark that a contributor forged
 * misleads about the contributor's own file only.
 */
final class Origins {
    private static final Pattern MARK = Pattern.compile("<!--at:(\\d{1,9}):(\\d{1,9})-->|data-at=\"(\\d{1,9})\"");

    private final Passage passage;
    private final List<Mark> marks = new ArrayList<>();

    /** @param behind offset in the HTML where the marked piece begins, {@code length} its length in the Markdown */
    private record Mark(int behind, int origin, int length) {}

    Origins(Passage passage, String html) {
        this.passage = passage;
        Matcher matcher = MARK.matcher(html);
        while (matcher.find()) {
            boolean comment = matcher.group(1) != null;
            marks.add(new Mark(
                    matcher.end(),
                    Integer.parseInt(matcher.group(comment ? 1 : 3)),
                    comment ? Integer.parseInt(matcher.group(2)) : 1));
        }
    }

    /** The place that the HTML at offset {@code position} comes from. */
    Place at(int position) {
        Mark found = null;
        for (Mark mark : marks) {
            if (mark.behind() > position) {
                break;
            }
            found = mark;
        }
        if (found == null) {
            return passage.place(0, 0);
        }
        int within = position - found.behind();
        int start = found.origin() + (within < found.length() ? within : 0);
        return passage.place(start, start + 1);
    }

    /** The place that a {@code data-at} names. */
    Place named(String offset) {
        int start = Integer.parseInt(offset);
        return passage.place(start, start + 1);
    }
}
