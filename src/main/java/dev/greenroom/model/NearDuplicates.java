package dev.greenroom.model;

/**
 * Two questions that say nearly the same.
 *
 * @param one the first by id
 * @param likeness how near each is to the other, of the two the less, beside how near it is to itself: about 1 at most
 */
public record NearDuplicates(Question one, Question other, double likeness) {}
