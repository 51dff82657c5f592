package dev.greenroom.search;

/**
 * Makes capitals small, each character on its own: {@code İ} becomes {@code i}, {@code Σ} becomes {@code σ} also at a
 * word's end, and nothing changes its length.
 */
final class SmallLetters {
    private SmallLetters() {}

    static String of(String text) {
        if (areAllSmall(text)) {
            return text;
        }
        int[] small = text.codePoints().map(Character::toLowerCase).toArray();
        return new String(small, 0, small.length);
    }

    /** Whether a text is of small letters from a to z alone, as nearly all words are. */
    static boolean areAllSmall(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }
}
