package dev.greenroom.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything the content folder says: the site and its topics with their questions; and who stands behind it.
 *
 * @param topics in the order of their titles
 * @param attachments pictures that lie beside the questions
 * @param synonyms from {@code synonyms.txt}
 * @param community from the repository around the content folder
 */
public record Catalog(Site site, List<Topic> topics, List<Attachment> attachments, List<Synonym> synonyms, Community community) {
    /** One of which nothing is known beside its content. */
    public Catalog(Site site, List<Topic> topics, List<Attachment> attachments, List<Synonym> synonyms) {
        this(site, topics, attachments, synonyms, Community.NONE);
    }

    public Catalog {
        topics = List.copyOf(topics);
        attachments = List.copyOf(attachments);
        synonyms = List.copyOf(synonyms);
    }

    /** Those of all files: of the site's, then topic by topic. */
    public List<Waiver> waivers() {
        Stream<Waiver> ofTopics = topics.stream()
                .flatMap(topic -> Stream.concat(
                        topic.waivers().stream(), topic.questions().stream().flatMap(question -> question.waivers().stream())));
        return Stream.concat(site.waivers().stream(), ofTopics).toList();
    }

    /** All questions, topic by topic. */
    public Stream<Question> questions() {
        return topics.stream().flatMap(topic -> topic.questions().stream());
    }
}
