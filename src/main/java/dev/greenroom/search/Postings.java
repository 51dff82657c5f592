package dev.greenroom.search;

import java.util.Arrays;

/**
 * The questions that a term counts for, and how much.
 *
 * @param questions their numbers, ascending
 * @param levels at the same places, from 1 to {@link Impacts#LEVELS}
 */
record Postings(int[] questions, byte[] levels) {
    private static final int BASE = 36;
    private static final int LAST_DIGIT = Impacts.LEVELS;
    private static final int DIGIT = LAST_DIGIT + BASE;

    /** For questions that only have it or not. */
    static Postings ofOneLevel(int[] questions) {
        byte[] levels = new byte[questions.length];
        Arrays.fill(levels, (byte) 1);
        return new Postings(questions, levels);
    }

    int size() {
        return questions.length;
    }

    /**
     * The same as text: for each level, from the highest, its symbol and the distances between its questions' numbers,
     * digit by digit.
     */
    String code() {
        StringBuilder code = new StringBuilder();
        for (int level = Impacts.LEVELS; level > 0; level--) {
            int previous = -1;
            for (int i = 0; i < size(); i++) {
                if (levels[i] == level) {
                    if (previous < 0) {
                        code.append(symbol(level - 1));
                    }
                    appendNumber(code, questions[i] - previous - 1);
                    previous = questions[i];
                }
            }
        }
        return code.toString();
    }

    private static void appendNumber(StringBuilder code, int number) {
        int rest = number;
        while (rest >= BASE) {
            code.append(symbol(DIGIT + rest % BASE));
            rest /= BASE;
        }
        code.append(symbol(LAST_DIGIT + rest));
    }

    /** The printable characters of ASCII without those that JSON would escape. */
    private static char symbol(int value) {
        int character = '!' + value;
        if (character >= '"') {
            character++;
        }
        if (character >= '\\') {
            character++;
        }
        return (char) character;
    }
}
