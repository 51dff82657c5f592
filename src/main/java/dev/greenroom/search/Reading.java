package dev.greenroom.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a word of a query leads to.
 *
 * @param whole terms that count in full and together
 * @param begun terms of which the best counts, with its factor
 * @param correction how the word was understood, where it was mended
 */
record Reading(QueryWord word, List<Lookup> whole, List<Lookup> begun, Optional<String> correction) {
    /** How a term was found. */
    enum How {
        WHOLE("whole word"),
        JOINED("joined"),
        PART("part"),
        BEGUN("begun"),
        ROOT("root"),
        SLIP("slip"),
        APART("run together");

        private final String label;

        How(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * A term that was looked up.
     *
     * @param onlyInTexts whether no title, short answer or subject has it
     * @param cost of the slip, where it is one
     */
    record Lookup(Terms.Entry entry, How how, boolean onlyInTexts, OptionalDouble cost, double factor) {
        static Lookup of(Terms.Entry entry, How how, double factor) {
            return new Lookup(entry, how, false, OptionalDouble.empty(), factor);
        }
    }

    /** The terms that mark the word in texts: its own, and what it may be a slip for. */
    List<String> terms() {
        List<String> terms = new ArrayList<>(word.terms());
        for (List<Lookup> lookups : List.of(begun, whole)) {
            lookups.stream()
                    .filter(lookup -> lookup.how() == How.SLIP || lookup.how() == How.APART)
                    .forEach(lookup -> terms.add(lookup.entry().term()));
        }
        return terms;
    }
}
