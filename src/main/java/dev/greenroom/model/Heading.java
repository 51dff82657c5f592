package dev.greenroom.model;

import dev.greenroom.problem.Place;

/**
 * A heading as it was written.
 *
 * @param order from 1, the highest, to 6
 */
public record Heading(int order, String text, Place place) {}
