package dev.greenroom.model;

import dev.greenroom.problem.Place;
import java.time.LocalDate;
import java.util.List;

/**
 * One interview question with its answer, as its file has it.
 *
 * @param topic slug of its topic
 * @param slug its name within the topic; together they are its id, which outlives moves between levels
 * @param number orders questions within a level
 * @param title the question as an interviewer would ask it
 * @param shortAnswer one or two sentences, plain text with {@code `code`} at most
 * @param answer the full answer
 * @param followUps what an interviewer would ask next; blank where there is none
 * @param pitfalls what candidates get wrong; blank where there is none
 * @param reviewed the day on which its facts were last checked
 * @param sources the documentation that says what the answer says
 * @param aliases earlier ids or addresses, which lead here
 * @param waivers of rules that its file breaks on purpose
 * @param place the title in the file
 */
public record Question(
        String topic,
        String slug,
        Level level,
        int number,
        String title,
        String shortAnswer,
        Passage answer,
        Passage followUps,
        Passage pitfalls,
        List<Tag> tags,
        LocalDate reviewed,
        List<Reference> sources,
        List<Alias> aliases,
        Dates dates,
        List<Waiver> waivers,
        Place place) {
    public Question {
        tags = List.copyOf(tags);
        sources = List.copyOf(sources);
        aliases = List.copyOf(aliases);
        waivers = List.copyOf(waivers);
    }

    /** {@code <topic>/<slug>}: what progress, links, decks and the index hang on. */
    public String id() {
        return topic + "/" + slug;
    }
}
