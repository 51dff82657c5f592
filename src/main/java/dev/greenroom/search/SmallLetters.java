package dev.greenroom.search;

/**
 * Makes capitals small, each character on its own: {@code İ} becomes {@code i}, {@code Σ} becomes {@code σ} also at a
 * word's end, and nothing changes its length.
 */
final class SmallLetters {
    private SmallLetters() {}

    static String of(String text) {
        int[] small = text.codePoints().map(Character::toLowerCase).toArray();
        return new String(small, 0, small.length);
    }
}
