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

    /** Sees each question of postings, the greatest levels first. */
    interface Visitor {
        void visit(int question, int level);
    }

    /** Reads what {@link #code()} wrote, as {@code static/js/search/postings.js} does. */
    static void forEach(String code, Visitor visitor) {
        int level = 0;
        int question = -1;
        int gap = 0;
        int place = 1;
        for (int i = 0; i < code.length(); i++) {
            int value = value(code.charAt(i));
            if (value < LAST_DIGIT) {
                level = value + 1;
                question = -1;
            } else if (value < DIGIT) {
                question += gap + (value - LAST_DIGIT) * place + 1;
                visitor.visit(question, level);
                gap = 0;
                place = 1;
            } else {
                gap += (value - DIGIT) * place;
                place *= BASE;
            }
        }
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

    private static int value(char symbol) {
        return symbol - '!' - (symbol > '"' ? 1 : 0) - (symbol > '\\' ? 1 : 0);
    }
}
