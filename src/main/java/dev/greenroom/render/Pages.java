package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Page;
import dev.greenroom.model.Question;
import dev.greenroom.model.Theme;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Makes all pages of a site from its answered topics and its theme. */
public final class Pages {
    private Pages() {}

    /**
     * Every page once, sorted by path; a page whose template is wrong is missing, and its problem told.
     *
     * @param related for each question's id, the questions nearest to it
     */
    public static Outcome<List<Page>> of(
            Catalog catalog, List<AnsweredTopic> topics, Map<String, List<Question>> related, Theme theme) {
        Addresses addresses = new Addresses(catalog.site().url());
        Templates templates = new Templates(theme.templates(), new TemplateFunctions(addresses, theme.assets()));
        List<Problem> broken = templates.check();
        if (!broken.isEmpty()) {
            return new Outcome<>(List.of(), broken);
        }
        Frame frame = new Frame(catalog, addresses, templates);
        List<Problem> problems = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        for (Outcome<List<Page>> outcome : Workers.map(jobs(frame, topics, related), Pages::attempt)) {
            pages.addAll(outcome.value());
            problems.addAll(outcome.problems());
        }
        pages.sort(Comparator.comparing(Page::path));
        return new Outcome<>(List.copyOf(pages), problems);
    }

    private static List<Supplier<List<Page>>> jobs(
            Frame frame, List<AnsweredTopic> topics, Map<String, List<Question>> related) {
        TopicPages topicPages = new TopicPages(frame);
        QuestionPages questionPages = new QuestionPages(frame, related);
        List<Supplier<List<Page>>> jobs = new ArrayList<>();
        jobs.add(() -> new SitePages(frame).pages());
        jobs.add(() -> new TagPages(frame).pages());
        jobs.add(() -> new PracticePages(frame).pages());
        for (AnsweredTopic topic : topics) {
            jobs.add(() -> List.of(topicPages.page(topic)));
            for (int i = 0; i < topic.answers().size(); i++) {
                int index = i;
                jobs.add(() -> questionPages.pages(topic, index));
            }
        }
        return jobs;
    }

    private static Outcome<List<Page>> attempt(Supplier<List<Page>> job) {
        try {
            return Outcome.of(job.get());
        } catch (Templates.Failure e) {
            return new Outcome<>(List.of(), List.of(e.problem()));
        }
    }
}
