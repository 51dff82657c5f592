package dev.greenroom.model;

import dev.greenroom.problem.Place;
import dev.greenroom.problem.Source;

/**
 * A piece of Markdown from a file, which knows where it stands so that problems in it can be placed.
 *
 * @param place where the text stands in its file
 * @param text the Markdown; where YAML folded or unescaped it, it is shorter than its place
 * @param from offset in the text where the passage itself begins, up to {@code to}: around it may stand definitions that it needs
 */
public record Passage(Place place, String text, int from, int to) {
    public Passage(Place place, String text) {
        this(place, text, 0, text.length());
    }

    /** The text from offset {@code start} up to but not including {@code end} of a source. */
    public Passage(Source source, int start, int end) {
        this(source.place(start, end), source.text().substring(start, end));
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** The place of a range of this text, by offsets within it; the whole place where they can't be told. */
    public Place place(int from, int to) {
        boolean verbatim = text.length() == place.end() - place.start();
        return verbatim ? place.source().place(place.start() + from, place.start() + to) : place;
    }
}
