package dev.greenroom.imports;

import java.util.List;
import java.util.Optional;

/**
 * A question as a list has it, nothing mended yet.
 *
 * @param question as Markdown: the title, and what belongs to it
 * @param answer as Markdown; blank where there is none
 */
record Found(List<Line> question, List<Line> answer, Extras extras) {
    /** What some lists say beside question and answer, as they write it. */
    record Extras(
            List<String> tags, Optional<String> level, Optional<String> slug, Optional<String> shortAnswer, Optional<String> reviewed) {
        static Extras tags(List<String> tags) {
            return new Extras(tags, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    int line() {
        return question.isEmpty() ? 1 : question.get(0).number();
    }
}
