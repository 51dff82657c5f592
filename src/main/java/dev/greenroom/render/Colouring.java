package dev.greenroom.render;

import java.util.Collection;
import java.util.Optional;

/** Knows the languages of code, and may colour it. Safe for several threads. */
interface Colouring {
    /** Whether a fence may name this language. */
    boolean knows(String language);

    /** All that a fence may name, in the order of the alphabet. */
    Collection<String> languages();

    /** The code as HTML with a span for each token; empty where the language has no grammar, or no colours are wanted. */
    Optional<String> highlight(String code, String language);
}
