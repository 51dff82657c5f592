package dev.greenroom.model;

import dev.greenroom.problem.Place;

/**
 * A link within the site.
 *
 * @param target path below the site's root, as in {@code aws/vpc/}, {@code aws/} or {@code aws/images/vpc.svg}
 * @param anchor the id on that page, empty for its top
 * @param written the address as it stands in the file
 */
public record Link(String target, String anchor, String written, Place place) {}
