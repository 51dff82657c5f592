package dev.greenroom.check;

import dev.greenroom.model.Catalog;
import dev.greenroom.model.Level;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import java.util.ArrayList;
import java.util.List;

/** In a topic of some size no level is a gap. */
public final class LevelRules {
    /** A topic begins somewhere; from this many questions on its levels count. */
    static final int SETTLED = 20;

    /** The least share of a level is that of equal parts, divided by this. */
    private static final int LEAST = 3;

    private LevelRules() {}

    public static List<Problem> check(Catalog catalog) {
        List<Level> levels = catalog.site().levels();
        List<Problem> problems = new ArrayList<>();
        for (Topic topic : catalog.topics()) {
            int all = topic.questions().size();
            for (Level level : levels) {
                int count = topic.questions(level).size();
                if (all >= SETTLED && count * levels.size() * LEAST < all) {
                    problems.add(Rule.LEVEL_BALANCE.at(
                            topic.place(),
                            "of " + all + " questions " + (count == 0 ? "none" : count == 1 ? "one" : count) + (count < 2 ? " is `" : " are `") + level.id() + "`",
                            "add some to `" + topic.slug() + "/" + level.id() + "/`, or move some there"));
                }
            }
        }
        return problems;
    }
}
