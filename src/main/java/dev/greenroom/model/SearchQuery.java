package dev.greenroom.model;

import java.util.Optional;

/**
 * What somebody searches for.
 *
 * @param limit how many results are wanted at most
 * @param topic of which the results must be, by its slug
 * @param level likewise, by its id
 * @param tag that the results must have, by its slug
 */
public record SearchQuery(String text, int limit, Optional<String> topic, Optional<String> level, Optional<String> tag) {
    /** A text without any filter. */
    public static SearchQuery of(String text, int limit) {
        return new SearchQuery(text, limit, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
