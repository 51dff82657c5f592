package dev.greenroom.render;

import dev.greenroom.model.Span;
import java.util.List;

/** Markdown as text, for those who edit it: what is to be left alone. */
public final class MarkdownText {
    private final Markdown markdown = new Markdown();

    /** Where every character counts: code, raw HTML, and line ends that break a line. */
    public List<Span> verbatim(String text) {
        return markdown.verbatim(text);
    }
}
