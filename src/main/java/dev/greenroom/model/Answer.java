package dev.greenroom.model;

/** A question with its Markdown turned into HTML: what pages, search and feed are made from. */
public record Answer(Question question, Fragment full, Fragment followUps, Fragment pitfalls) {}
