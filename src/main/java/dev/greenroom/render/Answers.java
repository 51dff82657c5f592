package dev.greenroom.render;

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

    /** Safe for several threads. */
    Answers(Fragments fragments) {
        this.fragments = fragments;
    }

    public static Outcome<List<AnsweredTopic>> of(Catalog catalog) {
        return new AnswerMemory().of(catalog);
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
                full.fragment(),
                full.others().get(0),
                section(question.followUps(), base, "follow-ups", BELOW_SECTION, problems),
                section(question.pitfalls(), base, "pitfalls", BELOW_SECTION, problems));
        return new Outcome<>(answer, problems);
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

    private Fragment section(Passage passage, Links.Base base, String name, int headingLevel, List<Problem> problems) {
        return keep(fragments.render(passage, base, Fragments.Fit.inside(name, headingLevel)), problems).fragment();
    }

    private static <T> T keep(Outcome<T> outcome, List<Problem> problems) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }
}
