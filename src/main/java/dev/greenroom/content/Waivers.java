package dev.greenroom.content;

import dev.greenroom.model.Waiver;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads {@code waive}: which rules a file breaks on purpose, each with the reason. */
final class Waivers {
    static final String FIELD = "waive";

    private static final List<String> WAIVABLE =
            Arrays.stream(Rule.values()).filter(Rule::isWaivable).map(Rule::id).sorted().toList();

    private Waivers() {}

    static List<Waiver> of(Fields fields, List<Problem> problems) {
        List<Waiver> waivers = new ArrayList<>();
        for (Yaml.Entry entry : fields.entries(FIELD, "write the rule and the reason, as in `near-duplicate: \"asks why, not how\"`")) {
            waiver(entry, problems).ifPresent(waivers::add);
        }
        return waivers;
    }

    private static Optional<Waiver> waiver(Yaml.Entry entry, List<Problem> problems) {
        String name = entry.key().text();
        Optional<Rule> rule = Rule.named(name);
        if (rule.isEmpty()) {
            String help = Suggestion.didYouMean(name, WAIVABLE, "rules that can be waived: `" + String.join("`, `", WAIVABLE) + "`");
            problems.add(Rule.WAIVER.at(entry.key().place(), "there is no rule `" + name + "`", help));
        } else if (!rule.get().isWaivable()) {
            problems.add(Rule.WAIVER.at(entry.key().place(), "`" + name + "` can't be waived", "mend what it tells, and remove this line"));
        } else if (entry.value() instanceof Yaml.Scalar reason && !reason.text().isBlank()) {
            return Optional.of(new Waiver(rule.get(), reason.text(), entry.key().place()));
        } else {
            problems.add(Rule.WAIVER.at(entry.key().place(), "the waiver of `" + name + "` gives no reason", "write one behind the colon, in quotes"));
        }
        return Optional.empty();
    }
}
