package dev.greenroom.site;

import dev.greenroom.check.CatalogRules;
import dev.greenroom.check.Collisions;
import dev.greenroom.check.ContentReport;
import dev.greenroom.check.LinkRules;
import dev.greenroom.check.PictureRules;
import dev.greenroom.check.Waived;
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
import dev.greenroom.model.FileHashes;
import dev.greenroom.model.Output;
import dev.greenroom.model.Page;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.render.Answers;
import dev.greenroom.render.Pages;
import dev.greenroom.search.Corpus;
import dev.greenroom.search.Related;
import dev.greenroom.search.SearchIndex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One build: reads a source folder, makes all pages, and publishes them if nothing is wrong. */
public final class Build {
    static final int MOST_RELATED = 4;

    private final Settings settings;
    private final Consumer<String> progress;

    /** Whether code gets its colours, which only those see who read what is published. */
    private final boolean coloured;

    private final List<Problem> problems = new ArrayList<>();
    private Optional<Seen> seen = Optional.empty();

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

    /**
     * What a check is asked to do.
     *
     * @param drafts whether drafts are judged too
     * @param against a git revision whose addresses must still lead somewhere
     * @param today the day from which the age of a review counts
     */
    public record Check(Path source, boolean drafts, Optional<String> against, LocalDate today) {}

    /** What a build made, or would have made. */
    public record Summary(int pages, int questions, int files, long bytes) {}

