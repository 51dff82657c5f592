package dev.greenroom.model;

/** A question about preparing for a topic, with its answer as Markdown. */
public record Faq(String question, Passage answer) {}
