package dev.greenroom.search;

import dev.greenroom.model.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the browser needs to turn a query into questions: the analysis's data, all words, and the terms' impacts. */
final class TermsFile {
    private TermsFile() {}

    static Map<String, Object> of(Analysis analysis, List<Answer> answers) {
        try (Corpus corpus = new Corpus(analysis, answers)) {
            SortedMap<String, Impacts.Postings> impacts = Impacts.of(corpus);
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("longestWord", Analysis.LONGEST_WORD);
            file.put("stopWords", analysis.vocabulary().stopWords());
            file.put("synonyms", analysis.vocabulary().synonyms());
            file.put("scale", Impacts.SCALE);
            file.put("words", words(analysis, answers, impacts));
            file.put("terms", impacts.entrySet().stream()
                    .map(term -> List.of(term.getKey(), term.getValue().weight(), gaps(term.getValue().pairs())))
                    .toList());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every word that leads to a term, in the alphabet of UTF-16, which is JavaScript's as well. */
    private static List<String> words(Analysis analysis, List<Answer> answers, SortedMap<String, ?> impacts) {
        SortedSet<String> words = new TreeSet<>(analysis.vocabulary().synonyms().keySet());
        for (Answer answer : answers) {
            for (Part part : Part.values()) {
                words.addAll(analysis.words(part.text(answer)));
            }
        }
        return words.stream().filter(word -> leads(analysis.terms(word), impacts)).toList();
    }

    private static boolean leads(List<String> terms, SortedMap<String, ?> impacts) {
        return !terms.isEmpty() && terms.stream().allMatch(impacts::containsKey);
    }

    /** Document and level by turns, each document as its distance from the one before. */
    private static int[] gaps(List<int[]> pairs) {
        int[] gaps = new int[pairs.size() * 2];
        int previous = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int[] pair = pairs.get(i);
            gaps[2 * i] = pair[0] - previous;
            gaps[2 * i + 1] = pair[1];
            previous = pair[0];
        }
        return gaps;
    }
}
