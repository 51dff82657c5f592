package dev.greenroom.search;

import java.util.List;

/**
 * A word of a text, with the terms by which it is found.
 *
 * @param text in small letters, as it stands there
 * @param start where it begins, in UTF-16 units
 * @param end where it ends, likewise
 * @param terms that of the whole first, then those of its parts: {@code useEffect} has {@code useeffect}, {@code us} and
 *     {@code effect}; never empty
 * @param stop says nothing of the subject
 */
record Word(String text, int start, int end, List<String> terms, boolean stop) {}
