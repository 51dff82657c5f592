package dev.greenroom.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything the content folder says: the site and its topics with their questions.
 *
 * @param topics in the order of their titles
 * @param attachments pictures that lie beside the questions
 */
public record Catalog(Site site, List<Topic> topics, List<Attachment> attachments) {
    public Catalog {
        topics = List.copyOf(topics);
        attachments = List.copyOf(attachments);
    }

    /** All questions, topic by topic. */
    public Stream<Question> questions() {
        return topics.stream().flatMap(topic -> topic.questions().stream());
    }
}
