package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Alias;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.InlineCode;
import dev.greenroom.model.Page;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes a question's own page, and a page at each of its earlier addresses that leads there. */
final class QuestionPages {
    private static final int LONGEST_TITLE = 100;

    private final Frame frame;
    private final Function<Question, List<Question>> related;

    /** @param related the questions nearest to a question */
    QuestionPages(Frame frame, Function<Question, List<Question>> related) {
        this.frame = frame;
        this.related = related;
    }

    /** @param index of the question in its topic */
    Page page(AnsweredTopic answered, int index) {
        Answer answer = answered.answers().get(index);
        Question question = answer.question();
        Topic topic = answered.topic();
        String path = Addresses.question(question);
        List<Views.LinkView> crumbs = frame.crumbs(frame.link(topic), frame.link(question));
        Views.Head head = new Views.Head(
                headTitle(question, topic),
                InlineCode.plain(question.shortAnswer()),
                frame.addresses.url(isMoreThanListed(answer) ? path : Addresses.topic(topic.slug())),
                "article",
                true,
                Optional.of(question.dates().changed()),
                List.of(frame.data.breadcrumbs(crumbs), frame.data.quiz(InlineCode.plain(question.title()), topic, List.of(question))));
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("topic", frame.link(topic));
        own.put("markdown", frame.addresses.href(Addresses.markdown(path)));
        own.put("onTopicPage", frame.addresses.href(Addresses.onTopicPage(question)));
        own.put("question", question);
        own.put("earlier", Frame.earlier(question));
        own.put("crumbs", crumbs);
        own.put("answer", answer.full().html());
        own.put("followUps", answer.followUps().html());
        own.put("pitfalls", answer.pitfalls().html());
        own.put("tags", question.tags().stream().map(frame::tagView).toList());
        own.put("previous", neighbour(answered, index - 1));
        own.put("next", neighbour(answered, index + 1));
        own.put("related", related.apply(question).stream().map(frame::questionLink).toList());
        own.put("writers", frame.contributors.isEmpty() ? List.of() : frame.catalog.community().writers(question));
        own.put("editUrl", frame.repository.map(links -> links.edit(question.place().path())));
        own.put("reportUrl", frame.repository.map(links -> links.report(question, frame.addresses.url(path), frame.catalog.community().mistakeForm())));
        return frame.page("question.html", path, head, own, question.place());
    }

    /** Whether the page holds more than its place on the topic's page; otherwise that one is the canonical page. */
    private static boolean isMoreThanListed(Answer answer) {
        return !answer.followUps().isEmpty() || !answer.pitfalls().isEmpty();
    }

    private Optional<Views.LinkView> neighbour(AnsweredTopic answered, int index) {
        return index < 0 || index >= answered.answers().size()
                ? Optional.empty()
                : Optional.of(frame.link(answered.answers().get(index).question()));
    }

    Page redirect(Alias alias, Question question) {
        Views.Head head = new Views.Head(
                InlineCode.plain(question.title()) + " | moved",
                InlineCode.plain(question.shortAnswer()),
                frame.addresses.url(Addresses.question(question)),
                "website",
                false,
                Optional.empty(),
                List.of());
        return frame.page("redirect.html", alias.path() + "/", head, Map.of("target", frame.link(question)), alias.place());
    }

    /** The question and where it belongs; of a long one less of that, since who lists pages cuts what is longer. */
    private static String headTitle(Question question, Topic topic) {
        String title = InlineCode.plain(question.title());
        String named = title + " | " + topic.title();
        String whole = named + " interview question";
        if (whole.length() <= LONGEST_TITLE) {
            return whole;
        }
        return named.length() <= LONGEST_TITLE ? named : title;
    }
}
