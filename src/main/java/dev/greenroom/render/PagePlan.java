package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Alias;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Page;
import dev.greenroom.model.Question;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** All pages that a site will have, of which each is made when it is asked for. Safe for several threads. */
public final class PagePlan {
    private final List<Part> parts = new ArrayList<>();
    private final Makers makers;

    /**
     * A page that is not made yet; two questions can claim one address, of which one is wrong.
     *
     * @param kind the same for pages of one template
     */
    private record Planned(String kind, String path, Place origin, Function<Makers, Page> maker) {}

    /** Those who make the pages of topics and questions as they are to be in one plan. */
    private record Makers(TopicPages topics, PrintPages prints, QuestionPages questions) {}

    /** Pages that are planned together; a topic's part stays the same as long as the topic does. */
    static final class Part {
        private final List<Planned> all = new ArrayList<>();
        private final Map<String, Planned> byPath = new HashMap<>();

        private Part() {}

        static Part of(AnsweredTopic topic) {
            Part part = new Part();
            String slug = topic.topic().slug();
            Place origin = topic.topic().place();
            part.add(new Planned("topic", Addresses.topic(slug), origin, makers -> makers.topics().page(topic)));
            part.add(new Planned("print", Addresses.print(slug), origin, makers -> makers.prints().page(topic)));
            for (int i = 0; i < topic.answers().size(); i++) {
                int index = i;
                Question question = topic.answers().get(i).question();
                part.add(new Planned("question", Addresses.question(question), question.place(), makers -> makers.questions().page(topic, index)));
                for (Alias alias : question.aliases()) {
                    part.add(new Planned("redirect", alias.path() + "/", alias.place(), makers -> makers.questions().redirect(alias, question)));
                }
            }
            return part;
        }

        /** Pages that come from no file of the content. */
        private static Part of(Map<String, Supplier<Page>> suppliers) {
            Part part = new Part();
            Place origin = Source.named("templates").place();
            suppliers.forEach((path, page) -> part.add(new Planned(path.matches("tags/.+") ? "tag" : path, path, origin, makers -> page.get())));
            return part;
        }

        private void add(Planned planned) {
            all.add(planned);
            byPath.putIfAbsent(planned.path(), planned);
        }
    }

    private PagePlan(Makers makers) {
        this.makers = makers;
    }

    /** @param topics each with what is planned of it */
    static PagePlan of(Frame frame, List<Part> topics, Pages.Findings findings) {
        PagePlan plan = new PagePlan(new Makers(
                new TopicPages(frame, findings.sizes()), new PrintPages(frame), new QuestionPages(frame, findings.related())));
        plan.parts.add(Part.of(new SitePages(frame, findings.guide()).pages()));
        plan.parts.add(Part.of(new TagPages(frame).pages()));
        plan.parts.add(Part.of(new PracticePages(frame).pages()));
        plan.parts.addAll(topics);
        return plan;
    }

    /** The paths of all pages, some of them perhaps twice. */
    public List<String> paths() {
        return all().map(Planned::path).toList();
    }

    /** What each page comes from, by its path; a page that stands once comes from the templates. */
    public List<Map.Entry<String, Place>> origins() {
        return all().map(planned -> Map.entry(planned.path(), planned.origin())).toList();
    }

    public boolean has(String path) {
        return planned(path).isPresent();
    }

    /** The page at a path; none where the plan has none there, or where its template is wrong, which is told. */
    public Outcome<Optional<Page>> page(String path) {
        return planned(path).map(this::attempt).orElse(Outcome.of(Optional.empty()));
    }

    /** What is made of each page, in no order that means anything; pages that can't be made are left out, and told. */
    public <T> Outcome<List<T>> map(Function<Page, T> use) {
        List<T> made = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Outcome<Optional<T>> outcome : Workers.map(all().toList(), planned -> used(attempt(planned), use))) {
            outcome.value().ifPresent(made::add);
            problems.addAll(outcome.problems());
        }
        return new Outcome<>(made, problems);
    }

    /** What is wrong with the templates, as one page of each kind tells. */
    public List<Problem> tried() {
        Map<String, Planned> kinds = new LinkedHashMap<>();
        all().forEach(planned -> kinds.putIfAbsent(planned.kind(), planned));
        return kinds.values().stream().flatMap(planned -> attempt(planned).problems().stream()).distinct().toList();
    }

    private Stream<Planned> all() {
        return parts.stream().flatMap(part -> part.all.stream());
    }

    private Optional<Planned> planned(String path) {
        return parts.stream().map(part -> part.byPath.get(path)).filter(Objects::nonNull).findFirst();
    }

    private static <T> Outcome<Optional<T>> used(Outcome<Optional<Page>> made, Function<Page, T> use) {
        return new Outcome<>(made.value().map(use), made.problems());
    }

    private Outcome<Optional<Page>> attempt(Planned planned) {
        try {
            return Outcome.of(Optional.of(planned.maker().apply(makers)));
        } catch (Templates.Failure e) {
            return new Outcome<>(Optional.empty(), List.of(e.problem()));
        }
    }
}
