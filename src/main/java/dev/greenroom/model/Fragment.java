package dev.greenroom.model;

import java.util.List;

/**
 * A passage turned into HTML that is safe to publish.
 *
 * @param html well-formed and cleaned; its ids are unique within it
 * @param text the same without markup, for search: blocks apart by line ends
 * @param links the site's own pages and anchors it points to
 * @param headings as they were written, before they are fitted into a page
 * @param markdown as it was written, its addresses absolute: to be read elsewhere, and not cleaned
 */
public record Fragment(String html, String text, List<Link> links, List<Heading> headings, String markdown) {
    public static final Fragment EMPTY = new Fragment("", "", List.of(), List.of(), "");

    public Fragment {
        links = List.copyOf(links);
        headings = List.copyOf(headings);
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }
}
