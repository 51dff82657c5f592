package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Page;
import dev.greenroom.model.Question;
import dev.greenroom.model.Tag;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the list of tags and, for each tag, the page of its questions across topics. */
final class TagPages {
    private final Frame frame;

    /** Found when the first page is asked for. */
    private Map<Tag, List<Question>> questions;

    TagPages(Frame frame) {
        this.frame = frame;
    }

    /** Each by its path. */
    Map<String, Supplier<Page>> pages() {
        Map<String, Supplier<Page>> pages = new LinkedHashMap<>();
        pages.put(Addresses.tags(), this::index);
        frame.tags().forEach(tag -> pages.put(Addresses.tag(tag), () -> page(tag, questions(tag))));
        return pages;
    }

    private synchronized List<Question> questions(Tag tag) {
        if (questions == null) {
            questions = new HashMap<>();
            frame.catalog.questions().forEach(question -> question.tags()
                    .forEach(each -> questions.computeIfAbsent(each, key -> new ArrayList<>()).add(question)));
        }
        return questions.get(tag);
    }

    private Page index() {
        Views.LinkView self = new Views.LinkView("Tags", frame.addresses.href(Addresses.tags()));
        List<Views.LinkView> crumbs = frame.crumbs(self);
        List<Views.TagView> tags = frame.allTags();
        Views.Head head = new Views.Head(
                "Tags | " + frame.site().title(),
                "All subjects of the interview questions on " + frame.site().title() + ": " + tags.size() + " tags that cut across the topics.",
                frame.addresses.url(Addresses.tags()),
                "website",
                true,
                Optional.empty(),
                List.of(frame.data.breadcrumbs(crumbs)));
        Map<String, Object> own = Map.of("crumbs", crumbs, "tags", tags);
        return frame.page("tags.html", Addresses.tags(), head, own, Source.named("templates/tags.html").place());
    }

    private Page page(Tag tag, List<Question> questions) {
        Views.TagView view = frame.tagView(tag);
        List<Views.LinkView> crumbs =
                frame.crumbs(new Views.LinkView("Tags", frame.addresses.href(Addresses.tags())), new Views.LinkView(view.label(), view.href()));
        List<Views.TopicGroup> groups = groups(questions);
        String topics = String.join(", ", groups.stream().map(Views.TopicGroup::title).toList());
        LocalDate changed = questions.stream().map(question -> question.dates().changed()).max(Comparator.naturalOrder()).orElseThrow();
        Place origin = questions.get(0).place();
        Views.Head head = new Views.Head(
                "Interview questions on " + view.label() + " | " + frame.site().title(),
                TemplateFunctions.count(questions.size(), "interview question") + " on " + view.label() + ", with answers: " + topics + ".",
                frame.addresses.url(Addresses.tag(tag)),
                "website",
                true,
                Optional.of(changed),
                List.of(frame.data.breadcrumbs(crumbs)));
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("crumbs", crumbs);
        own.put("tag", view);
        own.put("groups", groups);
        return frame.page("tag.html", Addresses.tag(tag), head, own, origin);
    }

    private List<Views.TopicGroup> groups(List<Question> questions) {
        List<Views.TopicGroup> groups = new ArrayList<>();
        for (Topic topic : frame.catalog.topics()) {
            List<Views.QuestionLink> links = questions.stream()
                    .filter(question -> question.topic().equals(topic.slug()))
                    .map(frame::questionLink)
                    .toList();
            if (!links.isEmpty()) {
                groups.add(new Views.TopicGroup(topic.title(), frame.link(topic).href(), links));
            }
        }
        return groups;
    }
}
