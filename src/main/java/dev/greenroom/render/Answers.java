package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Link;
import dev.greenroom.model.PageIds;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Turns all Markdown of a catalog into HTML, each passage fitted into the pages that show it. */
public final class Answers {
    /** On a question's page the answer stands below the title; the sections have headings of their own. */
    private static final int BELOW_TITLE = 2;

    private static final int BELOW_SECTION = 3;

    /** The FAQ is a section, and each of its questions a heading. */
    private static final int BELOW_FAQ_QUESTION = 4;

    /** On a topic's page an answer stands below title, level and question. */
    private static final int BELOW_LISTED_QUESTION = 4;

    /** The ids of a topic page's own passages begin with that of a part, which no question's slug may be. */
    private static final String INTRODUCTION = PageIds.CONTENTS + "--introduction";

    private static final String FAQ = PageIds.FAQ + "--";

    private final Fragments fragments;
    private final List<Problem> problems = new ArrayList<>();

    private Answers(Fragments fragments) {
        this.fragments = fragments;
    }

    /**
     * All topics with their answers, and the guide for contributors where there is one.
     *
     * @param guide as a page has it
     */
    public record Rendered(List<AnsweredTopic> topics, Optional<Fragment> guide) {}

    public static Outcome<List<AnsweredTopic>> of(Catalog catalog) {
        Outcome<Rendered> rendered = withGuide(catalog);
        return new Outcome<>(rendered.value().topics(), rendered.problems());
    }

    public static Outcome<Rendered> withGuide(Catalog catalog) {
        return rendered(catalog, question -> true, new Highlighter());
    }

    /**
     * The same with code as it is, for those who judge answers and don't publish them.
     *
     * @param languages that code may have: {@link #languages()}, which are best kept, as they take a while to find
     */
    public static Outcome<Rendered> uncoloured(Catalog catalog, Collection<String> languages) {
        return uncoloured(catalog, question -> true, languages);
    }

    /** The same, with the answers of the wanted questions alone. */
    public static Outcome<Rendered> uncoloured(Catalog catalog, Predicate<Question> wanted, Collection<String> languages) {
        return rendered(catalog, wanted, new Uncoloured(languages));
    }

    /** Where the links of an earlier reading lead now; those that lead nowhere are told, as when they are read. */
    public static Outcome<List<Link>> again(Catalog catalog, Map<Question, List<Link>> links) {
        Links resolver = new Links(catalog);
        List<Link> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        links.forEach((question, written) -> {
            for (Link link : written) {
                Links.Target target = resolver.resolve(link.written(), Links.Base.of(question));
                if (target instanceof Links.Target.Nowhere nowhere) {
                    problems.add(Rule.DEAD_LINK.at(link.place(), nowhere.message(), nowhere.help()));
                } else if (target instanceof Links.Target.Here here) {
                    // An anchor within the question's own page was fitted into it.
                    String anchor = here.path().equals(link.target()) ? link.anchor() : here.anchor();
                    found.add(new Link(here.path(), anchor, link.written(), link.place()));
                }
            }
        });
        return new Outcome<>(found, problems);
    }

    /** The languages that code may have, in the order of the alphabet. */
    public static List<String> languages() {
        return new Highlighter().languages().stream().sorted().toList();
    }

    private static Outcome<Rendered> rendered(Catalog catalog, Predicate<Question> wanted, Colouring colouring) {
        Addresses addresses = new Addresses(catalog.site().url());
        Fragments fragments = new Fragments(colouring, new Links(catalog), addresses);
        List<Outcome<Answer>> outcomes =
                Workers.map(catalog.questions().filter(wanted).toList(), question -> new Answers(fragments).answer(question));
        List<Problem> problems = new ArrayList<>();
        outcomes.forEach(outcome -> problems.addAll(outcome.problems()));
        List<AnsweredTopic> topics = new ArrayList<>();
        int next = 0;
        for (Topic topic : catalog.topics()) {
            int end = next + (int) topic.questions().stream().filter(wanted).count();
            List<Answer> answers =
                    outcomes.subList(next, end).stream().map(Outcome::value).toList();
            next = end;
            Outcome<AnsweredTopic> answered = new Answers(fragments).topic(topic, answers);
            problems.addAll(answered.problems());
            topics.add(answered.value());
        }
        Answers last = new Answers(fragments);
        Optional<Fragment> guide = catalog.community().guide().map(passage -> last.guide(passage, catalog.site()));
        problems.addAll(last.problems);
        return new Outcome<>(new Rendered(List.copyOf(topics), guide), problems);
    }

    private Fragment guide(Passage passage, Site site) {
        Links.Base base = Links.Base.ofGuide(file -> site.repository().map(known -> new RepositoryLinks(known).file(file)).orElse(""));
        return keep(fragments.render(passage, base, new Fragments.Fit("", BELOW_TITLE))).fragment();
    }

    private Outcome<Answer> answer(Question question) {
        Links.Base base = Links.Base.of(question);
        Fragments.Rendered full = keep(fragments.render(
                question.answer(),
                base,
                new Fragments.Fit("", BELOW_TITLE),
                Fragments.Fit.inside(question.slug(), BELOW_LISTED_QUESTION)));
        Answer answer = new Answer(
                question,
                full.fragment(),
                full.others().get(0),
                section(question.followUps(), base, "follow-ups", BELOW_SECTION),
                section(question.pitfalls(), base, "pitfalls", BELOW_SECTION));
        return new Outcome<>(answer, problems);
    }

    private Outcome<AnsweredTopic> topic(Topic topic, List<Answer> answers) {
        Links.Base base = Links.Base.of(topic);
        Fragment introduction = section(topic.introduction(), base, INTRODUCTION, BELOW_TITLE);
        List<Fragment> faq = new ArrayList<>();
        for (int i = 0; i < topic.faq().size(); i++) {
            faq.add(section(topic.faq().get(i).answer(), base, FAQ + (i + 1), BELOW_FAQ_QUESTION));
        }
        return new Outcome<>(new AnsweredTopic(topic, introduction, faq, answers), problems);
    }

    private Fragment section(Passage passage, Links.Base base, String name, int headingLevel) {
        return keep(fragments.render(passage, base, Fragments.Fit.inside(name, headingLevel))).fragment();
    }

    private <T> T keep(Outcome<T> outcome) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }
}
