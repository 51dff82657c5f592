package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Page;
import dev.greenroom.model.Question;
import dev.greenroom.model.Theme;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes all pages of a site from its answered topics and its theme. */
public final class Pages {
    private Pages() {}

    /**
     * What other stages found out and pages tell.
     *
     * @param related for each question's id, the questions nearest to it
     * @param sizes in bytes, of files that are there to be taken along, by their paths
     * @param guide for contributors, where the repository has one
     */
    public record Findings(Map<String, List<Question>> related, Map<String, Integer> sizes, Optional<Fragment> guide) {
        public Findings(Map<String, List<Question>> related, Map<String, Integer> sizes) {
            this(related, sizes, Optional.empty());
        }
    }

    /** Every page once, sorted by path; a page whose template is wrong is missing, and its problem told. */
    public static Outcome<List<Page>> of(Catalog catalog, List<AnsweredTopic> topics, Findings findings, Theme theme) {
        Addresses addresses = new Addresses(catalog.site().url());
        Templates templates = new Templates(theme.templates(), new TemplateFunctions(addresses, theme.assets()));
        List<Problem> broken = templates.check();
        if (!broken.isEmpty()) {
            return new Outcome<>(List.of(), broken);
        }
        Frame frame = new Frame(catalog, addresses, templates);
        List<Problem> problems = new ArrayList<>();
        List<Page> pages = new ArrayList<>();
        for (Outcome<List<Page>> outcome : Workers.map(jobs(frame, topics, findings), Pages::attempt)) {
            pages.addAll(outcome.value());
            problems.addAll(outcome.problems());
        }
        pages.sort(Comparator.comparing(Page::path));
        return new Outcome<>(List.copyOf(pages), problems);
    }

    private static List<Supplier<List<Page>>> jobs(Frame frame, List<AnsweredTopic> topics, Findings findings) {
        TopicPages topicPages = new TopicPages(frame, findings.sizes());
        PrintPages printPages = new PrintPages(frame);
        QuestionPages questionPages = new QuestionPages(frame, findings.related());
        List<Supplier<List<Page>>> jobs = new ArrayList<>();
        jobs.add(() -> new SitePages(frame, findings.guide()).pages());
        jobs.add(() -> new TagPages(frame).pages());
        jobs.add(() -> new PracticePages(frame).pages());
        for (AnsweredTopic topic : topics) {
            jobs.add(() -> List.of(topicPages.page(topic)));
            jobs.add(() -> List.of(printPages.page(topic)));
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
