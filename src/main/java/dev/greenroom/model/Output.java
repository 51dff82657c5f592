package dev.greenroom.model;

import dev.greenroom.problem.Place;

/**
 * A file to publish.
 *
 * @param path below the output folder, with {@code /} between names
 * @param origin what it was made from
 */
public record Output(String path, byte[] bytes, Place origin) {}
