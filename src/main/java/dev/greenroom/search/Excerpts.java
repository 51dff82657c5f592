package dev.greenroom.search;

import dev.greenroom.model.SearchAnswer.Marked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds a query's words in texts, and cuts the piece out of one in which most of them stand together: the twin of {@code
 * static/js/search/excerpt.js}.
 */
final class Excerpts {
    private static final int LENGTH = 220;

    /** Characters kept before the first hit, so that it does not begin in the middle of nowhere. */
    private static final int LEAD = 40;

    private final Analysis analysis;
    private final List<Reading> read;

    /** @param found the places of the query's words that stand here */
    private record Hit(int start, int end, List<Integer> found) {}

    Excerpts(Analysis analysis, List<Reading> read) {
        this.analysis = analysis;
        this.read = read;
    }

    /** The whole text. */
    Marked mark(String text) {
        return new Marked(text, hits(text).stream().map(hit -> new int[] {hit.start(), hit.end()}).toList());
    }

    /** A piece of the short answer if that has all words, or else of both. */
    Marked excerpt(String shortAnswer, String body) {
        List<Hit> hits = hits(shortAnswer);
        if (distinct(hits) == read.size()) {
            return cut(shortAnswer, hits);
        }
        String all = shortAnswer + " " + body;
        return cut(all, hits(all));
    }

    private List<Hit> hits(String text) {
        List<List<String>> terms = read.stream().map(Reading::terms).toList();
        List<Hit> hits = new ArrayList<>();
        for (Word word : analysis.words(text)) {
            List<Integer> found = IntStream.range(0, read.size())
                    .filter(i -> stands(read.get(i).word(), terms.get(i), word))
                    .boxed()
                    .toList();
            if (!found.isEmpty()) {
                hits.add(new Hit(word.start(), word.end(), found));
            }
        }
        return hits;
    }

    private static boolean stands(QueryWord asked, List<String> terms, Word word) {
        return terms.stream().anyMatch(word.terms()::contains) || (asked.open() && word.text().startsWith(asked.text()));
    }

    private static Marked cut(String text, List<Hit> hits) {
        if (text.length() <= LENGTH) {
            return new Marked(text, hits.stream().map(hit -> new int[] {hit.start(), hit.end()}).toList());
        }
        int start = wordStart(text, Math.max(0, bestStart(hits) - LEAD));
        int end = wordEnd(text, Math.min(text.length(), start + LENGTH));
        String before = start > 0 ? "… " : "";
        String after = end < text.length() ? " …" : "";
        int shift = before.length() - start;
        return new Marked(
                before + text.substring(start, end) + after,
                hits.stream()
                        .filter(hit -> hit.start() >= start && hit.end() <= end)
                        .map(hit -> new int[] {hit.start() + shift, hit.end() + shift})
                        .toList());
    }

    /** Where the hit stands from which a piece has most of the words, then most hits; of equals the first. */
    private static int bestStart(List<Hit> hits) {
        int best = 0;
        int bestValue = -1;
        for (int i = 0; i < hits.size(); i++) {
            int last = hits.get(i).start() + LENGTH - LEAD;
            int end = i;
            while (end < hits.size() && hits.get(end).end() <= last) {
                end++;
            }
            int value = distinct(hits.subList(i, end)) * LENGTH + end - i;
            if (value > bestValue) {
                best = hits.get(i).start();
                bestValue = value;
            }
        }
        return best;
    }

    private static int distinct(List<Hit> hits) {
        Set<Integer> found = new HashSet<>();
        hits.forEach(hit -> found.addAll(hit.found()));
        return found.size();
    }

    /** The start of the first word at or behind an offset, or the offset itself where no space is near. */
    private static int wordStart(String text, int offset) {
        if (offset == 0) {
            return 0;
        }
        int space = text.indexOf(' ', offset - 1);
        return space >= 0 && space < offset + LEAD ? space + 1 : whole(text, offset);
    }

    /** The end of the last word before an offset, likewise. */
    private static int wordEnd(String text, int offset) {
        if (offset == text.length()) {
            return offset;
        }
        int space = text.lastIndexOf(' ', offset);
        return space > offset - LEAD ? space : whole(text, offset);
    }

    /** An offset that does not part the two halves of a character. */
    private static int whole(String text, int offset) {
        return Character.isLowSurrogate(text.charAt(offset)) ? offset - 1 : offset;
    }
}
