package dev.greenroom.site;

import dev.greenroom.check.AnswerRules;
import dev.greenroom.check.CodeRules;
import dev.greenroom.check.ContentReport;
import dev.greenroom.check.CountRules;
import dev.greenroom.check.DuplicateRules;
import dev.greenroom.check.LevelRules;
import dev.greenroom.check.LostIds;
import dev.greenroom.check.ReviewRules;
import dev.greenroom.check.TagRules;
import dev.greenroom.content.EarlierContent;
import dev.greenroom.content.YamlCode;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.NearDuplicates;
import dev.greenroom.model.Snippet;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Problem;
import dev.greenroom.render.Snippets;
import dev.greenroom.search.Corpus;
import dev.greenroom.search.Related;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a check looks at beside the build's own problems: matters that keep no site from being published. */
final class Inspection {
    /** Pairs more alike than this are worth a look. */
    private static final double ALIKE = 0.5;

    private final Catalog catalog;
    private final List<AnsweredTopic> topics;
    private final Map<String, List<Snippet>> snippets;
    private final List<NearDuplicates> alike;

    Inspection(Catalog catalog, List<AnsweredTopic> topics, Corpus corpus) {
        this.catalog = catalog;
        this.topics = topics;
        this.snippets = Snippets.of(catalog);
        this.alike = Related.nearDuplicates(corpus, ALIKE);
    }

    /** The problems of its rules; what files waive is among them. */
    List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>(CountRules.check(catalog));
        problems.addAll(TagRules.check(catalog));
        problems.addAll(LevelRules.check(catalog));
        problems.addAll(ReviewRules.check(catalog, today));
        problems.addAll(DuplicateRules.check(catalog, alike));
        CodeRules code = new CodeRules(YamlCode::mistake);
        problems.addAll(code.check(Snippets.of(catalog.topics())));
        snippets.values().forEach(ofQuestion -> problems.addAll(code.check(ofQuestion)));
        topics.forEach(topic -> problems.addAll(AnswerRules.check(topic.answers())));
        return problems;
    }

    /**
     * What an earlier revision published and nothing leads to any more.
     *
     * @throws FileFailure where git doesn't know the revision
     */
    static List<Problem> lost(Catalog catalog, Path source, Optional<String> revision) {
        return revision.map(known -> LostIds.check(catalog, EarlierContent.read(source, known))).orElse(List.of());
    }

    ContentReport report() {
        return ContentReport.of(catalog.site().levels(), topics, snippets, alike);
    }
}
