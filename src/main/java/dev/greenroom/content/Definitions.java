package dev.greenroom.content;

import dev.greenroom.model.Passage;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The link definitions ({@code [name]: address}) and footnotes ({@code [^1]: text}) of a file, for each of its sections. */
final class Definitions {
    private static final Pattern FOOTNOTE = Pattern.compile(" {0,3}\\[\\^[^\\]]+]:.*");
    private static final Pattern LINK = Pattern.compile(" {0,3}\\[[^\\]^][^\\]]*]:\\s*\\S.*");
    private static final Pattern TITLE = Pattern.compile("\\s+([\"'(]).*[\"')]\\s*");
    private static final Pattern INDENTED = Pattern.compile("( {4}|\\t).*");

    private final Source source;
    private final List<Place> places = new ArrayList<>();

    Definitions(Source source) {
        this.source = source;
    }

    /** Looks whether a definition begins in a line, which must not be code. */
    void add(int line) {
        String text = source.lineText(line);
        int last = line;
        if (FOOTNOTE.matcher(text).matches()) {
            last = lastOfFootnote(line);
        } else if (!LINK.matcher(text).matches()) {
            return;
        } else if (line < source.lineCount() && TITLE.matcher(source.lineText(line + 1)).matches()) {
            last = line + 1;
        }
        places.add(source.place(source.linePlace(line).start(), source.linePlace(last).end()));
    }

    /** A footnote goes on to the end of its paragraph, and in indented lines behind that. */
    private int lastOfFootnote(int first) {
        int last = first;
        boolean paragraph = true;
        for (int line = first + 1; line <= source.lineCount(); line++) {
            String text = source.lineText(line);
            paragraph &= !text.isBlank() && !text.matches(" {0,3}(#|```|~~~|\\[[^\\]]+]:).*");
            if (paragraph || INDENTED.matcher(text).matches()) {
                last = line;
            } else if (!text.isBlank()) {
                break;
            }
        }
        return last;
    }

    /**
     * The passage with the definitions that stand outside it. What lies between becomes blank, so that every character
     * keeps its place.
     */
    Passage added(Passage passage) {
        Place own = passage.place();
        List<Place> outside = places.stream().filter(place -> place.end() <= own.start() || place.start() >= own.end()).toList();
        if (passage.isBlank() || outside.isEmpty()) {
            return passage;
        }
        int start = Math.min(own.start(), outside.get(0).start());
        int end = Math.max(own.end(), outside.get(outside.size() - 1).end());
        StringBuilder text = new StringBuilder();
        source.text().substring(start, end).chars().forEach(c -> text.append(c == '\n' || c == '\r' ? (char) c : ' '));
        keep(own, start, text);
        outside.forEach(place -> keep(place, start, text));
        return new Passage(source.place(start, end), text.toString(), own.start() - start, own.end() - start);
    }

    private static void keep(Place place, int start, StringBuilder text) {
        text.replace(place.start() - start, place.end() - start, place.source().text().substring(place.start(), place.end()));
    }
}
