package dev.greenroom.model;

import dev.greenroom.problem.Place;
import dev.greenroom.problem.Rule;

/**
 * What a file says of a rule that it breaks on purpose.
 *
 * @param reason for people; it is never blank
 * @param place of the rule's name in the file
 */
public record Waiver(Rule rule, String reason, Place place) {}
