package dev.greenroom.search;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.NearDuplicates;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import dev.greenroom.model.WordCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;

/**
 * Finds near duplicates of a few questions among many, from counts that were taken earlier: the same pairs with the same
 * likeness as {@link Related}, without an index of all.
 */
public final class Likeness {
    private static final int TELLING_TERMS = 25;
    private static final int TERMS_IN_COMMON = 2;

    private final List<Question> questions;
    private final List<WordCounts> counts;
    private final Field text;
    private final Field title;

    /** How many questions have each term themselves. */
    private final Map<String, Integer> withTerm = new HashMap<>();

    /** Question by question, at the places of its terms. */
    private record Field(Function<WordCounts, int[]> counts, byte[] norms, CollectionStatistics statistics) {
        int count(WordCounts of, int at) {
            return counts.apply(of)[at];
        }
    }

    private Likeness(List<Question> questions, List<WordCounts> counts) {
        this.questions = questions;
        this.counts = counts;
        for (WordCounts of : counts) {
            for (int i = 0; i < of.terms().length; i++) {
                if (of.own()[i] >= 0) {
                    withTerm.merge(of.terms()[i], 1, Integer::sum);
                }
            }
        }
        this.text = field(BagIndex.TEXT, WordCounts::text);
        this.title = field(BagIndex.TITLE, WordCounts::title);
    }

    /** Counts the words of answers once. What it needs to know of words takes a moment to load, and nothing of the answers. */
    public static final class Counter {
        private final Analysis analysis = new Analysis();
        private final Thesaurus thesaurus = new Thesaurus(analysis);

        /** In the order of the answers. */
        public List<WordCounts> counts(Catalog catalog, List<Answer> answers) {
            thesaurus.add(catalog.synonyms());
            Map<String, String> topics = catalog.topics().stream().collect(Collectors.toMap(Topic::slug, Topic::title));
            Bagger bagger = new Bagger(analysis, thesaurus, topics);
            return answers.stream().map(bagger::bag).map(Likeness::counts).toList();
        }
    }

    /** Those of all answers of a corpus, in their order. */
    public static List<WordCounts> counts(Corpus corpus) {
        return corpus.bags().stream().map(Likeness::counts).toList();
    }

    private static WordCounts counts(Bag bag) {
        String[] terms = bag.text().terms();
        return new WordCounts(terms, bag.text().counts(), at(terms, bag.title()), at(terms, bag.own()));
    }

    private static int[] at(String[] terms, Frequencies frequencies) {
        int[] counts = new int[terms.length];
        Arrays.fill(counts, -1);
        for (int i = 0; i < frequencies.size(); i++) {
            counts[Arrays.binarySearch(terms, frequencies.terms()[i])] = frequencies.counts()[i];
        }
        return counts;
    }

