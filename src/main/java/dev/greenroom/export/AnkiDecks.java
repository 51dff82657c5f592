package dev.greenroom.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.InlineCode;
import dev.greenroom.model.Output;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.model.Topic;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes each topic as a deck that Anki imports as text: the question in front, short and full answer behind.
 *
 * <p>The first column is the question's id, and Anki takes it as the note's GUID. The manual advises an id in the first
 * <em>field</em>, but that asks readers for a note type of their own: Basic, which every Anki has, would show it in front.
 * With {@code guid column} the id is no field at all, the question is free to be reworded, and a further import still finds
 * its note and updates it in place, with its schedule.
 *
 * <p>What the header says works on a fresh Anki (2.1.54 or newer): {@code deck column} makes the deck, where {@code deck} would
 * only find one that is there; there is no {@code columns} line, because Anki would look its names up among the fields, which are
 * called otherwise in other languages: so the columns that are nothing else become the fields in their order. Newer versions
 * also read {@code if matches}, the others update by themselves.
 */
public final class AnkiDecks {
    private static final String HEADER =
            """
            #separator:tab
            #html:true
            #notetype:Basic
            #guid column:1
            #deck column:4
            #tags column:5
            #if matches:update current
            """;

    private AnkiDecks() {}

    public static List<Output> write(Site site, Addresses addresses, List<AnsweredTopic> topics) {
        return topics.stream().map(topic -> deck(site, addresses, topic)).toList();
    }

    private static Output deck(Site site, Addresses addresses, AnsweredTopic answered) {
        Topic topic = answered.topic();
        String deck = deckName(site.title()) + "::" + deckName(topic.title());
        String rows = answered.answers().parallelStream()
                .map(answer -> row(answer.question().id(), front(answer), back(answer, site, addresses), deck, tags(answer.question())))
                .collect(Collectors.joining());
        return new Output(Addresses.ankiDeck(topic.slug()), (HEADER + rows).getBytes(UTF_8), topic.place());
    }

    private static String row(String... fields) {
        return Stream.of(fields).map(field -> '"' + field.replace("\"", "\"\"") + '"').collect(Collectors.joining("\t", "", "\n"));
    }

    private static String front(Answer answer) {
        return AnkiHtml.field(InlineCode.html(answer.question().title()));
    }

    private static String back(Answer answer, Site site, Addresses addresses) {
        Question question = answer.question();
        String page = addresses.url(Addresses.question(question));
        String html = "<div style=\"text-align:left\"><p><b>" + InlineCode.html(question.shortAnswer()) + "</b></p>"
                + AnkiHtml.of(answer.full().html(), page)
                + "<p><a href=\"" + page + "\">This question on " + InlineCode.html(site.title()) + "</a></p></div>";
        return AnkiHtml.field(html);
    }

    private static String tags(Question question) {
        Stream<String> own = Stream.of("topic::" + question.topic(), "level::" + question.level().id());
        return Stream.concat(own, question.tags().stream().map(tag -> tag.slug())).collect(Collectors.joining(" "));
    }

    /** Two colons would make a deck within a deck. */
    private static String deckName(String title) {
        return InlineCode.plain(title).replaceAll("\\s+", " ").replaceAll(":{2,}", ":").strip();
    }
}
