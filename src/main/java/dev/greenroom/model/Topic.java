package dev.greenroom.model;

import dev.greenroom.problem.Place;
import java.time.LocalDate;
import java.util.List;

/**
 * A subject of interviews with its questions.
 *
 * @param role who prepares for it, as in {@code cloud engineer}
 * @param summary one or two sentences
 * @param introduction opens the topic's page
 * @param related other topics
 * @param questions in the order of their levels, then of their numbers
 * @param dates of its own text, not of its questions
 * @param waivers of rules that its file breaks on purpose
 * @param place the title in its file
 */
public record Topic(
        String slug,
        String title,
        String role,
        String summary,
        Passage introduction,
        List<RelatedTopic> related,
        List<Faq> faq,
        List<Question> questions,
        Dates dates,
        List<Waiver> waivers,
        Place place) {
    public Topic {
        related = List.copyOf(related);
        faq = List.copyOf(faq);
        questions = List.copyOf(questions);
        waivers = List.copyOf(waivers);
    }

    /** The name of another topic, and where it was named. */
    public record RelatedTopic(String slug, Place place) {}

    /** The same topic with other questions. */
    public Topic with(List<Question> others) {
        return new Topic(slug, title, role, summary, introduction, related, faq, others, dates, waivers, place);
    }

    /** The same topic without its own text. */
    public Topic bare() {
        Passage nothing = new Passage(place, "");
        return new Topic(slug, title, role, summary, nothing, related, List.of(), questions, dates, waivers, place);
    }

    /** The day of the last real change of its text or of any of its questions. */
    public LocalDate changed() {
        return questions.stream().map(question -> question.dates().changed()).reduce(dates.changed(), (a, b) -> a.isAfter(b) ? a : b);
    }

    public List<Question> questions(Level level) {
        return questions.stream()
                .filter(question -> question.level().equals(level))
                .toList();
    }
}