    /**
     * The pairs of near duplicates that have one of some questions in them, in the order of their ids.
     *
     * @param counts of the questions, in their order
     * @param asked the ids of those questions
     * @param threshold the least {@link NearDuplicates#likeness()}
     */
    public static List<NearDuplicates> nearDuplicates(List<Question> questions, List<WordCounts> counts, Set<String> asked, double threshold) {
        Likeness likeness = new Likeness(questions, counts);
        Map<Integer, Map<Integer, Double>> alike = new HashMap<>();
        List<NearDuplicates> pairs = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            if (asked.contains(questions.get(i).id())) {
                likeness.pairs(i, alike, asked, threshold, pairs);
            }
        }
        pairs.sort(Comparator.comparing((NearDuplicates pair) -> pair.one().id()).thenComparing(pair -> pair.other().id()));
        return List.copyOf(pairs);
    }

    private void pairs(int number, Map<Integer, Map<Integer, Double>> alike, Set<String> asked, double threshold, List<NearDuplicates> pairs) {
        for (Map.Entry<Integer, Double> other : alike(number, alike, threshold).entrySet()) {
            boolean again = asked.contains(questions.get(other.getKey()).id()) && other.getKey() < number;
            Double back = again ? null : alike(other.getKey(), alike, threshold).get(number);
            if (back != null) {
                pairs.add(pair(questions.get(number), questions.get(other.getKey()), Math.min(back, other.getValue())));
            }
        }
    }

    private static NearDuplicates pair(Question one, Question other, double likeness) {
        boolean inOrder = one.id().compareTo(other.id()) < 0;
        return new NearDuplicates(inOrder ? one : other, inOrder ? other : one, likeness);
    }

    /** Question → how near it is beside the question itself. */
    private Map<Integer, Double> alike(int number, Map<Integer, Map<Integer, Double>> known, double threshold) {
        return known.computeIfAbsent(number, asked -> alike(asked, threshold));
    }

    private Map<Integer, Double> alike(int number, double threshold) {
        double[] scores = new double[questions.size()];
        int[] inCommon = new int[scores.length];
        for (Telling telling : tellingTerms(counts.get(number))) {
            add(telling, scores, inCommon);
        }
        List<Integer> near = new ArrayList<>();
        for (int other = 0; other < scores.length; other++) {
            if (other != number && inCommon[other] >= TERMS_IN_COMMON && scores[other] / scores[number] >= threshold) {
                near.add(other);
            }
        }
        near.sort(Comparator.comparingDouble((Integer other) -> -scores[other]).thenComparing(other -> questions.get(other).id()));
        Map<Integer, Double> alike = new HashMap<>();
        near.stream().limit(Related.MOST_DUPLICATES).forEach(other -> alike.put(other, scores[other] / scores[number]));
        return alike;
    }

    private record Telling(String term, double weight) {}

    private List<Telling> tellingTerms(WordCounts of) {
        List<Telling> telling = new ArrayList<>();
        for (int i = 0; i < of.terms().length; i++) {
            double often = of.own()[i] <= 0 ? 0 : of.own()[i] / (of.own()[i] + WeighingSearcher.K1);
            if (often > 0) {
                telling.add(new Telling(of.terms()[i], often * Related.toldOfItself(questions.size(), withTerm.get(of.terms()[i]))));
            }
        }
        telling.sort(Comparator.comparingDouble(Telling::weight).reversed().thenComparing(Telling::term));
        return telling.subList(0, Math.min(TELLING_TERMS, telling.size()));
    }

    /** Adds to each question's score what the term counts for it: BM25 of the text and of the title, as {@link Impacts} has it. */
    private void add(Telling telling, double[] scores, int[] inCommon) {
        int[] at = new int[scores.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = Arrays.binarySearch(counts.get(i).terms(), telling.term());
        }
        SimScorer byText = scorer(telling.term(), text, at, 1);
        SimScorer byTitle = scorer(telling.term(), title, at, BagIndex.TITLE_WEIGHT);
        for (int i = 0; i < at.length; i++) {
            if (at[i] >= 0) {
                float impact = byText.score(text.count(counts.get(i), at[i]), text.norms()[i]);
                int inTitle = title.count(counts.get(i), at[i]);
                impact += inTitle < 0 ? 0 : byTitle.score(inTitle, title.norms()[i]);
                scores[i] += telling.weight() * impact;
                inCommon[i]++;
            }
        }
    }

    /** A term is as rare as the questions that have it themselves, as with {@link WeighingSearcher}. */
    private SimScorer scorer(String term, Field field, int[] at, float weight) {
        int having = 0;
        long total = 0;
        for (int i = 0; i < at.length; i++) {
            int count = at[i] < 0 ? -1 : field.count(counts.get(i), at[i]);
            having += count < 0 ? 0 : 1;
            total += Math.max(0, count);
        }
        if (having == 0) {
            return null;
        }
        int own = withTerm.getOrDefault(term, 0);
        int frequency = own == 0 ? having : (int) Math.min(own, field.statistics().docCount());
        TermStatistics statistics = new TermStatistics(new BytesRef(term), frequency, Math.max(frequency, total));
        return WeighingSearcher.similarity().scorer(weight, field.statistics(), statistics);
    }

    private Field field(String name, Function<WordCounts, int[]> of) {
        byte[] norms = new byte[counts.size()];
        int having = 0;
        long total = 0;
        long postings = 0;
        for (int i = 0; i < norms.length; i++) {
            int length = 0;
            int terms = 0;
            for (int count : of.apply(counts.get(i))) {
                length += Math.max(0, count);
                terms += count < 0 ? 0 : 1;
            }
            norms[i] = SmallFloat.intToByte4(length);
            having += terms > 0 ? 1 : 0;
            total += length;
            postings += terms;
        }
        return new Field(of, norms, new CollectionStatistics(name, counts.size(), Math.max(1, having), Math.max(1, total), Math.max(1, postings)));
    }
}
