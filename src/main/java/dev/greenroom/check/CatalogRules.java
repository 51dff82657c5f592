package dev.greenroom.check;

import dev.greenroom.model.Catalog;
import dev.greenroom.model.PageIds;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules over the model as a whole: what no file can know by itself. */
public final class CatalogRules {
    private static final int SHORTEST = 60;
    private static final int LONGEST = 300;

    private final Catalog catalog;
    private final List<Problem> problems = new ArrayList<>();

    private CatalogRules(Catalog catalog) {
        this.catalog = catalog;
    }

    public static List<Problem> check(Catalog catalog) {
        CatalogRules rules = new CatalogRules(catalog);
        rules.check();
        return rules.problems;
    }

    private void check() {
        Set<String> taken = PageIds.taken(catalog.site().levels());
        for (Topic topic : catalog.topics()) {
            related(topic);
            Map<String, Question> bySlug = new HashMap<>();
            for (Question question : topic.questions()) {
                unique(question, bySlug);
                if (taken.contains(question.slug())) {
                    problems.add(Rule.RESERVED_NAME.at(
                            question.place(),
                            "the slug `" + question.slug() + "` is the name of a part of the topic's page",
                            "choose a longer slug, as in `" + question.slug() + "-in-" + topic.slug() + "`"));
                }
                length(question);
            }
            if (topic.questions().isEmpty()) {
                problems.add(Rule.NO_QUESTIONS.at(topic.place(), "the topic has no questions", "add one that is no draft, or remove the topic"));
            }
        }
    }

    private void related(Topic topic) {
        List<String> slugs = catalog.topics().stream().map(Topic::slug).toList();
        for (Topic.RelatedTopic related : topic.related()) {
            if (!slugs.contains(related.slug())) {
                problems.add(Rule.UNKNOWN_TOPIC.at(
                        related.place(),
                        "there is no topic `" + related.slug() + "`",
                        Suggestion.didYouMean(related.slug(), slugs, "topics: `" + String.join("`, `", slugs) + "`")));
            }
        }
    }

    private void unique(Question question, Map<String, Question> bySlug) {
        Question earlier = bySlug.putIfAbsent(question.slug(), question);
        if (earlier != null) {
            problems.add(Rule.DUPLICATE_ID.at(
                    question.place(),
                    "the slug `" + question.slug() + "` is already taken in this topic",
                    "rename this file or " + earlier.place().path()));
        }
    }

    private void length(Question question) {
        int length = question.shortAnswer().codePointCount(0, question.shortAnswer().length());
        if (length > 0 && (length < SHORTEST || length > LONGEST)) {
            problems.add(Rule.SHORT_LENGTH.at(
                    FieldPlace.of(question.place(), "short"),
                    "the short answer has " + length + " characters",
                    "write " + SHORTEST + " to " + LONGEST + ": it is the flash card's back and the page's description"));
        }
    }
}
