package dev.greenroom.model;

import dev.greenroom.problem.Place;
import dev.greenroom.problem.Source;

/**
 * A piece of Markdown in a file, which knows where it stands so that problems in it can be placed.
 *
 * @param start offset of the first character in the source's text
 * @param end offset behind the last one
 */
public record Passage(Source source, int start, int end) {
    public String text() {
        return source.text().substring(start, end);
    }

    public boolean isBlank() {
        return text().isBlank();
    }

    /** The place of a range of this passage's text, by offsets within the passage. */
    public Place place(int from, int to) {
        return source.place(start + from, start + to);
    }
}
