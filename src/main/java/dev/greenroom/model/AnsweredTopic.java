package dev.greenroom.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A topic with all its Markdown turned into HTML.
 *
 * @param faq the answers to {@link Topic#faq()}, in its order
 * @param answers to {@link Topic#questions()}, in their order
 */
public record AnsweredTopic(Topic topic, Fragment introduction, List<Fragment> faq, List<Answer> answers) {
    public AnsweredTopic {
        faq = List.copyOf(faq);
        answers = List.copyOf(answers);
    }

    /** The topic's own text, without its answers. */
    public List<Fragment> fragments() {
        return Stream.concat(Stream.of(introduction), faq.stream()).toList();
    }
}
