package dev.greenroom.model;

import java.util.Locale;

/**
 * Where a piece of code stops being what it should be.
 *
 * @param line from 1
 * @param message in small letters, without a full stop
 */
public record Mistake(int line, String message) {
    private static final int LONGEST = 140;

    /** A library's message made one of ours: its first line, not too long. */
    public static Mistake of(int line, String said) {
        String first = said == null || said.isBlank() ? "it can't be read" : said.strip().lines().findFirst().orElseThrow().strip();
        // Jackson lists all that could stand there instead, and what could be set so that it might.
        first = first.replaceFirst(" \\((JSON String, |not recognized as ).*", "").replaceFirst(" \\(code \\d+[^)]*\\)", "");
        boolean word = first.length() > 1 && Character.isLowerCase(first.charAt(1));
        String small = word ? first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1) : first;
        String whole = small.replaceAll("[.:\\s]+$", "");
        return new Mistake(Math.max(1, line), whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST) + " …");
    }
}
