package dev.greenroom.model;

import dev.greenroom.problem.Place;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A finished page.
 *
 * @param path below the site's root, as in {@code aws/vpc/}, {@code 404.html} or, for the home page, empty
 * @param html the whole document
 * @param changed the day of its last real change, where known
 * @param indexed whether search engines should list it under its own address
 * @param origin the file it comes from
 */
public record Page(String path, String html, Optional<LocalDate> changed, boolean indexed, Place origin) {}
