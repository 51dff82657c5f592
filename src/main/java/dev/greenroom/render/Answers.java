package dev.greenroom.render;

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

    /** Safe for several threads. */
    Answers(Fragments fragments) {
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
        return withGuide(catalog, new ColourMemory());
    }

    public static Outcome<Rendered> withGuide(Catalog catalog, ColourMemory colours) {
        return new AnswerMemory(colours).of(catalog);
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
        return new AnswerMemory(new Uncoloured(languages), wanted).of(catalog);
    }

    /** Where the links of an earlier reading lead now; those that lead nowhere are told, as when they are read. */
    public static Outcome<List<Link>> again(Catalog catalog, Map<Question, List<Link>> ofQuestions, Map<Topic, List<Link>> ofTopics) {
        Links resolver = new Links(catalog);
        List<Link> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ofQuestions.forEach((question, links) -> again(resolver, Links.Base.of(question), links, found, problems));
        ofTopics.forEach((topic, links) -> again(resolver, Links.Base.of(topic), links, found, problems));
        return new Outcome<>(found, problems);
    }

    private static void again(Links resolver, Links.Base base, List<Link> links, List<Link> found, List<Problem> problems) {
        for (Link link : links) {
            Links.Target target = resolver.resolve(link.written(), base);
            if (target instanceof Links.Target.Nowhere nowhere) {
                problems.add(Rule.DEAD_LINK.at(link.place(), nowhere.message(), nowhere.help()));
            } else if (target instanceof Links.Target.Here here) {
                // An anchor within the passage's own page was fitted into it.
                String anchor = here.path().equals(link.target()) ? link.anchor() : here.anchor();
                found.add(new Link(here.path(), anchor, link.written(), link.place()));
            }
        }
    }

    /** The languages that code may have, in the order of the alphabet. */
    public static List<String> languages() {
        return new Highlighter().languages().stream().sorted().toList();
    }

    /** Whether an id on a topic's page is that of something in the topic's own text, and not in its answers. */
    public static boolean isOfTopicsText(String id) {
        return id.startsWith(INTRODUCTION + "--") || id.startsWith(FAQ);
    }

    Outcome<Answer> answer(Question question) {
        List<Problem> problems = new ArrayList<>();
        Links.Base base = Links.Base.of(question);
        Fragments.Rendered full = keep(fragments.render(
                question.answer(),
                base,
                new Fragments.Fit("", BELOW_TITLE),
                Fragments.Fit.inside(question.slug(), BELOW_LISTED_QUESTION)), problems);
        Answer answer = new Answer(
                question,
                sharing(full.fragment(), question.answer()),
                sharing(full.others().get(0), full.fragment().html()),
                section(question.followUps(), base, "follow-ups", BELOW_SECTION, problems),
                section(question.pitfalls(), base, "pitfalls", BELOW_SECTION, problems));
        return new Outcome<>(answer, problems);
    }

    /** The fragment, its Markdown as one object with the passage's where no address in it is another. */
    private static Fragment sharing(Fragment fragment, Passage passage) {
        return new Fragment(
                fragment.html(), fragment.text(), fragment.links(), fragment.headings(), sharing(fragment.markdown(), passage.text()));
    }

    /** The text, as one object with another that says the same: answers without headings are the same on both pages. */
    private static String sharing(String text, String other) {
        return text.equals(other) ? other : text;
    }

    /** @param answers to the topic's questions, in their order */
    Outcome<AnsweredTopic> topic(Topic topic, List<Answer> answers) {
        List<Problem> problems = new ArrayList<>();
        Links.Base base = Links.Base.of(topic);
        Fragment introduction = section(topic.introduction(), base, INTRODUCTION, BELOW_TITLE, problems);
        List<Fragment> faq = new ArrayList<>();
        for (int i = 0; i < topic.faq().size(); i++) {
            faq.add(section(topic.faq().get(i).answer(), base, FAQ + (i + 1), BELOW_FAQ_QUESTION, problems));
        }
        return new Outcome<>(new AnsweredTopic(topic, introduction, faq, answers), problems);
    }

    /** The guide for contributors. */
    Outcome<Fragment> guide(Passage passage, Site site) {
        Links.Base base = Links.Base.ofGuide(file -> site.repository().map(known -> new RepositoryLinks(known).file(file)).orElse(""));
        Outcome<Fragments.Rendered> rendered = fragments.render(passage, base, new Fragments.Fit("", BELOW_TITLE));
        return new Outcome<>(rendered.value().fragment(), rendered.problems());
    }

    private Fragment section(Passage passage, Links.Base base, String name, int headingLevel, List<Problem> problems) {
        return sharing(keep(fragments.render(passage, base, Fragments.Fit.inside(name, headingLevel)), problems).fragment(), passage);
    }

    private static <T> T keep(Outcome<T> outcome, List<Problem> problems) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }
}
