package dev.greenroom.render;

import dev.greenroom.model.Level;
import dev.greenroom.model.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What templates see: values made for showing, with addresses and counts worked out. Documented in docs/templates.md. */
final class Views {
    private Views() {}

    /**
     * What the head of a document says.
     *
     * @param canonical the absolute address under which the page's content should be known
     * @param type of Open Graph: website or article
     * @param listed whether search engines may list the page at all
     * @param modified the day of its last real change
     * @param data JSON-LD documents, safe within a script element
     */
    record Head(
            String title,
            String description,
            String canonical,
            String type,
            boolean listed,
            Optional<LocalDate> modified,
            List<String> data) {}

    record LinkView(String label, String href) {}

    /** What a reader who has prepared might do next. */
    record CallToActionView(String title, String text, String label, String href) {}

    record TagView(String slug, String label, String href, int count) {}

    record LevelCount(Level level, int count) {}

    /** A topic in a list. */
    record TopicView(String slug, String title, String summary, String href, int count, List<LevelCount> levels) {}

    /** A question in a list of links. */
    record QuestionLink(String title, String shortAnswer, String href, String topic, Level level) {}

    /**
     * A question with its answer on a topic's page.
     *
     * @param html the full answer
     * @param more what its own page holds beyond that, as in "Follow-ups, pitfalls and sources"
     * @param tagSlugs the tags' slugs, with spaces between
     * @param earlier the ids it had before, with spaces between
     */
    record ListedQuestion(
            String slug,
            String title,
            String shortAnswer,
            String html,
            String href,
            String more,
            List<TagView> tags,
            String tagSlugs,
            String earlier) {}

    record LevelGroup(Level level, List<ListedQuestion> questions) {}

    /**
     * A file to keep.
     *
     * @param name under which it is best kept
     * @param size for people, as in {@code 64 kB}
     */
    record Download(String href, String name, Optional<String> size) {}

    /** A topic in the forms that readers take along. */
    record TakeAlong(Download deck, Download book, String print) {}

    /** A question with all that is said of it, on paper. */
    record PrintedQuestion(
            String slug, String title, String shortAnswer, String html, String followUps, String pitfalls, List<Reference> sources) {}

    record PrintedLevel(Level level, List<PrintedQuestion> questions) {}

    record FaqView(String question, String html) {}

    /** A topic in the list of all questions. */
    record TopicOutline(String slug, String title, String href, int count, List<LevelLinks> levels) {}

    record LevelLinks(Level level, List<LinkView> questions) {}

    /** Questions of one topic, in a list of links. */
    record TopicGroup(String title, String href, List<QuestionLink> questions) {}
}
