package dev.greenroom.model;

import java.time.LocalDate;

/**
 * When a page's words first appeared and when they last really changed, in UTC.
 *
 * <p>They come from the history where it is complete, otherwise from the day of review: never from a clock.
 */
public record Dates(LocalDate published, LocalDate changed) {}
