package dev.greenroom.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A resource of the {@link Thesaurus}, read by lines; {@code #} and a space begin a comment. */
final class KnowledgeFile {
    private KnowledgeFile() {}

    static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(KnowledgeFile.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.equals("#") && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a line or of a side, without the space around them. */
    static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(Pattern.quote(separator))).map(String::strip).toList();
    }
}
