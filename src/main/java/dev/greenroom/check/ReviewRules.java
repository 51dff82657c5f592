package dev.greenroom.check;

import dev.greenroom.model.Catalog;
import dev.greenroom.model.Question;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** A review of the facts lies behind us, and not too far. */
public final class ReviewRules {
    private ReviewRules() {}

    public static List<Problem> check(Catalog catalog, LocalDate today) {
        int months = catalog.site().reviewMonths();
        List<Problem> problems = new ArrayList<>();
        for (Question question : catalog.questions().toList()) {
            LocalDate reviewed = question.reviewed();
            Place place = FieldPlace.of(question.place(), "reviewed");
            // A missing or unreadable date is reported as that.
            if (reviewed.equals(LocalDate.EPOCH)) {
                continue;
            }
            // People east of Greenwich write tomorrow's date.
            if (reviewed.isAfter(today.plusDays(1))) {
                problems.add(Rule.REVIEW_AGE.at(place, "the review is dated after today, " + today, "write the day on which the facts were last checked"));
            } else if (reviewed.plusMonths(months).isBefore(today)) {
                problems.add(Rule.REVIEW_AGE.at(
                        place,
                        "the facts were last checked " + Period.between(reviewed, today).toTotalMonths() + " months ago",
                        "read the sources again, correct the answer, and write today's date; a review holds " + months + " months"));
            }
        }
        return problems;
    }
}
