package dev.greenroom.check;

import dev.greenroom.problem.Place;
import dev.greenroom.problem.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a field in the front matter of a file again: the model keeps the value, and here the place is needed. */
final class FieldPlace {
    private FieldPlace() {}

    /** The place of a field's value on its first line. */
    static Place of(Place inFile, String field) {
        return find(inFile, field, "(?:[>|][+-]?\\s+)?(?<found>\\S.*?)\\s*$");
    }

    /** The place of a word in a field's value. */
    static Place of(Place inFile, String field, String word) {
        return find(inFile, field, "(?<![\\w-])(?<found>" + Pattern.quote(word) + ")(?![\\w-])");
    }

    /** Where it can't be found, as in an unusual way of writing YAML, the place that is known. */
    private static Place find(Place inFile, String field, String value) {
        Source source = inFile.source();
        Matcher name = Pattern.compile("(?m)^" + field + ":[ \\t]*").matcher(source.text());
        if (!name.find()) {
            return inFile;
        }
        Matcher found = Pattern.compile(value, Pattern.MULTILINE).matcher(source.text()).region(name.end(), end(source, name.end()));
        return found.find() ? source.place(found.start("found"), found.end("found")) : inFile;
    }

    /** A field goes on to the next line that is not indented and no item of a list. */
    private static int end(Source source, int start) {
        Matcher next = Pattern.compile("(?m)^[^\\s#-]|^---$").matcher(source.text());
        return next.find(start) ? next.start() : source.text().length();
    }
}
