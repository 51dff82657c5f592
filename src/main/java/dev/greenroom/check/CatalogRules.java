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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules over the model as a whole: what no file can know by itself. */
public final class CatalogRules {
    private static final int SHORTEST = 60;
    private static final int LONGEST = 300;

    private final List<String> slugs;
    private final Set<String> taken;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param slugs of all topics
     * @param taken slugs that no question may have
     */
    private CatalogRules(List<String> slugs, Set<String> taken) {
        this.slugs = slugs;
        this.taken = taken;
    }

    public static List<Problem> check(Catalog catalog) {
        return new Memory().check(catalog);
    }

    /** Topics that were judged before, for a program that stays: one is judged again where it was read anew. For one thread at a time. */
    public static final class Memory {
        private List<String> slugs = List.of();
        private Set<String> taken = Set.of();
        private Map<Topic, List<Problem>> judged = Map.of();

        public List<Problem> check(Catalog catalog) {
            List<String> slugsNow = catalog.topics().stream().map(Topic::slug).toList();
            Set<String> takenNow = PageIds.taken(catalog.site().levels());
            boolean isSame = slugsNow.equals(slugs) && takenNow.equals(taken);
            slugs = slugsNow;
            taken = takenNow;
            List<Problem> problems = new ArrayList<>();
            Map<Topic, List<Problem>> now = new IdentityHashMap<>();
            for (Topic topic : catalog.topics()) {
                List<Problem> found = isSame ? judged.get(topic) : null;
                if (found == null) {
                    CatalogRules rules = new CatalogRules(slugs, taken);
                    rules.check(topic);
                    found = rules.problems;
                }
                now.put(topic, found);
                problems.addAll(found);
            }
            judged = now;
            return problems;
        }
    }

    private void check(Topic topic) {
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

    private void related(Topic topic) {
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
