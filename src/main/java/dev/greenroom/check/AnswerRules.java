package dev.greenroom.check;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Heading;
import dev.greenroom.model.Question;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rules over one answer: its length, its headings, and what its short form says. */
public final class AnswerRules {
    /** In words, code left out: half a minute of speech, and more than anybody listens to. */
    static final int SHORTEST = 40;

    static final int LONGEST = 500;

    private final List<Problem> problems = new ArrayList<>();

    private AnswerRules() {}

    public static List<Problem> check(List<Answer> answers) {
        AnswerRules rules = new AnswerRules();
        for (Answer answer : answers) {
            rules.length(answer);
            rules.headings(answer.full());
            rules.headings(answer.followUps());
            rules.headings(answer.pitfalls());
            rules.shortAnswer(answer.question());
        }
        return rules.problems;
    }

    private void length(Answer answer) {
        int words = AnswerLength.words(answer);
        if (words > 0 && words < SHORTEST) {
            problems.add(Rule.ANSWER_LENGTH.at(
                    answer.question().place(), "the full answer has " + words + (words == 1 ? " word" : " words"), "explain the short answer in at least " + SHORTEST + " words, code left out"));
        } else if (words > LONGEST) {
            problems.add(Rule.ANSWER_LENGTH.at(
                    answer.question().place(), "the full answer has " + words + " words", "say it in at most " + LONGEST + ", or make two questions of it"));
        }
    }

    /** The first heading may be of any order; none is higher, and none is more than one order below the one before. */
    private void headings(Fragment fragment) {
        int first = 0;
        int last = 0;
        for (Heading heading : fragment.headings()) {
            if (first != 0 && heading.order() < first) {
                told(heading, "stands above the first one, which is of order " + first, first);
            } else if (last != 0 && heading.order() > last + 1) {
                told(heading, "skips an order: the one before is of order " + last, last + 1);
            }
            first = first == 0 ? heading.order() : first;
            last = heading.order();
        }
    }

    private void told(Heading heading, String what, int better) {
        problems.add(Rule.HEADING_ORDER.at(
                heading.place(), "the heading `" + heading.text() + "` " + what, "write `" + "#".repeat(better) + " " + heading.text() + "`"));
    }

    private void shortAnswer(Question question) {
        String title = words(question.title());
        if (title.indexOf(' ') > 0 && (" " + words(question.shortAnswer()) + " ").contains(" " + title + " ")) {
            problems.add(Rule.REPEATED_TITLE.at(
                    FieldPlace.of(question.place(), "short"), "the short answer repeats the title", "begin with the answer: the title stands above it"));
        }
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
    }
}
