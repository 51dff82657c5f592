package dev.greenroom.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What somebody may have meant who typed a word that is not there: the twin of {@code static/js/search/spelling.js}. */
final class Slips {
    private static final String BY_START = "spelling";
    private static final String BY_END = "endings";
    private static final double FAR = Double.POSITIVE_INFINITY;

    /** A slip more than this is another word. Short ones have room for one. */
    private static final int LONG = 8;

    private static final int MOST = 3;
    private static final int SHORTEST = 3;

    /** Shorter terms must be typed right where an ending follows. */
    private static final int SHORT_TERM = 5;

    /** An ending that a slip may have hidden from the analysis is no longer than this. */
    private static final int ENDING = 4;

    private static final int FEW = 5;
    private static final int CLOSE = 4;

    private final IndexFiles files;
    private final Analysis analysis;

    /**
     * A term near a word.
     *
     * @param slips between them
     * @param cost the same, and a little more for rare terms and for other first letters
     * @param part whether all such terms together make the word
     */
    record Near(String term, double slips, double cost, boolean part) {}

    Slips(IndexFiles files, Analysis analysis) {
        this.files = files;
        this.analysis = analysis;
    }

    /** The nearest first. */
    List<Near> near(QueryWord word) {
        String form = word.form();
        if (form.length() < SHORTEST) {
            return List.of();
        }
        int most = form.length() < LONG ? 1 : 2;
        List<List<String>> sameStart = groups(BY_START, form.charAt(0));
        List<Near> near = nearest(word, sameStart, most);
        if (!near.isEmpty()) {
            return near;
        }
        String term = word.terms().get(0);
        List<List<String>> sameEnd = groups(BY_END, term.charAt(term.length() - 1));
        List<Near> other = nearest(word, sameEnd, most);
        return other.isEmpty() ? apart(form, sameStart, sameEnd) : other;
    }

    /** For words that lead nowhere: what begins like them, the nearest first. */
    List<String> closest(List<QueryWord> words) {
        List<Near> near = new ArrayList<>();
        for (QueryWord word : words) {
            for (List<String> terms : groups(BY_START, word.form().charAt(0))) {
                terms.forEach(term -> near.add(near(word.form(), term)));
            }
        }
        return near.stream()
                .filter(each -> each.cost() <= CLOSE)
                .sorted(Comparator.comparingDouble(Near::cost))
                .map(Near::term)
                .distinct()
                .limit(FEW)
                .toList();
    }

    private static Near near(String form, String term) {
        double slips = between(form, term, CLOSE);
        return new Near(term, slips, slips, false);
    }

    /** Letters too many, missing, wrong or swapped with the next (optimal string alignment); infinite if more than most. */
    static double between(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return FAR;
        }
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] next = next(a, b, i, before, row);
            if (Arrays.stream(next).min().orElseThrow() > most) {
                return FAR;
            }
            before = row;
            row = next;
        }
        return row[b.length()] > most ? FAR : row[b.length()];
    }

    private static int[] next(String a, String b, int i, int[] before, int[] row) {
        int[] next = new int[row.length];
        next[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
            next[j] = Math.min(Math.min(row[j] + 1, next[j - 1] + 1), row[j - 1] + wrong);
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                next[j] = Math.min(next[j], before[j - 2] + 1);
            }
        }
        return next;
    }

    /** Terms by how many questions have them, those of most questions first. */
    private List<List<String>> groups(String kind, char letter) {
        if (files.text(kind).indexOf(letter) < 0) {
            return List.of();
        }
        return files.load(kind + "/" + letter).stream()
                .map(list -> ((String) list).isEmpty() ? List.<String>of() : IndexFiles.split((String) list, " "))
                .toList();
    }

    private static List<Near> nearest(QueryWord word, List<List<String>> groups, int most) {
        List<Near> found = new ArrayList<>();
        for (int rarity = 0; rarity < groups.size(); rarity++) {
            for (String term : groups.get(rarity)) {
                double slips = slips(word, term, most);
                if (slips < most + 1) {
                    double otherStart = term.charAt(0) == word.form().charAt(0) ? 0 : 0.3;
                    found.add(new Near(term, slips, slips + otherStart + 0.14 * rarity, false));
                }
            }
        }
        found.sort(Comparator.comparingDouble(Near::cost).thenComparing(Near::term));
        return found.subList(0, Math.min(MOST, found.size()));
    }

    /** Between the terms; at a little more, where a slip kept the ending on, or where the word is only begun. */
    private static double slips(QueryWord word, String term, int most) {
        String form = word.form();
        int tail = Math.max(0, form.length() - term.length());
        String start = form.substring(0, Math.min(form.length(), term.length()));
        double begin = tail <= ENDING ? between(start, term, term.length() < SHORT_TERM ? 0 : most) : FAR;
        double root = begin + (begin > 0 ? 0.5 : 0.3);
        double whole = between(word.terms().get(0), term, most) + 0.1 * Math.min(root, 3);
        double begun = word.open() ? slipsOfBeginning(form, term) + 0.5 : FAR;
        return Math.min(Math.min(whole, root), begun) + 0.03 * tail;
    }

    private static double slipsOfBeginning(String form, String term) {
        double least = FAR;
        for (int length = form.length() - 1; length <= form.length() + 1 && length < term.length(); length++) {
            least = Math.min(least, between(form, term.substring(0, length), 1));
        }
        return least;
    }

    /** Two words that were run together, each known: by where the first begins, the second ends. */
    private List<Near> apart(String word, List<List<String>> sameStart, List<List<String>> sameEnd) {
        Set<String> firsts = new HashSet<>();
        sameStart.forEach(firsts::addAll);
        Set<String> seconds = new HashSet<>();
        sameEnd.forEach(seconds::addAll);
        for (int at = word.length() - SHORTEST; at >= SHORTEST; at--) {
            String first = term(word.substring(0, at));
            String second = term(word.substring(at));
            if (firsts.contains(first) && seconds.contains(second)) {
                return List.of(new Near(first, 0, 0, true), new Near(second, 0, 0, true));
            }
        }
        return List.of();
    }

    private String term(String part) {
        List<Word> words = analysis.words(part);
        return words.size() == 1 ? words.get(0).terms().get(0) : part;
    }
}
