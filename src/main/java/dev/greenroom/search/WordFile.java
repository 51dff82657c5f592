package dev.greenroom.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A file of word knowledge beside this class: a line an entry; empty lines, and those that begin with {@code # }, count
 * for nothing.
 */
enum WordFile {
    /** {@code short = long | long} and {@code spelling ~ spelling}: either side stands for the other. */
    EQUIVALENTS("equivalents.txt", "=~", " \\| "),
    /** {@code member, member, member}: each stands a little for the others; there is no sign to look for. */
    THESAURUS("thesaurus.txt", "", ", "),
    /** {@code name | name > description; description}: a name stands a little for its descriptions. */
    GLOSSARY("glossary.txt", ">", " \\| |; ");

    /**
     * What a line says.
     *
     * @param names left of the sign, or all where the file has no sign
     * @param meanings right of it; taken apart when they are asked for, as most are not
     */
    record Entry(List<String> names, Supplier<List<String>> meanings) {}

    private final String file;

    /** The signs that may stand between the sides, each between spaces. */
    private final String signs;

    /** What parts the phrases of a side. */
    private final Pattern between;

    WordFile(String file, String signs, String between) {
        this.file = file;
        this.signs = signs;
        this.between = Pattern.compile(between);
    }

    /** Its name beside this class. */
    String fileName() {
        return file;
    }

    List<Entry> entries() {
        return lines().stream().map(this::entry).toList();
    }

    /** The lines that are entries. */
    List<String> lines() {
        return text().lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                .toList();
    }

    private Entry entry(String line) {
        int sign = sign(line);
        return sign < 0
                ? new Entry(parts(line), List::of)
                : new Entry(parts(line.substring(0, sign - 1)), () -> parts(line.substring(sign + 2)));
    }

    /** Where the first sign stands; below 0 where none does. */
    private int sign(String line) {
        int first = -1;
        for (int i = 0; i < signs.length(); i++) {
            int at = line.indexOf(" " + signs.charAt(i) + " ") + 1;
            if (at > 0 && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }

    private List<String> parts(String side) {
        return List.of(between.split(side, -1));
    }

    private String text() {
        try (InputStream in = Objects.requireNonNull(WordFile.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
