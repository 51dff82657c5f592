package dev.greenroom.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that can be wrong: each rule's name, how grave it is to break it, and why it is a rule, in one line.
 *
 * <p>The name is the constant's own in small letters with hyphens, as in {@code dead-link}. It stands in messages and in
 * {@code waive}, and is a promise: {@code docs/rules/<name>.md} explains it.
 */
public enum Rule {
    FILE_ACCESS(Severity.ERROR, "a file or folder that is needed can be read or written"),
    MISSING_FILE(Severity.ERROR, "a site needs `site.yml`, and each topic its `topic.md`"),
    PLAIN_FILE(Severity.ERROR, "symbolic links and devices could lead out of the source folder"),
    FILE_SIZE(Severity.ERROR, "a text that people write and read is never that large"),
    ENCODING(Severity.ERROR, "every text file is UTF-8, or its letters would be guessed"),
    FILE_NAME(Severity.ERROR, "names of files and folders become addresses, which last"),
    UNKNOWN_LEVEL(Severity.ERROR, "a question lies in the folder of a level that `site.yml` knows"),
    UNUSED_FILE(Severity.WARNING, "a file that nothing reads was probably meant to lie elsewhere"),

    FRONT_MATTER(Severity.ERROR, "fields are strict YAML, so that nothing is guessed"),
    UNKNOWN_FIELD(Severity.ERROR, "a misspelt field would be passed over in silence"),
    MISSING_FIELD(Severity.ERROR, "pages, cards and lists need these fields"),
    FIELD_VALUE(Severity.ERROR, "a field means one thing only, and so is written in one way"),
    RESERVED_NAME(Severity.ERROR, "two parts of one page can't have one name"),
    HTTPS(Severity.ERROR, "whoever stands between could change a page that is fetched without TLS"),
    UNKNOWN_TOPIC(Severity.ERROR, "a related topic is one of this site"),
    NO_QUESTIONS(Severity.ERROR, "a site has topics, and each topic has questions"),
    DRAFTS_ONLY(Severity.WARNING, "a topic of drafts alone has nothing to show yet"),
    DUPLICATE_ID(Severity.ERROR, "links, progress and cards hang on a question's id"),
    SYNONYM(Severity.ERROR, "each line of `synonyms.txt` gives one word one meaning"),
    COLLISION(Severity.ERROR, "two sources for one published file can't both be published"),

    NO_ANSWER(Severity.ERROR, "a question without an answer helps no one"),
    NO_SOURCES(Severity.WARNING, "an answer says what its source says, and names it"),
    SHORT_LENGTH(Severity.WARNING, "the short answer is a card's back and a page's description"),
    UNKNOWN_SECTION(Severity.ERROR, "after the answer come follow-ups and pitfalls, each once"),
    SECTION_NAME(Severity.WARNING, "a heading that looks like a section's is probably a misspelling of it"),
    UNCLOSED_COMMENT(Severity.ERROR, "a comment without an end would swallow the rest of the file"),
    NESTING(Severity.ERROR, "what nests too deep can be read by no one"),
    UNCLOSED_HTML(Severity.ERROR, "an element without an end would take the text behind it along"),
    HTML_OVERLAP(Severity.WARNING, "an element within a paragraph ends there"),
    DROPPED_HTML(Severity.WARNING, "answers hold nothing that could act on a reader's behalf"),
    EMPTY_HEADING(Severity.WARNING, "a heading without text leads nowhere"),
    UNKNOWN_LANGUAGE(Severity.WARNING, "code is coloured by the language behind its fence"),
    DEAD_LINK(Severity.ERROR, "a link within the site leads to a page that is published"),
    DEAD_ANCHOR(Severity.ERROR, "a link to a part of a page leads to an id that is there"),
    FOREIGN_PICTURE(Severity.ERROR, "readers' browsers ask no one else"),
    MISSING_PICTURE(Severity.ERROR, "a picture shows a file that lies beside the questions"),
    ACTIVE_PICTURE(Severity.ERROR, "a picture draws, and does nothing else"),
    ALTERNATIVE_TEXT(Severity.WARNING, "a picture says nothing to those who can't see it"),

    INVALID_CODE(Severity.WARNING, "readers copy code as it stands"),
    NO_LANGUAGE(Severity.WARNING, "code of no language is neither coloured nor checked"),
    HEADING_ORDER(Severity.WARNING, "who jumps from heading to heading misses none"),
    REPEATED_TITLE(Severity.WARNING, "a short answer that repeats the question answers nothing"),
    ANSWER_LENGTH(Severity.WARNING, "an answer is as long as one would speak, and long enough to explain"),
    REVIEW_AGE(Severity.WARNING, "facts change, and a review long past vouches for none"),
    NEAR_DUPLICATE(Severity.WARNING, "what stands in two answers is read twice and mended once"),
    SAME_TITLE(Severity.WARNING, "two questions of one title can't be told apart in lists"),
    LONE_TAG(Severity.WARNING, "the page of a tag that one question has leads nowhere else"),
    SIMILAR_TAG(Severity.WARNING, "two spellings of one tag part what belongs together"),
    LEVEL_BALANCE(Severity.WARNING, "readers of every level find something in a topic"),
    WRONG_COUNT(Severity.WARNING, "a number in prose goes out of date when questions come and go"),
    LOST_ID(Severity.ERROR, "links, progress and cards hang on an id that was once published"),
    WAIVER(Severity.ERROR, "a waiver names a rule that can be waived, and says why"),
    UNUSED_WAIVER(Severity.WARNING, "a waiver that is not needed would hide the next mistake"),

    UNREADABLE_LIST(Severity.ERROR, "a list is imported for its questions, and what it means is not guessed"),
    ALTERED_LIST(Severity.WARNING, "who imports a list must know what could not stay as it was"),

    TEMPLATE(Severity.ERROR, "a template's mistake must not become a page's hole"),
    STATIC_FILE(Severity.ERROR, "styles and scripts find what they import"),
    STOPPED_BUILD(Severity.WARNING, "who publishes should know that a build did not come to its end");

    private final Severity severity;
    private final String reason;

    Rule(Severity severity, String reason) {
        this.severity = severity;
        this.reason = reason;
    }

    /** The rule of a name, as in {@code dead-link}. */
    public static Optional<Rule> named(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The names of all rules, in the order of the alphabet. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(Rule::id).sorted().toList();
    }

    /** Its name, as in {@code dead-link}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** Whether a file may be excused from it: warnings are judgements, errors are not. */
    public boolean isWaivable() {
        return severity == Severity.WARNING && !List.of(UNUSED_WAIVER, DRAFTS_ONLY, ALTERED_LIST, STOPPED_BUILD).contains(this);
    }

    /** Why it is a rule, in one line in the style of messages. */
    public String reason() {
        return reason;
    }

    /** The rule is broken here. */
    public Problem at(Place place, String message, String help) {
        return new Problem(this, place, message, help);
    }
}
