package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Output;
import dev.greenroom.model.Page;
import dev.greenroom.model.Question;
import dev.greenroom.model.Theme;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes all pages of a site from its answered topics and its theme. */
public final class Pages {
    private Pages() {}

    /**
     * What other stages found out and pages tell.
     *
     * @param related the questions nearest to a question
     * @param sizes in bytes, of files that are there to be taken along, by their paths
     * @param guide for contributors, where the repository has one
     */
    public record Findings(Function<Question, List<Question>> related, Map<String, Integer> sizes, Optional<Fragment> guide) {
        /** @param related for each question's id, the questions nearest to it */
        public Findings(Map<String, List<Question>> related, Map<String, Integer> sizes, Optional<Fragment> guide) {
            this(question -> related.getOrDefault(question.id(), List.of()), sizes, guide);
        }

        public Findings(Map<String, List<Question>> related, Map<String, Integer> sizes) {
            this(related, sizes, Optional.empty());
        }
    }

    /** The same, all in memory. */
    public static Outcome<List<Page>> of(Catalog catalog, List<AnsweredTopic> topics, Findings findings, Theme theme) {
        return of(catalog, topics, findings, theme, UnaryOperator.identity());
    }

    /**
     * Every page once, sorted by path; a page whose template is wrong is missing, and its problem told.
     *
     * @param keeping puts each page's file where it is to be until it is published; called by several threads
     */
    public static Outcome<List<Page>> of(
            Catalog catalog, List<AnsweredTopic> topics, Findings findings, Theme theme, UnaryOperator<Output> keeping) {
        PageMaker maker = new PageMaker(theme, new Addresses(catalog.site().url()));
        List<Problem> broken = maker.problems();
        if (!broken.isEmpty()) {
            return new Outcome<>(List.of(), broken);
        }
        Outcome<List<Page>> made = maker.plan(catalog, topics, findings).map(page -> page.kept(keeping));
        return new Outcome<>(made.value().stream().sorted(Comparator.comparing(Page::path)).toList(), made.problems());
    }
}
