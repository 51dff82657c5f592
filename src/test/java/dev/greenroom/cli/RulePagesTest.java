package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Golden;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of {@code docs/rules/}: one for each rule, and what each says is so. */
class RulePagesTest {
    private static final Path PAGES = Path.of("docs/rules");

    @TempDir
    private Path folder;

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md")).sorted())
                    .containsExactlyElementsOf(Rule.ids().stream().map(id -> id + ".md").toList());
        }
    }

    @Test
    void theListNamesEveryRuleWithItsSeverityAndReason() throws IOException {
        List<String> rows = Pattern.compile("(?m)^\\| \\[`.*$").matcher(Files.readString(PAGES.resolve("README.md"))).results()
                .map(row -> row.group().replace(", *check*", ""))
                .toList();
        assertThat(rows).containsExactlyElementsOf(Arrays.stream(Rule.values())
                .sorted(Comparator.comparing(Rule::id))
                .map(rule -> "| [`" + rule.id() + "`](" + rule.id() + ".md) | " + word(rule) + " | " + rule.reason() + " |")
                .toList());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void thePageSaysWhatTheRuleIs(Rule rule) throws IOException {
        RulePage page = RulePage.of(rule);
        assertThat(page.text()).startsWith("# `" + rule.id() + "`\n\n*" + (word(rule).equals("error") ? "Error" : "Warning") + "*: " + rule.reason() + ".\n\n");
        assertThat(page.has("Bad")).isTrue();
        assertThat(page.has("Good")).isTrue();
        assertThat(page.section("Waiving").contains("waive:\n  " + rule.id() + ": \"")).isEqualTo(rule.isWaivable() && rule != Rule.UNUSED_FILE);
        assertThat(RulePages.page(rule)).isEqualTo(page.text());
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void theGoodExampleBreaksNone(Rule rule) throws IOException {
        RulePage page = RulePage.of(rule);
        List<Problem> problems = page.check("Good", folder);
        // Files of one text, made to have many, are near duplicates of each other.
        boolean many = page.section("Good").contains("-filler.md");
        assertThat(problems).filteredOn(problem -> !many || problem.rule() == rule).isEmpty();
    }

    /** {@code rules/told.txt}: where each bad example is told, and how. */
    @Test
    void eachMistakeIsToldAtItsLine() throws IOException {
        List<String> told = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            Path site = Files.createDirectory(folder.resolve(rule.id()));
            List<Problem> problems = RulePage.of(rule).check("Bad", site).stream().filter(problem -> problem.rule() == rule).toList();
            assertThat(problems).as("what breaks " + rule.id()).isNotEmpty();
            for (Problem problem : problems) {
                String also = problem.others().isEmpty() ? "" : " (also " + problem.others().get(0) + ")";
                told.add((problem.place() + ": " + rule.id() + ": " + problem.message() + also).replace(site + "/", ""));
            }
        }
        Golden.assertMatches(Path.of("src/test/resources/rules/told.txt"), String.join("\n", told) + "\n");
    }

    private static String word(Rule rule) {
        return rule.severity() == Severity.ERROR ? "error" : "warning";
    }
}
