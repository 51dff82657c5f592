package dev.greenroom.model;

import java.util.List;

/**
 * A question with its Markdown turned into HTML: what pages, search and feed are made from.
 *
 * @param full the answer for the question's own page
 * @param listed the same answer's HTML for the topic's page: ids begin with the slug, headings stand deeper
 */
public record Answer(Question question, Fragment full, String listed, Fragment followUps, Fragment pitfalls) {
    /** All parts of the answer, each once. */
    public List<Fragment> fragments() {
        return List.of(full, followUps, pitfalls);
    }
}
