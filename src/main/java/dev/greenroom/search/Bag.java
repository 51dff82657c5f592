package dev.greenroom.search;

/**
 * The terms of one question, without their order: what Lucene's index is made of.
 *
 * @param text those of all parts with what their parts weigh, and those related to them with less
 * @param title likewise those of the title alone
 * @param own those that the question has itself; a stop word of the title is there, but counts nothing
 */
record Bag(Frequencies text, Frequencies title, Frequencies own) {}
