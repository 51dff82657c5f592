package dev.greenroom.model;

import dev.greenroom.problem.Place;
import java.util.List;
import java.util.Optional;

/**
 * A fenced piece of code from an answer, and what the answer says that it prints.
 *
 * @param language the first word behind the fence, in small letters; empty where there is none
 * @param words what else stands there, as {@code 21} in {@code ```java 21}
 * @param output what the {@code output} fence behind it says
 * @param place the words behind the fence, or the fence where there are none
 */
public record Snippet(String language, List<String> words, String code, Optional<String> output, Place place) {
    /** The language of a fence that says what the code before it prints. */
    public static final String OUTPUT = "output";

    public Snippet {
        words = List.copyOf(words);
    }

    /** Whether a word stands behind the language. */
    public boolean says(String word) {
        return words.contains(word);
    }
}
