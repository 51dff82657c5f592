package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.Output;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.model.Tag;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The newest of the new and changed questions with their full answers, as an Atom feed (RFC 4287).
 *
 * <p>An entry's id is the question's address. It outlives moves between levels, so readers see a changed question as
 * changed and not as another one.
 */
public final class Feed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int LIMIT = 50;
    private static final Comparator<Question> NEWEST_FIRST = Comparator.comparing(
                    (Question question) -> question.dates().changed())
            .reversed()
            .thenComparing(Question::id);

    private Feed() {}

    public static Output write(Site site, Addresses addresses, List<Answer> answers) {
        List<Answer> newest = answers.stream()
                .sorted(Comparator.comparing(Answer::question, NEWEST_FIRST))
                .limit(LIMIT)
                .toList();
        String home = addresses.url(Addresses.home());
        String self = addresses.url(Addresses.feed());
        Xml xml = new Xml()
                .open("feed", "xmlns", NAMESPACE, "xml:lang", site.language())
                .text("id", home)
                .text("title", site.title())
                .text("subtitle", site.description())
                .text("updated", instant(updated(newest)))
                .open("author")
                .text("name", site.title())
                .close()
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", self)
                .empty("link", "rel", "alternate", "type", "text/html", "href", home)
                .text("generator", "Greenroom");
        newest.forEach(answer -> entry(xml, answer, addresses));
        return TextFile.of(Addresses.feed(), xml.end());
    }

    /** The day of the newest entry; a feed must have one, so an empty feed has the first day of all. */
    private static LocalDate updated(List<Answer> newestFirst) {
        return newestFirst.isEmpty()
                ? LocalDate.EPOCH
                : newestFirst.get(0).question().dates().changed();
    }

    private static void entry(Xml xml, Answer answer, Addresses addresses) {
        Question question = answer.question();
        String url = addresses.url(PercentEncoding.encode(Addresses.question(question)));
        xml.open("entry")
                .text("id", url)
                .text("title", withoutTicks(question.title()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", url)
                .text("published", instant(question.dates().published()))
                .text("updated", instant(question.dates().changed()))
                .empty("category", "term", question.topic());
        for (Tag tag : question.tags()) {
            xml.empty("category", "term", tag.slug(), "label", tag.label());
        }
        xml.text("summary", withoutTicks(question.shortAnswer()))
                .text("content", AbsoluteLinks.in(answer.full().html(), url), "type", "html")
                .close();
    }

    /** Days have no hour; all readers see the same one. */
    private static String instant(LocalDate day) {
        return day + "T00:00:00Z";
    }

    /** Titles and short answers mark code by back ticks, which plain text has no use for. */
    private static String withoutTicks(String text) {
        return text.replace("`", "");
    }
}
