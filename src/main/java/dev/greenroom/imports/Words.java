package dev.greenroom.imports;

/** Cuts texts where a word ends. */
final class Words {
    private Words() {}

    /** The text, or its first words with an ellipsis: at most so many characters in all. */
    static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, most - 1));
        int space = start.lastIndexOf(' ');
        return (space > most / 2 ? start.substring(0, space) : start).replaceAll("[\\s,;:.]+$", "") + "…";
    }
}
