package dev.greenroom.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ids that the templates give to parts of pages: no question and no heading may have them too. */
public final class PageIds {
    public static final String CONTENTS = "contents";
    public static final String FAQ = "faq";

    private static final Set<String> PARTS = Set.of(
            "main", "answer", "short-answer", "follow-ups", "pitfalls", "sources", "related", FAQ, "take-along", "search", "top", CONTENTS, "topics",
            "search-dialog-input", "search-dialog-results", "search-page-input", "search-page-topic", "search-page-level",
            "search-page-tag");

    private PageIds() {}

    /** Whether every page may use the id. */
    public static boolean isTaken(String id) {
        return PARTS.contains(id);
    }

    /** The ids of a topic's page, where each level has a part of its own. */
    public static Set<String> taken(List<Level> levels) {
        Set<String> ids = new HashSet<>(PARTS);
        levels.forEach(level -> ids.add(level.id()));
        return Set.copyOf(ids);
    }
}
