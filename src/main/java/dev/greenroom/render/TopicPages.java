package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.InlineCode;
import dev.greenroom.model.Level;
import dev.greenroom.model.Page;
import dev.greenroom.model.Question;
import dev.greenroom.model.Tag;
import dev.greenroom.model.Topic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Makes a topic's page: all its questions by level, each with its answer to open. */
final class TopicPages {
    private final Frame frame;
    private final Map<String, Integer> sizes;

    /** @param sizes in bytes, of files that are there to be taken along, by their paths */
    TopicPages(Frame frame, Map<String, Integer> sizes) {
        this.frame = frame;
        this.sizes = sizes;
    }

    Page page(AnsweredTopic answered) {
        Topic topic = answered.topic();
        LocalDate changed = topic.changed();
        String heading = topic.title() + " interview questions";
        List<Views.LinkView> crumbs = frame.crumbs(frame.link(topic));
        String path = Addresses.topic(topic.slug());
        Views.Head head = new Views.Head(
                heading + " " + changed.getYear() + " | " + frame.site().title(),
                InlineCode.plain(topic.summary()),
                frame.addresses.url(path),
                "website",
                true,
                Optional.of(changed),
                List.of(frame.data.breadcrumbs(crumbs), frame.data.quiz(heading, topic, topic.questions())));
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("topic", topic);
        own.put("crumbs", crumbs);
        own.put("heading", heading);
        own.put("year", changed.getYear());
        own.put("changed", changed);
        own.put("introduction", answered.introduction().html());
        own.put("counts", frame.levelCounts(topic));
        own.put("groups", groups(answered));
        own.put("tags", tags(topic));
        own.put("faq", faq(answered));
        own.put("related", related(topic));
        own.put("reviewers", reviewers(topic));
        own.put("markdown", frame.addresses.href(Addresses.markdown(path)));
        own.put("takeAlong", takeAlong(topic));
        return frame.page("topic.html", path, head, own, topic.place());
    }

    private Views.TakeAlong takeAlong(Topic topic) {
        return new Views.TakeAlong(
                download(Addresses.ankiDeck(topic.slug())),
                download(Addresses.book(topic.slug())),
                frame.addresses.href(Addresses.print(topic.slug())));
    }

    private Views.Download download(String path) {
        Optional<Integer> bytes = Optional.ofNullable(sizes.get(path));
        String name = path.endsWith(".txt") ? path.replace('/', '-') : path.substring(path.lastIndexOf('/') + 1);
        return new Views.Download(frame.addresses.href(path), name, bytes.map(TemplateFunctions::size));
    }

    private List<Views.LevelGroup> groups(AnsweredTopic answered) {
        List<Views.LevelGroup> groups = new ArrayList<>();
        for (Level level : frame.site().levels()) {
            List<Views.ListedQuestion> questions = answered.answers().stream()
                    .filter(answer -> answer.question().level().equals(level))
                    .map(this::listed)
                    .toList();
            if (!questions.isEmpty()) {
                groups.add(new Views.LevelGroup(level, questions));
            }
        }
        return groups;
    }

    private Views.ListedQuestion listed(Answer answer) {
        Question question = answer.question();
        List<Views.TagView> tags = question.tags().stream().map(frame::tagView).toList();
        return new Views.ListedQuestion(
                question.slug(),
                question.title(),
                question.shortAnswer(),
                answer.listed(),
                frame.addresses.href(Addresses.question(question)),
                more(answer),
                tags,
                String.join(" ", question.tags().stream().map(Tag::slug).toList()),
                Frame.earlier(question));
    }

    private static String more(Answer answer) {
        List<String> parts = new ArrayList<>();
        if (!answer.followUps().isEmpty()) {
            parts.add("follow-ups");
        }
        if (!answer.pitfalls().isEmpty()) {
            parts.add("pitfalls");
        }
        if (!answer.question().sources().isEmpty()) {
            parts.add("sources");
        }
        if (parts.isEmpty()) {
            return "The question's own page";
        }
        String last = parts.remove(parts.size() - 1);
        String all = parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }

    private List<Views.TagView> tags(Topic topic) {
        TreeSet<Tag> tags = new TreeSet<>();
        topic.questions().forEach(question -> tags.addAll(question.tags()));
        return tags.stream()
                .map(tag -> {
                    int count = (int) topic.questions().stream().filter(question -> question.tags().contains(tag)).count();
                    return new Views.TagView(tag.slug(), tag.label(), frame.addresses.href(Addresses.tag(tag)), count);
                })
                .toList();
    }

    private static List<Views.FaqView> faq(AnsweredTopic answered) {
        List<Views.FaqView> faq = new ArrayList<>();
        for (int i = 0; i < answered.faq().size(); i++) {
            faq.add(new Views.FaqView(
                    answered.topic().faq().get(i).question(), answered.faq().get(i).html()));
        }
        return faq;
    }

    private List<Views.LinkView> reviewers(Topic topic) {
        return frame.repository.stream()
                .flatMap(links -> frame.catalog.community().reviewers(topic).stream().map(name -> new Views.LinkView(name, links.account(name))))
                .toList();
    }

    private List<Views.TopicView> related(Topic topic) {
        return topic.related().stream()
                .flatMap(related -> frame.topics.stream().filter(view -> view.slug().equals(related.slug())))
                .toList();
    }
}
