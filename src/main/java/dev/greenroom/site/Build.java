package dev.greenroom.site;

import dev.greenroom.check.CatalogRules;
import dev.greenroom.check.Collisions;
import dev.greenroom.check.ContentReport;
import dev.greenroom.check.LinkRules;
import dev.greenroom.check.PictureRules;
import dev.greenroom.content.ContentFolder;
import dev.greenroom.export.AnkiDecks;
import dev.greenroom.export.Books;
import dev.greenroom.export.Feed;
import dev.greenroom.export.Headers;
import dev.greenroom.export.LanguageModels;
import dev.greenroom.export.MarkdownTwins;
import dev.greenroom.export.OfflineBuild;
import dev.greenroom.export.OfflineTopics;
import dev.greenroom.export.QuestionLists;
import dev.greenroom.export.Redirects;
import dev.greenroom.export.Robots;
import dev.greenroom.export.Sitemap;
import dev.greenroom.export.WebManifest;
import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Output;
import dev.greenroom.model.Page;
import dev.greenroom.model.Question;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.render.Answers;
import dev.greenroom.render.Pages;
import dev.greenroom.render.Snippets;
import dev.greenroom.search.Corpus;
import dev.greenroom.search.Related;
import dev.greenroom.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One build: reads a source folder, makes all pages, and publishes them if nothing is wrong. */
public final class Build {
    private static final int MOST_RELATED = 4;

    /** Pairs more alike than this are worth a look. */
    private static final double ALIKE = 0.5;

    private final Settings settings;
    private final Consumer<String> progress;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What a build is asked to do.
     *
     * @param source holds {@code content/} and, where they differ from the built-in ones, {@code templates/} and
     *     {@code static/}
     * @param out the folder to publish, replaced as a whole
     * @param baseUrl the site's address, instead of the one in {@code site.yml}
     * @param drafts whether drafts are published too
     */
    public record Settings(Path source, Path out, Optional<String> baseUrl, boolean drafts) {}

    /** What a build made, or would have made. */
    public record Summary(int pages, int questions, int files, long bytes) {}

