package dev.greenroom.search;

import dev.greenroom.search.Reading.How;
import dev.greenroom.search.Reading.Lookup;
import dev.greenroom.search.Terms.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds which terms a typed word may stand for, and how sure that is: the twin of {@code static/js/search/query.js}.
 *
 * <p>A word typed whole counts more than one it is only the beginning of, and a slip less than either.
 */
final class Reader {
    private static final double WHOLE = 1;
    private static final double BEGUN = 0.5;
    private static final double SLIPPED = 0.9;
    private static final double LEAST = 0.3;
    private static final double ONLY_IN_TEXTS = 0.5;

    private static final double UNSURE = 0.6;

    private final Terms terms;
    private final Slips slips;

    Reader(Terms terms, Slips slips) {
        this.terms = terms;
        this.slips = slips;
    }

    Reading read(QueryWord word) {
        Reading known = word.open() ? open(word) : reading(word, whole(word), List.of());
        if (!known.whole().isEmpty() || !known.begun().isEmpty()) {
            return known;
        }
        Optional<Entry> root = word.open() ? terms.root(word.form()) : Optional.empty();
        return root.map(entry -> reading(word, List.of(), List.of(Lookup.of(entry, How.ROOT, SLIPPED))))
                .orElseGet(() -> unknown(word));
    }

    /** A short beginning has an entry of its own, as the browser needs it. */
    private Reading open(QueryWord word) {
        if (!terms.isShort(word.form())) {
            return reading(word, whole(word), begun(Terms.IN_FRONT, word));
        }
        Optional<Entry> entry = terms.find(Terms.BEGINNINGS, word.form());
        boolean isTerm = entry.isPresent() && entry.get().form().equals(Beginnings.IS_A_TERM);
        boolean alone = word.terms().size() == 1 && !isTerm;
        List<Lookup> begun = entry.stream().map(each -> Lookup.of(each, How.BEGUN, BEGUN)).toList();
        return reading(word, alone ? List.of() : whole(word), begun);
    }

    /** A compound's whole may stand in texts alone where its parts are everywhere. */
    private List<Lookup> whole(QueryWord word) {
        List<Lookup> whole = new ArrayList<>();
        for (String term : word.terms()) {
            Optional<Entry> inFront = terms.find(Terms.IN_FRONT, term);
            Optional<Entry> found =
                    inFront.isEmpty() && word.terms().size() > 1 ? terms.find(Terms.REST, term) : inFront;
            found.ifPresent(entry -> whole.add(own(word, entry, inFront.isEmpty())));
        }
        return whole;
    }

    private List<Lookup> begun(String kind, QueryWord word) {
        return terms.begun(kind, word.form()).stream()
                .map(entry -> new Lookup(entry, How.BEGUN, kind.equals(Terms.REST), OptionalDouble.empty(), BEGUN))
                .toList();
    }

    /** A word that no title, short answer or subject has: it may stand in a text, and it may be a slip. */
    private Reading unknown(QueryWord word) {
        List<Lookup> whole = new ArrayList<>();
        word.terms().forEach(term ->
                terms.find(Terms.REST, term).ifPresent(entry -> whole.add(own(word, entry, true))));
        List<Lookup> begun = new ArrayList<>(word.open() ? begun(Terms.REST, word) : List.of());
        List<Slips.Near> near = slips.near(word);
        List<Lookup> meant = meant(near, whole.isEmpty() ? 1 : ONLY_IN_TEXTS, sure(word));
        Optional<String> correction =
                whole.isEmpty() && begun.isEmpty() ? correction(near, meant, sure(word)) : Optional.empty();
        meant.forEach(each -> (each.how() == How.APART ? whole : begun).add(each));
        return new Reading(word, whole, begun, correction);
    }

    private List<Lookup> meant(List<Slips.Near> near, double certainty, double sure) {
        List<Lookup> meant = new ArrayList<>();
        for (Slips.Near each : near) {
            double nearness = Math.max(LEAST, SLIPPED - (each.cost() - near.get(0).cost()) / 2);
            double factor = nearness * certainty * (each.slips() < sure ? 1 : UNSURE);
            How how = each.part() ? How.APART : How.SLIP;
            terms.find(Terms.IN_FRONT, each.term())
                    .map(entry -> new Lookup(
                            entry, how, false, OptionalDouble.of(each.cost()), each.part() ? WHOLE : factor))
                    .ifPresent(meant::add);
        }
        return meant;
    }

    /** Up to this much of a slip is said to the reader; what is farther off helps where nothing else does. */
    private static double sure(QueryWord word) {
        return word.form().length() < 6 ? 1.3 : 1.4;
    }

    private static Optional<String> correction(List<Slips.Near> near, List<Lookup> meant, double sureness) {
        Set<String> sure = near.stream()
                .filter(each -> each.slips() < sureness)
                .map(Slips.Near::term)
                .collect(Collectors.toSet());
        String words = meant.stream()
                .filter(each -> each.how() == How.APART || each == meant.get(0))
                .filter(each -> sure.contains(each.entry().term()))
                .map(each -> each.entry().spelled())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Lookup own(QueryWord word, Entry entry, boolean onlyInTexts) {
        boolean first = entry.term().equals(word.terms().get(0));
        How how = !first ? How.PART : word.isJoined() ? How.JOINED : How.WHOLE;
        return new Lookup(entry, how, onlyInTexts, OptionalDouble.empty(), WHOLE);
    }

    private static Reading reading(QueryWord word, List<Lookup> whole, List<Lookup> begun) {
        return new Reading(word, whole, begun, Optional.empty());
    }
}
