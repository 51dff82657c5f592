package dev.greenroom.model;

import dev.greenroom.problem.Place;

/**
 * A word that readers may type for other words, as in {@code k8s => kubernetes} or {@code az => availability zone}.
 *
 * @param word one word, as typed
 * @param meaning one word or several
 */
public record Synonym(String word, String meaning, Place place) {}
