package dev.greenroom.check;

import dev.greenroom.model.Catalog;
import dev.greenroom.model.Level;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many questions and topics there are by {@code site.yml} and {@code topic.md}: as many as there are. */
public final class CountRules {
    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** As in {@code more than 100 AWS interview questions} or {@code six topics}. */
    private static final Pattern CLAIM = Pattern.compile(
            "(?<![\\w.,$-])(?:(?<least>more than|over|at least)\\s+)?(?<number>\\d{1,3}(?:,\\d{3})+|\\d{1,6}|"
                    + String.join("|", WORDS.subList(2, WORDS.size()))
                    + ")(?<plus>\\+)?\\s+(?<between>(?:[\\w-]+\\s+){0,2}?)(?<what>questions|topics)\\b(?!\\s+(?:an?|per|each|every)\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENT = Pattern.compile("(?m)(?<=^|\\s)#.*$");

    /** Smaller numbers of questions are those of one round, or of one page of an interview. */
    private static final int SMALLEST = 10;

    private final Catalog catalog;
    private final List<Problem> problems = new ArrayList<>();

    private CountRules(Catalog catalog) {
        this.catalog = catalog;
    }

    public static List<Problem> check(Catalog catalog) {
        CountRules rules = new CountRules(catalog);
        Source site = catalog.site().place().source();
        rules.check(site, COMMENT.matcher(site.text()).replaceAll(comment -> " ".repeat(comment.group().length())), Optional.empty());
        catalog.topics().forEach(topic -> rules.check(topic.place().source(), topic.place().source().text(), Optional.of(topic)));
        return rules.problems;
    }

    private void check(Source source, String text, Optional<Topic> topic) {
        Matcher claim = CLAIM.matcher(text);
        while (claim.find()) {
            List<Integer> counts = counts(claim, topic);
            int number = number(claim.group("number"));
            boolean least = claim.group("least") != null || claim.group("plus") != null;
            boolean holds = counts.isEmpty() || counts.stream().anyMatch(count -> least ? count >= number : count == number);
            if (!holds) {
                problems.add(Rule.WRONG_COUNT.at(
                        source.place(claim.start(), claim.end()),
                        "`" + claim.group().replaceAll("\\s+", " ") + "` is not so: there are " + counts.get(0),
                        "leave the number out: pages show how many there are"));
            }
        }
    }

    /** What the number may mean, the likeliest first; nothing where it means something else. */
    private List<Integer> counts(Matcher claim, Optional<Topic> topic) {
        boolean topics = claim.group("what").equalsIgnoreCase("topics");
        if (topics || number(claim.group("number")) < SMALLEST) {
            return topics && topic.isEmpty() ? List.of(catalog.topics().size()) : List.of();
        }
        String between = claim.group("between").toLowerCase(Locale.ROOT);
        Optional<Level> level = catalog.site().levels().stream().filter(known -> between.contains(known.id())).findFirst();
        Optional<Topic> named = catalog.topics().stream()
                .filter(known -> between.contains(known.title().toLowerCase(Locale.ROOT)))
                .findFirst();
        List<Integer> counts = new ArrayList<>();
        named.or(() -> topic).ifPresent(of -> counts.add(count(of.questions(), level)));
        if (named.isEmpty()) {
            counts.add(count(catalog.questions().toList(), level));
        }
        return counts;
    }

    private static int count(List<Question> questions, Optional<Level> level) {
        return (int) questions.stream().filter(question -> level.isEmpty() || question.level().equals(level.get())).count();
    }

    private static int number(String written) {
        int word = WORDS.indexOf(written.toLowerCase(Locale.ROOT));
        return word >= 0 ? word : Integer.parseInt(written.replace(",", ""));
    }
}