    private Build(Settings settings, Consumer<String> progress, boolean coloured) {
        this.coloured = coloured;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * @param progress is told the name of each stage as it begins
     * @return what was published; empty where an error kept it from being
     * @throws FileFailure where a file or folder can't be read or written
     */
    public static Outcome<Optional<Summary>> run(Settings settings, Consumer<String> progress) {
        Build build = new Build(settings, progress, true);
        Optional<Summary> summary = build.run();
        return new Outcome<>(summary, Problem.sorted(build.problems));
    }

    /**
     * Does all that a build does but writing, judges matters of style beside it, and tells what the content is made of.
     *
     * @return empty where an error keeps the site from being built
     * @throws FileFailure where a file or folder can't be read
     */
    public static Outcome<Optional<ContentReport>> check(Check check, Consumer<String> progress) {
        Build build = new Build(new Settings(check.source(), check.source(), Optional.empty(), check.drafts()), progress, false);
        Optional<ContentReport> report = build.read().flatMap(read -> build.inspect(read, check));
        return new Outcome<>(report, Problem.sorted(build.problems));
    }

    /** What a check finds out, beside the problems; empty where no pages could be made. */
    static Outcome<Optional<Seen>> see(Check check, Consumer<String> progress) {
        Build build = new Build(new Settings(check.source(), check.source(), Optional.empty(), check.drafts()), progress, false);
        build.read().ifPresent(read -> build.inspect(read, check));
        return new Outcome<>(build.seen, Problem.sorted(build.problems));
    }

    private Optional<Summary> run() {
        try (Publisher publisher = Publisher.to(settings.out(), settings.source())) {
            problems.addAll(publisher.found());
            Optional<Read> read = read();
            // What will not be published need not be written.
            UnaryOperator<Output> keeping = Problem.anyError(problems) ? UnaryOperator.identity() : publisher::keep;
            Optional<Made> made = read.flatMap(all -> make(all, keeping));
            read.ifPresent(known -> waive(known.catalog()));
            return made.map(ready -> publish(ready, publisher));
        }
    }

    private Optional<ContentReport> inspect(Read read, Check check) {
        progress.accept("judging questions");
        Inspection inspection = new Inspection(read.catalog(), read.topics(), read.corpus());
        problems.addAll(inspection.problems(check.today()));
        problems.addAll(Inspection.lost(read.catalog(), check.source(), check.against()));
        boolean whole = make(read, UnaryOperator.identity()).isPresent();
        List<Problem> unused = Waived.unused(problems, read.catalog().waivers());
        waive(read.catalog());
        problems.addAll(unused);
        return whole ? Optional.of(inspection.report()) : Optional.empty();
    }

    private void waive(Catalog catalog) {
        List<Problem> rest = Waived.rest(problems, catalog.waivers());
        problems.clear();
        problems.addAll(rest);
    }

    /** The content, each answer rendered and analysed. */
    private record Read(ThemeFiles theme, Catalog catalog, Answers.Rendered answered, Corpus corpus) {
        List<AnsweredTopic> topics() {
            return answered.topics();
        }
    }

    /** What a check found out on its way, for the next one to go on from. */
    record Seen(Catalog catalog, List<AnsweredTopic> topics, Corpus corpus, List<Page> pages, List<Output> outputs) {
        List<Answer> answers() {
            return Build.answers(topics);
        }
    }

    /** All that a build makes, ready to be written. */
    private record Made(Catalog catalog, int pages, List<Output> outputs) {}

    private Optional<Read> read() {
        progress.accept("reading");
        ThemeFiles theme = keep(ThemeFiles.read(settings.source()));
        Optional<Catalog> read = keep(
                ContentFolder.read(settings.source(), new ContentFolder.Settings(settings.baseUrl(), settings.drafts())));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Catalog catalog = read.get();
        problems.addAll(CatalogRules.check(catalog));
        if (catalog.topics().isEmpty()) {
            return Optional.empty();
        }

        progress.accept("rendering answers");
        Answers.Rendered answered = keep(coloured ? coloured(catalog) : Answers.uncoloured(catalog, Answers.languages()));
        List<AnsweredTopic> topics = answered.topics();

        progress.accept("analysing answers");
        return Optional.of(new Read(theme, catalog, answered, Corpus.of(catalog, answers(topics))));
    }

    private Outcome<Answers.Rendered> coloured(Catalog catalog) {
        ColourCache cache = ColourCache.of(settings.source());
        Outcome<Answers.Rendered> answered = Answers.withGuide(catalog, cache.colours());
        cache.keep();
        return answered;
    }

    /** @param keeping puts a file that was made where it is to be until it is published */
    private Optional<Made> make(Read read, UnaryOperator<Output> keeping) {
        ThemeFiles theme = read.theme();
        Catalog catalog = read.catalog();
        List<AnsweredTopic> topics = read.topics();
        Addresses addresses = new Addresses(catalog.site().url());

        // These two take one step after the other, and would leave all processors but one idle.
        ForkJoinTask<Map<String, List<Question>>> findingRelated = aside(() -> Related.of(read.corpus(), MOST_RELATED));
        ForkJoinTask<List<Output>> indexing = aside(() -> SearchIndex.write(catalog, read.corpus()));

        progress.accept("making decks and books");
        List<Output> pictures = Attachments.outputs(catalog);
        List<Output> taken = takenAlong(catalog, topics, pictures, keeping);

        progress.accept("finding related questions");
        Map<String, List<Question>> related = findingRelated.join();

        progress.accept("rendering pages");
        Pages.Findings findings = new Pages.Findings(related, sizes(taken), read.answered().guide());
        Outcome<List<Page>> rendered = Pages.of(catalog, topics, findings, theme.theme(), keeping);
        List<Page> pages = keep(rendered);
        if (Problem.anyError(rendered.problems())) {
            // Where pages are missing, every link to them would be reported beside the one cause.
            return Optional.empty();
        }

        progress.accept("indexing");
        List<Output> outputs = new ArrayList<>();
        pages.forEach(page -> outputs.add(page.file()));
        outputs.addAll(taken);
        outputs.addAll(theme.outputs());
        outputs.addAll(pictures);
        outputs.addAll(kept(indexing.join(), keeping));
        outputs.addAll(QuestionLists.write(catalog));
        outputs.addAll(Sitemap.write(pages, addresses));
        outputs.add(Robots.write(addresses));
        outputs.add(Feed.write(catalog.site(), addresses, answers(topics)));
        outputs.add(Redirects.write(catalog, addresses));
        outputs.add(WebManifest.write(catalog.site(), addresses));
        outputs.addAll(OfflineTopics.write(catalog.topics(), outputs, addresses));
        FileHashes hashes = FileHashes.of(outputs);
        List<Output> worker = keep(theme.worker(OfflineBuild.module(pages, hashes, theme.workerSources())));
        outputs.addAll(worker);
        Output headers = Headers.write(outputs, addresses);
        outputs.add(headers);
        outputs.add(Manifest.of(hashes.and(worker).and(List.of(headers))));

        seen = Optional.of(new Seen(catalog, topics, read.corpus(), pages, outputs));
        progress.accept("checking");
        problems.addAll(LinkRules.check(topics, pages, outputs));
        problems.addAll(LinkRules.check(catalog.site(), pages, outputs));
        read.answered().guide().ifPresent(guide -> problems.addAll(LinkRules.check(guide, pages, outputs)));
        problems.addAll(PictureRules.check(pictures));
        Collisions.check(outputs).stream().filter(this::isNewPlace).forEach(problems::add);
        if (Problem.anyError(problems)) {
            return Optional.empty();
        }
        return Optional.of(new Made(catalog, pages.size(), outputs));
    }

    /** Begun at once, on a processor that has nothing else to do. */
    static <T> ForkJoinTask<T> aside(Callable<T> work) {
        return ForkJoinPool.commonPool().submit(work);
    }

    private static List<Answer> answers(List<AnsweredTopic> topics) {
        return topics.stream().flatMap(topic -> topic.answers().stream()).toList();
    }

    /** What readers take along; nothing where the content has errors, which a book of it would trip over. */
    private List<Output> takenAlong(Catalog catalog, List<AnsweredTopic> topics, List<Output> pictures, UnaryOperator<Output> keeping) {
        if (Problem.anyError(problems)) {
            return List.of();
        }
        Site site = catalog.site();
        Addresses addresses = new Addresses(site.url());
        Stream<Output> ofTopics = topics.parallelStream().map(List::of).flatMap(topic -> Stream.of(
                        AnkiDecks.write(site, addresses, topic),
                        Books.write(site, addresses, topic, pictures),
                        MarkdownTwins.write(site, addresses, topic))
                .flatMap(outputs -> kept(outputs, keeping).stream()));
        return Stream.concat(ofTopics, Stream.of(LanguageModels.write(catalog, addresses))).toList();
    }

    private static List<Output> kept(List<Output> outputs, UnaryOperator<Output> keeping) {
        return outputs.parallelStream().map(keeping).toList();
    }

    private Summary publish(Made made, Publisher publisher) {
        progress.accept("publishing");
        publisher.publish(made.outputs());
        long bytes = made.outputs().stream().mapToLong(output -> output.size()).sum();
        return new Summary(made.pages(), (int) made.catalog().questions().count(), made.outputs().size(), bytes);
    }

    /** Two files of one slug are told as that, and not once more as two sources for one page. */
    private boolean isNewPlace(Problem collision) {
        return problems.stream().noneMatch(known -> known.place().equals(collision.place()));
    }

    /** How many bytes each file has, by its path. */
    private static Map<String, Integer> sizes(List<Output> outputs) {
        Map<String, Integer> sizes = new HashMap<>();
        outputs.forEach(output -> sizes.put(output.path(), output.size()));
        return sizes;
    }

    private <T> T keep(Outcome<T> outcome) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }
}
