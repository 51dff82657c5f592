package dev.greenroom.check;

import dev.greenroom.model.Catalog;
import dev.greenroom.model.Question;
import dev.greenroom.model.Tag;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Suggestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tags bring questions together: each has several, and one spelling. */
public final class TagRules {
    /** In a small collection most tags wait for their second question. */
    static final int SETTLED = 30;

    private static final int LONG = 6;

    private final Map<String, Integer> uses = new TreeMap<>();
    private final Map<String, Optional<String>> usual = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private TagRules() {}

    public static List<Problem> check(Catalog catalog) {
        TagRules rules = new TagRules();
        List<Question> questions = catalog.questions().toList();
        questions.forEach(question -> question.tags().forEach(tag -> rules.uses.merge(tag.slug(), 1, Integer::sum)));
        questions.forEach(question -> question.tags().forEach(tag -> rules.check(question, tag, questions.size() >= SETTLED)));
        return rules.problems;
    }

    private void check(Question question, Tag tag, boolean settled) {
        Optional<String> usual = this.usual.computeIfAbsent(tag.slug(), this::usual);
        if (usual.isPresent()) {
            int count = uses.get(usual.get());
            problems.add(Rule.SIMILAR_TAG.at(
                    place(question, tag),
                    "`" + tag.slug() + "` is nearly `" + usual.get() + "`, which " + count + (count == 1 ? " question has" : " questions have"),
                    "did you mean `" + usual.get() + "`?"));
        } else if (settled && uses.get(tag.slug()) == 1) {
            problems.add(Rule.LONE_TAG.at(
                    place(question, tag),
                    "no other question has the tag `" + tag.slug() + "`",
                    Suggestion.didYouMean(tag.slug(), uses.keySet().stream().filter(other -> uses.get(other) > 1).toList(), "choose one that others have, or remove it")));
        }
    }

    /** Of the spellings of a tag the one that most questions have, of equals the first in the alphabet; empty for that itself. */
    private Optional<String> usual(String slug) {
        return uses.keySet().stream()
                .filter(other -> other.equals(slug) || same(other, slug))
                .min(Comparator.comparing((String other) -> -uses.get(other)).thenComparing(Comparator.naturalOrder()))
                .filter(other -> !other.equals(slug));
    }

    /** Whether two tags are one word: hyphens and plurals apart, or one slip apart in a long word; versions aren't. */
    static boolean same(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.equals(b)) {
            return true;
        }
        boolean comparable = Math.min(a.length(), b.length()) >= LONG && Math.abs(a.length() - b.length()) <= 1;
        return comparable && !(hasDigit(a) && hasDigit(b)) && Suggestion.distance(a, b) == 1;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static String plain(String slug) {
        String joined = slug.replace("-", "");
        return joined.length() > 3 && joined.endsWith("s") && !joined.endsWith("ss") ? joined.substring(0, joined.length() - 1) : joined;
    }

    private static Place place(Question question, Tag tag) {
        return FieldPlace.of(question.place(), "tags", tag.slug());
    }
}
