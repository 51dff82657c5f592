package dev.greenroom.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Json;
import dev.greenroom.model.Level;
import dev.greenroom.model.Output;
import dev.greenroom.model.Question;
import dev.greenroom.model.Reference;
import dev.greenroom.model.Site;
import dev.greenroom.model.Tag;
import dev.greenroom.model.Topic;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes each page of questions once more as Markdown, for programs and for notebooks: a question with all that its page says,
 * a topic as the list of its questions with their short answers.
 *
 * <p>The head is YAML, each text in it written as a JSON string, which YAML reads, too.
 */
public final class MarkdownTwins {
    private final Site site;
    private final Addresses addresses;

    private MarkdownTwins(Site site, Addresses addresses) {
        this.site = site;
        this.addresses = addresses;
    }

    public static List<Output> write(Site site, Addresses addresses, List<AnsweredTopic> topics) {
        MarkdownTwins twins = new MarkdownTwins(site, addresses);
        List<Output> outputs = new ArrayList<>();
        for (AnsweredTopic topic : topics) {
            outputs.add(twins.topic(topic));
            topic.answers().forEach(answer -> outputs.add(twins.question(answer, topic.topic())));
        }
        return List.copyOf(outputs);
    }

    private Output question(Answer answer, Topic topic) {
        Question question = answer.question();
        String path = Addresses.question(question);
        StringBuilder text = new StringBuilder("---\n");
        field(text, "title", MarkdownText.line(question.title()));
        field(text, "topic", topic.title());
        field(text, "level", question.level().title());
        text.append("tags: [").append(String.join(", ", question.tags().stream().map(Tag::slug).toList())).append("]\n");
        text.append("reviewed: ").append(question.reviewed()).append('\n');
        text.append("changed: ").append(question.dates().changed()).append('\n');
        end(text, path);
        text.append("# ").append(MarkdownText.of(question.title())).append("\n\n");
        text.append("> ").append(MarkdownText.of(question.shortAnswer())).append('\n');
        body(text, answer.full());
        section(text, "Follow-ups", answer.followUps());
        section(text, "Pitfalls", answer.pitfalls());
        if (!question.sources().isEmpty()) {
            text.append("\n## Sources\n\n");
            question.sources().forEach(source -> text.append("- ").append(link(source)).append('\n'));
        }
        return new Output(Addresses.markdown(path), text.toString().getBytes(UTF_8), question.place());
    }

    private Output topic(AnsweredTopic answered) {
        Topic topic = answered.topic();
        String path = Addresses.topic(topic.slug());
        StringBuilder text = new StringBuilder("---\n");
        field(text, "title", topic.title() + " interview questions");
        text.append("questions: ").append(topic.questions().size()).append('\n');
        text.append("changed: ").append(topic.changed()).append('\n');
        end(text, path);
        text.append("# ").append(MarkdownText.of(topic.title())).append(" interview questions\n\n");
        text.append("> ").append(MarkdownText.of(topic.summary())).append('\n');
        body(text, answered.introduction());
        site.levels().forEach(level -> level(text, topic, level));
        if (!answered.faq().isEmpty()) {
            text.append("\n## Frequently asked\n");
            for (int i = 0; i < answered.faq().size(); i++) {
                text.append("\n### ").append(MarkdownText.of(topic.faq().get(i).question())).append('\n');
                body(text, answered.faq().get(i));
            }
        }
        return new Output(Addresses.markdown(path), text.toString().getBytes(UTF_8), topic.place());
    }

    private void level(StringBuilder text, Topic topic, Level level) {
        List<Question> questions = topic.questions(level);
        if (!questions.isEmpty()) {
            text.append("\n## ").append(MarkdownText.of(level.title())).append("\n\n");
            for (Question question : questions) {
                String twin = addresses.url(Addresses.markdown(Addresses.question(question)));
                text.append("- ").append(MarkdownText.link(question.title(), twin)).append(": ");
                text.append(MarkdownText.of(question.shortAnswer())).append('\n');
            }
        }
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(Json.writeFile(value)).append('\n');
    }

    private void end(StringBuilder text, String path) {
        text.append("source: ").append(addresses.url(path)).append('\n');
        site.license().ifPresent(license -> field(text, "license", license.title() + ", " + license.url()));
        text.append("---\n\n");
    }

    private static void section(StringBuilder text, String title, Fragment fragment) {
        if (!fragment.isEmpty()) {
            text.append("\n## ").append(title).append('\n');
            body(text, fragment);
        }
    }

    private static void body(StringBuilder text, Fragment fragment) {
        String markdown = fragment.markdown().replace("\r\n", "\n").replace('\r', '\n').replaceAll("\\A\\s*\\n|\\s+\\z", "");
        if (!markdown.isEmpty()) {
            text.append('\n').append(markdown).append('\n');
        }
    }

    private static String link(Reference reference) {
        return MarkdownText.link(reference.title(), reference.url());
    }
}
