package dev.greenroom.model;

/**
 * How demanding a question is.
 *
 * @param id the folder's name, as in {@code basic}
 * @param title as readers see it, as in {@code Basic}
 */
public record Level(String id, String title) {}
