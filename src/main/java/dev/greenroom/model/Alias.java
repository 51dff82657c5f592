package dev.greenroom.model;

import dev.greenroom.problem.Place;

/** An earlier address of a page, without slashes at its ends, as in {@code aws/zones}. */
public record Alias(String path, Place place) {}
