package dev.greenroom.model;

/**
 * A question with its Markdown turned into HTML: what pages, search and feed are made from.
 *
 * @param full the answer for the question's own page
 * @param listed the same answer's HTML for the topic's page: ids begin with the slug, headings stand deeper
 */
public record Answer(Question question, Fragment full, String listed, Fragment followUps, Fragment pitfalls) {}
