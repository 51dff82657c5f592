package dev.greenroom.site;

import dev.greenroom.export.AnkiDecks;
import dev.greenroom.export.Books;
import dev.greenroom.export.Feed;
import dev.greenroom.export.Headers;
import dev.greenroom.export.LanguageModels;
import dev.greenroom.export.MarkdownTwins;
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
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Output;
import dev.greenroom.model.Page;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Source;
import dev.greenroom.render.Answers;
import dev.greenroom.render.PagePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The site as its sources are at one moment: each file is made when it is asked for, and is the one that a build would
 * publish. Safe for several threads.
 *
 * @param findings what takes long to find out, of this edition or of one shortly before
 */
record Edition(Catalog catalog, Answers.Rendered answered, ThemeFiles theme, Findings findings, PagePlan pages) {
    List<AnsweredTopic> topics() {
        return answered.topics();
    }

    /** The guide for contributors, where its page shows it: a template of one's own need not. */
    Optional<Fragment> guide() {
        return answered.guide().filter(guide ->
                pages.page(Addresses.contribute()).value().filter(page -> page.html().contains(guide.html())).isPresent());
    }

    /** The file that a build would publish at a path; all but the service worker, which belongs to a whole build. */
    Optional<Output> file(String path) {
        String page = path.equals("index.html") ? "" : path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
        if (pages.has(page)) {
            return pages.page(page).value().map(Page::file);
        }
        return at(path, theme.outputs())
                .or(() -> at(path, findings.search()))
                .or(() -> at(path, pictures(path)))
                .or(() -> at(path, ofTopic(path)))
                .or(() -> at(path, ofSite(path)));
    }

    private static Optional<Output> at(String path, List<Output> outputs) {
        return outputs.stream().filter(output -> output.path().equals(path)).findFirst();
    }

    Addresses addresses() {
        return new Addresses(catalog.site().url());
    }

    /** The headers of the whole site; what its many pages have in common is seen from one of them. */
    Output headers() {
        List<Output> seen = new ArrayList<>(theme.outputs());
        file(Addresses.home()).ifPresent(seen::add);
        seen.addAll(findings.search());
        seen.addAll(QuestionLists.write(catalog));
        catalog.attachments().forEach(picture -> seen.add(named(picture.path())));
        AnsweredTopic topic = topics().get(0);
        String slug = topic.topic().slug();
        Stream.of(Addresses.worker(), Addresses.manifest(), Addresses.book(slug), Addresses.markdown(Addresses.topic(slug)))
                .forEach(path -> seen.add(named(path)));
        return Headers.write(seen, addresses());
    }

    Output redirects() {
        return Redirects.write(catalog, addresses());
    }

    /** The paths of all files with what they come from, to see whether any two are in each other's way. */
    List<Output> names() {
        List<Output> names = new ArrayList<>();
        pages.origins().forEach(page -> names.add(new Output(Addresses.file(page.getKey()), new byte[0], page.getValue())));
        names.addAll(theme.outputs());
        catalog.attachments().forEach(picture -> names.add(new Output(picture.path(), new byte[0], Source.named("content/" + picture.path()).place())));
        for (AnsweredTopic topic : topics()) {
            String slug = topic.topic().slug();
            Stream.of(Addresses.ankiDeck(slug), Addresses.book(slug), Addresses.offlineList(slug), Addresses.markdown(Addresses.topic(slug)))
                    .forEach(path -> names.add(new Output(path, new byte[0], topic.topic().place())));
            topic.topic().questions().forEach(question ->
                    names.add(new Output(Addresses.markdown(Addresses.question(question)), new byte[0], question.place())));
        }
        names.addAll(QuestionLists.write(catalog));
        names.addAll(findings.search());
        Stream.of("_headers", "_redirects", "robots.txt", Addresses.feed(), Addresses.sitemap(), Addresses.llms(), Addresses.manifest(), Addresses.worker())
                .forEach(path -> names.add(named(path)));
        return names;
    }

    List<Answer> answers() {
        return topics().stream().flatMap(topic -> topic.answers().stream()).toList();
    }

    private static Output named(String path) {
        return new Output(path, new byte[0], Source.named(path).place());
    }

    private List<Output> pictures(String path) {
        return catalog.attachments().stream().filter(picture -> picture.path().equals(path)).map(Attachments::output).toList();
    }

    /** What is made of one topic beside its pages. */
    private List<Output> ofTopic(String path) {
        String slug = path.substring(0, Math.max(0, path.indexOf('/')));
        List<AnsweredTopic> named = topics().stream().filter(topic -> topic.topic().slug().equals(slug)).toList();
        if (named.isEmpty()) {
            return List.of();
        }
        Site site = catalog.site();
        if (path.equals(Addresses.ankiDeck(slug))) {
            return AnkiDecks.write(site, addresses(), named);
        }
        if (path.equals(Addresses.book(slug))) {
            return Books.write(site, addresses(), named, Attachments.outputs(catalog));
        }
        if (path.equals(Addresses.offlineList(slug))) {
            return offlineList(named.get(0).topic());
        }
        return path.endsWith(".md") ? MarkdownTwins.write(site, addresses(), named) : List.of();
    }

    private List<Output> offlineList(Topic topic) {
        List<Output> needed = new ArrayList<>(Attachments.outputs(catalog));
        needed.addAll(theme.outputs());
        needed.addAll(findings.search());
        needed.addAll(QuestionLists.write(catalog));
        file(Addresses.file(Addresses.topic(topic.slug()))).ifPresent(needed::add);
        topic.questions().forEach(question -> file(Addresses.file(Addresses.question(question))).ifPresent(needed::add));
        return OfflineTopics.write(List.of(topic), needed, addresses());
    }

    /** What is made of the site as a whole beside its pages. */
    private List<Output> ofSite(String path) {
        if (path.startsWith(Addresses.practice())) {
            return QuestionLists.write(catalog);
        }
        if (path.equals(Addresses.feed())) {
            return List.of(Feed.write(catalog.site(), addresses(), answers()));
        }
        if (path.startsWith("sitemap")) {
            return Sitemap.write(pages.map(Edition::listed).value(), addresses());
        }
        if (path.equals(Addresses.llms())) {
            return List.of(LanguageModels.write(catalog, addresses()));
        }
        return List.of(WebManifest.write(catalog.site(), addresses()), Robots.write(addresses()));
    }

    /** A page as a list of pages needs it: thousands whole would fill the memory. */
    private static Page listed(Page page) {
        return new Page(page.path(), "", page.changed(), page.indexed(), page.origin());
    }

    /**
     * What all answers together tell.
     *
     * @param related for each question's id, the ids of the questions nearest to it
     * @param sizes in bytes, of files that are there to be taken along, by their paths
     * @param search the files of the search index
     */
    record Findings(Map<String, List<String>> related, Map<String, Integer> sizes, List<Output> search) {
        static final Findings NONE = new Findings(Map.of(), Map.of(), List.of());

        /** The questions related to one, as a catalog has them now; those that are gone are left out. */
        Function<Question, List<Question>> relatedIn(Catalog catalog) {
            Map<String, Topic> topics = catalog.topics().stream().collect(Collectors.toMap(Topic::slug, Function.identity()));
            return question -> related.getOrDefault(question.id(), List.of()).stream()
                    .flatMap(id -> Optional.ofNullable(topics.get(id.substring(0, id.indexOf('/')))).stream()
                            .flatMap(topic -> topic.questions().stream().filter(other -> other.id().equals(id)).limit(1)))
                    .toList();
        }
    }
}
