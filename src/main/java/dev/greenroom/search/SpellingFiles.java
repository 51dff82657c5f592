package dev.greenroom.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The plain terms that somebody may have meant who typed another: by a character, and there by how many questions have
 * them.
 */
final class SpellingFiles {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]{3,}");

    /** The groups of a file: how many questions have a term at least. */
    private static final List<Integer> QUESTIONS = List.of(32, 8, 2, 1);

    private final Corpus corpus;
    private final List<String> terms;

    /** @param terms sorted */
    SpellingFiles(Corpus corpus, Iterable<String> terms) {
        this.corpus = corpus;
        this.terms = new ArrayList<>();
        for (String term : terms) {
            if (PLAIN.matcher(term).matches() && corpus.isInFront(term) && corpus.questionsWith(term) > 0) {
                this.terms.add(term);
            }
        }
    }

    /** By the character that terms begin with. */
    SortedMap<String, List<String>> byStart() {
        return files(term -> term.substring(0, 1));
    }

    /** By the character that terms end in. */
    SortedMap<String, List<String>> byEnd() {
        return files(term -> term.substring(term.length() - 1));
    }

    private SortedMap<String, List<String>> files(Function<String, String> character) {
        SortedMap<String, List<List<String>>> files = new TreeMap<>();
        for (String term : terms) {
            files.computeIfAbsent(character.apply(term), any -> noTerms())
                    .get(group(corpus.questionsWith(term)))
                    .add(term);
        }
        SortedMap<String, List<String>> joined = new TreeMap<>();
        files.forEach((name, groups) ->
                joined.put(name, groups.stream().map(group -> String.join(" ", group)).toList()));
        return joined;
    }

    private static List<List<String>> noTerms() {
        return QUESTIONS.stream().<List<String>>map(any -> new ArrayList<>()).toList();
    }

    private static int group(int questions) {
        int group = 0;
        while (questions < QUESTIONS.get(group)) {
            group++;
        }
        return group;
    }
}
