package dev.greenroom.site;

import dev.greenroom.check.CatalogRules;
import dev.greenroom.content.ContentFolder;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Output;
import dev.greenroom.model.SearchAnswer;
import dev.greenroom.model.SearchQuery;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.render.Answers;
import dev.greenroom.search.Corpus;
import dev.greenroom.search.SearchIndex;
import dev.greenroom.search.Searcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The search of a site without its pages: of one that is published, or of one that could be. */
public final class SiteSearch {
    private final Searcher searcher;

    private SiteSearch(Searcher searcher) {
        this.searcher = searcher;
    }

    /**
     * Reads a source folder and makes its index in memory; nothing is written.
     *
     * @param progress is told the name of each stage as it begins
     * @return empty where an error of the content keeps it from being searched
     * @throws FileFailure where a file can't be read
     */
    public static Outcome<Optional<SiteSearch>> ofSource(Path source, Consumer<String> progress) {
        progress.accept("reading");
        Outcome<Optional<Catalog>> read =
                ContentFolder.read(source, new ContentFolder.Settings(Optional.empty(), false));
        List<Problem> problems = new ArrayList<>(read.problems());
        read.value().ifPresent(catalog -> problems.addAll(CatalogRules.check(catalog)));
        if (read.value().isEmpty() || read.value().get().topics().isEmpty()) {
            return new Outcome<>(Optional.empty(), Problem.sorted(problems));
        }
        progress.accept("rendering answers");
        Outcome<List<AnsweredTopic>> topics = Answers.of(read.value().get());
        problems.addAll(topics.problems());
        if (Problem.anyError(problems)) {
            return new Outcome<>(Optional.empty(), Problem.sorted(problems));
        }
        progress.accept("indexing");
        return new Outcome<>(Optional.of(indexed(read.value().get(), topics.value())), Problem.sorted(problems));
    }

    /**
     * The index of a published site.
     *
     * @throws FileFailure where the folder has none that can be read
     */
    public static SiteSearch ofPublished(Path folder) {
        return new SiteSearch(Searcher.open(path -> text(folder.resolve(path))));
    }

    private static SiteSearch indexed(Catalog catalog, List<AnsweredTopic> topics) {
        List<Answer> answers = topics.stream().flatMap(topic -> topic.answers().stream()).toList();
        Map<String, byte[]> files = SearchIndex.write(catalog, Corpus.of(catalog, answers)).stream()
                .collect(Collectors.toMap(Output::path, Output::bytes));
        return new SiteSearch(Searcher.open(path -> new String(files.get(path), StandardCharsets.UTF_8)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw FileFailure.of("read", file, e);
        }
    }

    /** The slugs of topics, to filter by. */
    public List<String> topics() {
        return searcher.topics();
    }

    /** The ids of levels, likewise. */
    public List<String> levels() {
        return searcher.levels();
    }

    /** The slugs of tags, likewise. */
    public List<String> tags() {
        return searcher.tags();
    }

    public SearchAnswer answer(SearchQuery query) {
        return searcher.answer(query);
    }
}
