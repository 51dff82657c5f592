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
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** All pages that a site will have, of which each is made when it is asked for. Safe for several threads. */
public final class PagePlan {
    private final List<Planned> all = new ArrayList<>();
    private final Map<String, Planned> byPath = new HashMap<>();

    /**
     * A page that is not made yet; two questions can claim one address, of which one is wrong.
     *
     * @param kind the same for pages of one template
     */
    private record Planned(String kind, String path, Place origin, Supplier<Page> maker) {}

    private PagePlan() {}

    static PagePlan of(Frame frame, List<AnsweredTopic> topics, Pages.Findings findings) {
        PagePlan plan = new PagePlan();
        TopicPages topicPages = new TopicPages(frame, findings.sizes());
        PrintPages printPages = new PrintPages(frame);
        QuestionPages questionPages = new QuestionPages(frame, findings.related());
        plan.addAll(new SitePages(frame, findings.guide()).pages());
        plan.addAll(new TagPages(frame).pages());
        plan.addAll(new PracticePages(frame).pages());
        for (AnsweredTopic topic : topics) {
            String slug = topic.topic().slug();
            Place origin = topic.topic().place();
            plan.add(new Planned("topic", Addresses.topic(slug), origin, () -> topicPages.page(topic)));
            plan.add(new Planned("print", Addresses.print(slug), origin, () -> printPages.page(topic)));
            for (int i = 0; i < topic.answers().size(); i++) {
                int index = i;
                Question question = topic.answers().get(i).question();
                plan.add(new Planned("question", Addresses.question(question), question.place(), () -> questionPages.page(topic, index)));
                for (Alias alias : question.aliases()) {
                    plan.add(new Planned("redirect", alias.path() + "/", alias.place(), () -> questionPages.redirect(alias, question)));
                }
            }
        }
        return plan;
    }

    /** Pages that come from no file of the content. */
    private void addAll(Map<String, Supplier<Page>> makers) {
        Place origin = Source.named("templates").place();
        makers.forEach((path, maker) -> add(new Planned(path.matches("tags/.+") ? "tag" : path, path, origin, maker)));
    }

    private void add(Planned planned) {
        all.add(planned);
        byPath.putIfAbsent(planned.path(), planned);
    }

    /** The paths of all pages, some of them perhaps twice. */
    public List<String> paths() {
        return all.stream().map(Planned::path).toList();
    }

    /** What each page comes from, by its path; a page that stands once comes from the templates. */
    public List<Map.Entry<String, Place>> origins() {
        return all.stream().map(planned -> Map.entry(planned.path(), planned.origin())).toList();
    }

    public boolean has(String path) {
        return byPath.containsKey(path);
    }

    /** The page at a path; none where the plan has none there, or where its template is wrong, which is told. */
    public Outcome<Optional<Page>> page(String path) {
        return Optional.ofNullable(byPath.get(path)).map(PagePlan::attempt).orElse(Outcome.of(Optional.empty()));
    }

    /** What is made of each page, in no order that means anything; pages that can't be made are left out, and told. */
    public <T> Outcome<List<T>> map(Function<Page, T> use) {
        List<T> made = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Outcome<Optional<T>> outcome : Workers.map(all, planned -> used(attempt(planned), use))) {
            outcome.value().ifPresent(made::add);
            problems.addAll(outcome.problems());
        }
        return new Outcome<>(made, problems);
    }

    /** What is wrong with the templates, as one page of each kind tells. */
    public List<Problem> tried() {
        Map<String, Planned> kinds = new LinkedHashMap<>();
        all.forEach(planned -> kinds.putIfAbsent(planned.kind(), planned));
        return kinds.values().stream().flatMap(planned -> attempt(planned).problems().stream()).distinct().toList();
    }

    private static <T> Outcome<Optional<T>> used(Outcome<Optional<Page>> made, Function<Page, T> use) {
        return new Outcome<>(made.value().map(use), made.problems());
    }

    private static Outcome<Optional<Page>> attempt(Planned planned) {
        try {
            return Outcome.of(Optional.of(planned.maker().get()));
        } catch (Templates.Failure e) {
            return new Outcome<>(Optional.empty(), List.of(e.problem()));
        }
    }
}
