package dev.greenroom.model;

/**
 * The terms of one question, and how often each counts: what tells how alike two questions are.
 *
 * @param terms in the order of the alphabet
 * @param text at the same places how often the terms count in the question as a whole
 * @param title likewise in its title; -1 where the title has nothing of the term
 * @param own likewise those that the question has itself; -1 for those that are only related to them
 */
public record WordCounts(String[] terms, int[] text, int[] title, int[] own) {}
