package dev.greenroom.content;

import dev.greenroom.model.Dates;
import dev.greenroom.model.Faq;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code <topic>/topic.md}: what the topic's page says beside its questions. */
final class TopicFile {
    static final List<String> FIELDS = List.of("title", "role", "summary", "related", "faq", Waivers.FIELD);
    private static final List<String> FAQ_FIELDS = List.of("question", "answer");

    private TopicFile() {}

    /**
     * @param questions of the topic, in their order
     * @param history when the file first appeared and last really changed, where that is known
     */
    static Outcome<Optional<Topic>> read(Source source, String slug, List<Question> questions, Optional<Dates> history) {
        Outcome<Optional<FrontMatter.Split>> split = FrontMatter.split(source);
        List<Problem> problems = new ArrayList<>(split.problems());
        Optional<Topic> topic = split.value().map(parts -> {
            Fields fields = new Fields(parts.fields(), FIELDS, problems);
            Yaml.Scalar title = fields.required("title", "write the topic's name as readers know it");
            return new Topic(
                    slug,
                    title.text(),
                    fields.required("role", "write who prepares for it, as in `cloud engineer`").text(),
                    fields.required("summary", "say in one or two sentences what the topic covers").text(),
                    new Passage(source, parts.bodyStart(), source.text().length()),
                    fields.slugs("related").stream()
                            .map(name -> new Topic.RelatedTopic(name.text(), name.place()))
                            .toList(),
                    faq(fields),
                    questions,
                    history.orElseGet(() -> span(questions)),
                    Waivers.of(fields, problems),
                    title.place());
        });
        return new Outcome<>(topic, problems);
    }

    private static List<Faq> faq(Fields fields) {
        return fields.groups("faq", FAQ_FIELDS).stream()
                .map(entry -> {
                    Yaml.Scalar question = entry.required("question", "write what people ask");
                    Yaml.Scalar answer = entry.required("answer", "answer it in one to three sentences");
                    return new Faq(question.text(), new Passage(answer.place(), answer.text()));
                })
                .toList();
    }

    /** Without a history, a topic's text is as old as its oldest question and as new as its newest. */
    private static Dates span(List<Question> questions) {
        return new Dates(
                questions.stream().map(q -> q.dates().published()).min(LocalDate::compareTo).orElse(LocalDate.EPOCH),
                questions.stream().map(q -> q.dates().changed()).max(LocalDate::compareTo).orElse(LocalDate.EPOCH));
    }
}
