package dev.greenroom.search;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Makes capitals small before words are looked for, so that names with signs in them match however they are written.
 *
 * <p>Each character on its own, as {@code LowerCaseFilter} does it: {@code İ} becomes {@code i}, {@code Σ} becomes
 * {@code σ} also at a word's end, and nothing changes its length. Letters outside the BMP are left to that filter.
 */
final class SmallLetters extends CharFilter {
    SmallLetters(Reader input) {
        super(input);
    }

    /** The same for a text at hand. */
    static String of(String text) {
        int[] small = text.codePoints().map(Character::toLowerCase).toArray();
        return new String(small, 0, small.length);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = input.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            buffer[i] = Character.toLowerCase(buffer[i]);
        }
        return count;
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}
