package dev.greenroom.check;

import dev.greenroom.model.Catalog;
import dev.greenroom.model.NearDuplicates;
import dev.greenroom.model.Question;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** No question is asked twice, within a topic or across two. */
public final class DuplicateRules {
    /** On the shipped content, pairs below this share their subject, and pairs above it their answer. */
    static final double ALIKE = 0.6;

    private DuplicateRules() {}

    /** @param alike pairs and their likeness; those below the rule's own threshold are passed over */
    public static List<Problem> check(Catalog catalog, List<NearDuplicates> alike) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Question> byTitle = new HashMap<>();
        catalog.questions().forEach(question -> {
            Question earlier = byTitle.putIfAbsent(words(question.title()), question);
            if (earlier != null) {
                problems.add(Rule.SAME_TITLE
                        .at(question.place(), "`" + earlier.id() + "` has the same title", "say in each what sets it apart")
                        .with(earlier.place()));
            }
        });
        alike.stream().filter(pair -> pair.likeness() >= ALIKE).forEach(pair -> problems.add(near(pair)));
        return problems;
    }

    /** Told at the newer of the two: its author can still choose. */
    private static Problem near(NearDuplicates pair) {
        boolean inOrder = !pair.one().dates().published().isAfter(pair.other().dates().published());
        Question older = inOrder ? pair.one() : pair.other();
        Question newer = inOrder ? pair.other() : pair.one();
        String likeness = String.format(Locale.ROOT, "%.2f", pair.likeness());
        return Rule.NEAR_DUPLICATE
                .at(
                        newer.place(),
                        "this is nearly `" + older.id() + "`: likeness " + likeness + " of 1",
                        "join them and keep one's slug as an alias, or say in `waive` how they differ")
                .with(older.place());
    }

    private static String words(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}+#.]+", " ").replaceAll("\\.? *$", "").strip();
    }
}