    private Build(Settings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * @param progress is told the name of each stage as it begins
     * @return what was published; empty where an error kept it from being
     * @throws FileFailure where a file or folder can't be read or written
     */
    public static Outcome<Optional<Summary>> run(Settings settings, Consumer<String> progress) {
        Build build = new Build(settings, progress);
        Optional<Summary> summary = build.run();
        return new Outcome<>(summary, Problem.sorted(build.problems));
    }

    /**
     * Does all that a build does but writing, and tells what the content is made of.
     *
     * @return empty where an error keeps the site from being built
     * @throws FileFailure where a file or folder can't be read
     */
    public static Outcome<Optional<ContentReport>> check(Path source, boolean drafts, Consumer<String> progress) {
        Build build = new Build(new Settings(source, source, Optional.empty(), drafts), progress);
        Optional<ContentReport> report = build.make().map(Build::report);
        return new Outcome<>(report, Problem.sorted(build.problems));
    }

    private Optional<Summary> run() {
        try (Publisher publisher = Publisher.to(settings.out(), settings.source())) {
            problems.addAll(publisher.found());
            return make().map(made -> publish(made, publisher));
        }
    }

    /** All that a build makes, ready to be written. */
    private record Made(Catalog catalog, List<AnsweredTopic> topics, Corpus corpus, int pages, List<Output> outputs) {}

    private Optional<Made> make() {
        progress.accept("reading");
        ThemeFiles theme = keep(ThemeFiles.read(settings.source()));
        Optional<Catalog> read = keep(
                ContentFolder.read(settings.source(), new ContentFolder.Settings(settings.baseUrl(), settings.drafts())));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Catalog catalog = read.get();
        Addresses addresses = new Addresses(catalog.site().url());
        problems.addAll(CatalogRules.check(catalog));
        if (catalog.topics().isEmpty()) {
            return Optional.empty();
        }

        progress.accept("rendering answers");
        List<AnsweredTopic> topics = keep(Answers.of(catalog));
        List<Answer> answers = topics.stream().flatMap(topic -> topic.answers().stream()).toList();

        progress.accept("analysing answers");
        Corpus corpus = Corpus.of(catalog, answers);

        progress.accept("finding related questions");
        Map<String, List<Question>> related = Related.of(corpus, MOST_RELATED);

        progress.accept("making decks and books");
        List<Output> pictures = Attachments.outputs(catalog);
        List<Output> taken = takenAlong(catalog, topics, pictures);

        progress.accept("rendering pages");
        Outcome<List<Page>> rendered = Pages.of(catalog, topics, new Pages.Findings(related, sizes(taken)), theme.theme());
        List<Page> pages = keep(rendered);
        if (Problem.anyError(rendered.problems())) {
            // Where pages are missing, every link to them would be reported beside the one cause.
            return Optional.empty();
        }

        progress.accept("indexing");
        List<Output> outputs = new ArrayList<>();
        pages.forEach(page -> outputs.add(output(page)));
        outputs.addAll(taken);
        outputs.addAll(theme.outputs());
        outputs.addAll(pictures);
        outputs.addAll(SearchIndex.write(catalog, corpus));
        outputs.addAll(QuestionLists.write(catalog));
        outputs.addAll(Sitemap.write(pages, addresses));
        outputs.add(Robots.write(addresses));
        outputs.add(Feed.write(catalog.site(), addresses, answers));
        outputs.add(Redirects.write(catalog, addresses));
        outputs.add(WebManifest.write(catalog.site(), addresses));
        outputs.addAll(OfflineTopics.write(catalog.topics(), outputs, addresses));
        outputs.addAll(keep(theme.worker(OfflineBuild.module(pages, outputs, theme.workerSources()))));
        outputs.add(Headers.write(outputs, addresses));
        outputs.add(Manifest.of(outputs));

        progress.accept("checking");
        problems.addAll(LinkRules.check(topics, pages, outputs));
        problems.addAll(LinkRules.check(catalog.site(), pages, outputs));
        problems.addAll(PictureRules.check(pictures));
        Collisions.check(outputs).stream().filter(this::isNewPlace).forEach(problems::add);
        if (Problem.anyError(problems)) {
            return Optional.empty();
        }
        return Optional.of(new Made(catalog, topics, corpus, pages.size(), outputs));
    }

    /** What readers take along; nothing where the content has errors, which a book of it would trip over. */
    private List<Output> takenAlong(Catalog catalog, List<AnsweredTopic> topics, List<Output> pictures) {
        if (Problem.anyError(problems)) {
            return List.of();
        }
        Addresses addresses = new Addresses(catalog.site().url());
        List<Output> outputs = new ArrayList<>(AnkiDecks.write(catalog.site(), addresses, topics));
        outputs.addAll(Books.write(catalog.site(), addresses, topics, pictures));
        outputs.addAll(MarkdownTwins.write(catalog.site(), addresses, topics));
        outputs.add(LanguageModels.write(catalog, addresses));
        return outputs;
    }

    private Summary publish(Made made, Publisher publisher) {
        progress.accept("publishing");
        publisher.publish(made.outputs());
        long bytes = made.outputs().stream().mapToLong(output -> output.bytes().length).sum();
        return new Summary(made.pages(), (int) made.catalog().questions().count(), made.outputs().size(), bytes);
    }

    private static ContentReport report(Made made) {
        return ContentReport.of(
                made.catalog().site().levels(),
                made.topics(),
                Snippets.of(made.catalog()),
                Related.nearDuplicates(made.corpus(), ALIKE));
    }

    /** Two files of one slug are told as that, and not once more as two sources for one page. */
    private boolean isNewPlace(Problem collision) {
        return problems.stream().noneMatch(known -> known.place().equals(collision.place()));
    }

    /** How many bytes each file has, by its path. */
    private static Map<String, Integer> sizes(List<Output> outputs) {
        Map<String, Integer> sizes = new HashMap<>();
        outputs.forEach(output -> sizes.put(output.path(), output.bytes().length));
        return sizes;
    }

    private static Output output(Page page) {
        return new Output(Addresses.file(page.path()), page.html().getBytes(StandardCharsets.UTF_8), page.origin());
    }

    private <T> T keep(Outcome<T> outcome) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }
}
