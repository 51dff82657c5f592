package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Level;
import dev.greenroom.model.Page;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a topic's page for paper: everything that is said of its questions, open, with nothing of the site around it. */
final class PrintPages {
    /** A start or end tag whole; what stands in the running text has no such bracket. */
    private static final Pattern TAG = Pattern.compile("</?[a-z](?:[^>\"]++|\"[^\"]*+\")*+>");

    private static final Pattern OWN_ID = Pattern.compile("(\\sid=\"|\\shref=\"#)(?=(?:follow-ups|pitfalls)--)");
    private static final Pattern OTHER_ANCHOR = Pattern.compile("(\\shref=\")#(?!(?:follow-ups|pitfalls)--)");
    private static final Pattern HEADING = Pattern.compile("^(</?)h[3-6]");

    private final Frame frame;

    PrintPages(Frame frame) {
        this.frame = frame;
    }

    Page page(AnsweredTopic answered) {
        Topic topic = answered.topic();
        String path = Addresses.print(topic.slug());
        String heading = topic.title() + " interview questions";
        Views.Head head = new Views.Head(
                heading + ", to print | " + frame.site().title(),
                "All " + TemplateFunctions.count(topic.questions().size(), "interview question") + " on " + topic.title()
                        + " with their answers, on one page to print.",
                frame.addresses.url(path),
                "website",
                false,
                Optional.of(topic.changed()),
                List.of());
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("scripts", false);
        own.put("topic", frame.link(topic));
        own.put("online", frame.addresses.url(Addresses.topic(topic.slug())));
        own.put("heading", heading);
        own.put("changed", topic.changed());
        own.put("introduction", answered.introduction().html());
        own.put("groups", groups(answered));
        return frame.page("print.html", path, head, own, topic.place());
    }

    private List<Views.PrintedLevel> groups(AnsweredTopic answered) {
        List<Views.PrintedLevel> groups = new ArrayList<>();
        for (Level level : frame.site().levels()) {
            List<Views.PrintedQuestion> questions = answered.answers().stream()
                    .filter(answer -> answer.question().level().equals(level))
                    .map(this::printed)
                    .toList();
            if (!questions.isEmpty()) {
                groups.add(new Views.PrintedLevel(level, questions));
            }
        }
        return groups;
    }

    private Views.PrintedQuestion printed(Answer answer) {
        Question question = answer.question();
        return new Views.PrintedQuestion(
                question.slug(),
                question.title(),
                question.shortAnswer(),
                answer.listed(),
                belowQuestion(answer.followUps().html(), question),
                belowQuestion(answer.pitfalls().html(), question),
                question.sources());
    }

    /** A section of a question's own page, made to stand among those of others: ids with its slug before them, headings lower. */
    private String belowQuestion(String html, Question question) {
        String page = frame.addresses.href(Addresses.question(question));
        return TAG.matcher(html).replaceAll(tag -> {
            String lower = HEADING.matcher(tag.group()).replaceFirst("$1h5");
            String onward = OTHER_ANCHOR.matcher(lower).replaceAll("$1" + page + "#");
            return Matcher.quoteReplacement(OWN_ID.matcher(onward).replaceAll("$1" + question.slug() + "--"));
        });
    }
}
