package dev.greenroom.model;

import dev.greenroom.problem.Place;
import java.util.List;

/**
 * A question as an earlier revision had it.
 *
 * @param aliases further addresses that led to it then
 * @param place its file at that time
 */
public record EarlierQuestion(String topic, String slug, String title, List<Alias> aliases, Place place) {
    public EarlierQuestion {
        aliases = List.copyOf(aliases);
    }

    public String id() {
        return topic + "/" + slug;
    }
}
