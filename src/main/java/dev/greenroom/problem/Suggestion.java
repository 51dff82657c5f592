package dev.greenroom.problem;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class Suggestion {
    private Suggestion() {}

    /** "did you mean `x`?" for the nearest candidate at most a third of the word away, else {@code otherwise}. */
    public static String didYouMean(String word, Collection<String> candidates, String otherwise) {
        return nearest(word, candidates).map(near -> "did you mean `" + near + "`?").orElse(otherwise);
    }

    /** The candidate nearest to the word by edit distance; of equals the first in the alphabet. */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        String best = null;
        int bestDistance = Math.max(2, word.length() / 3) + 1;
        for (String candidate : candidates.stream().sorted().toList()) {
            // Words differ by at least as much as their lengths do, and long ones take long to compare.
            int distance = Math.abs(word.length() - candidate.length());
            if (distance < bestDistance) {
                distance = distance(word, candidate);
            }
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein's distance: insertions, deletions and replacements, two rows at a time. */
    public static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
