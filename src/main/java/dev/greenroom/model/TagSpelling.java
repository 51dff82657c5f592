package dev.greenroom.model;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which tag was meant by one that is nearly another.
 *
 * <p>A tag is a misspelling where one question has it, at least {@link #MUCH_USED} have the other, and the two are the same
 * but for hyphens and a plural's {@code s}, or, from {@link #LONG_ENOUGH} letters on, but for one slip of the fingers. Numbers are no
 * slips: {@code http-2} is not {@code http-3}.
 */
public final class TagSpelling {
    static final int MUCH_USED = 5;
    static final int LONG_ENOUGH = 7;

    private TagSpelling() {}

    /**
     * Misspelt tag → the one that was meant.
     *
     * @param questions how many have each tag
     */
    public static Map<Tag, Tag> meant(Map<Tag, Integer> questions) {
        Map<Tag, Tag> meant = new TreeMap<>();
        questions.forEach((tag, count) -> {
            if (count == 1) {
                nearest(tag, questions).ifPresent(other -> meant.put(tag, other));
            }
        });
        return meant;
    }

    private static Optional<Tag> nearest(Tag tag, Map<Tag, Integer> questions) {
        return questions.entrySet().stream()
                .filter(other -> other.getValue() >= MUCH_USED && isNearly(tag.slug(), other.getKey().slug()))
                .max(Map.Entry.<Tag, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static boolean isNearly(String one, String other) {
        return core(one).equals(core(other)) || Math.min(one.length(), other.length()) >= LONG_ENOUGH && isOneSlip(one, other);
    }

    private static String core(String slug) {
        String joined = slug.replace("-", "");
        return joined.endsWith("s") && !joined.endsWith("ss") ? joined.substring(0, joined.length() - 1) : joined;
    }

    /** One letter too many, too few, another, or two that changed places. */
    private static boolean isOneSlip(String one, String other) {
        String shorter = one.length() <= other.length() ? one : other;
        String longer = one.length() <= other.length() ? other : one;
        int same = 0;
        while (same < shorter.length() && shorter.charAt(same) == longer.charAt(same)) {
            same++;
        }
        String restOfShorter = shorter.substring(same);
        String restOfLonger = longer.substring(same);
        if (same == 0 || restOfLonger.isEmpty() || Character.isDigit(restOfLonger.charAt(0))) {
            return false;
        }
        if (shorter.length() < longer.length()) {
            return restOfLonger.substring(1).equals(restOfShorter);
        }
        boolean replaced = restOfLonger.substring(1).equals(restOfShorter.substring(1)) && !Character.isDigit(restOfShorter.charAt(0));
        boolean swapped = restOfLonger.length() > 1
                && restOfLonger.charAt(0) == restOfShorter.charAt(1)
                && restOfLonger.charAt(1) == restOfShorter.charAt(0)
                && restOfLonger.substring(2).equals(restOfShorter.substring(2));
        return replaced || swapped;
    }
}
