package dev.greenroom.model;

import dev.greenroom.problem.Place;

/**
 * A page elsewhere, named and linked: the source of an answer, an entry of the navigation.
 *
 * @param url absolute, or from this site's root
 * @param place of the address in its file
 */
public record Reference(String title, String url, Place place) {}
