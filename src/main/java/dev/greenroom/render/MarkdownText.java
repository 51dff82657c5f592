package dev.greenroom.render;

import dev.greenroom.model.Passage;
import dev.greenroom.model.Span;
import dev.greenroom.problem.Source;
import java.util.List;

/** Markdown as text, for those who edit it: what is to be left alone. */
public final class MarkdownText {
    private final Markdown markdown = new Markdown();

    /** Where every character counts: code, raw HTML, and line ends that break a line; everywhere in what can't be read. */
    public List<Span> verbatim(String text) {
        try {
            return markdown.verbatim(new Passage(new Source("text.md", text), 0, text.length()));
        } catch (Bounds.Unreadable | StackOverflowError e) {
            // Rendering tells what is wrong with it.
            return List.of(new Span(0, text.length()));
        }
    }
}
