package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.PageIds;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import java.util.ArrayList;
import java.util.List;

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

    public static Outcome<List<AnsweredTopic>> of(Catalog catalog) {
        return of(catalog, new Highlighter());
    }

    /** The same without colours in code: all that is to be judged. */
    public static Outcome<List<AnsweredTopic>> withoutColours(Catalog catalog) {
        return of(catalog, Highlighter.withoutColours());
    }

    private static Outcome<List<AnsweredTopic>> of(Catalog catalog, Highlighter highlighter) {
        Addresses addresses = new Addresses(catalog.site().url());
        Fragments fragments = new Fragments(highlighter, new Links(catalog), addresses);
        List<Outcome<Answer>> outcomes =
                Workers.map(catalog.questions().toList(), question -> new Answers(fragments).answer(question));
        List<Problem> problems = new ArrayList<>();
        outcomes.forEach(outcome -> problems.addAll(outcome.problems()));
        List<AnsweredTopic> topics = new ArrayList<>();
        int next = 0;
        for (Topic topic : catalog.topics()) {
            int end = next + topic.questions().size();
            List<Answer> answers =
                    outcomes.subList(next, end).stream().map(Outcome::value).toList();
            next = end;
            Outcome<AnsweredTopic> answered = new Answers(fragments).topic(topic, answers);
            problems.addAll(answered.problems());
            topics.add(answered.value());
        }
        return new Outcome<>(List.copyOf(topics), problems);
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
