package dev.greenroom.site;

import dev.greenroom.check.Collisions;
import dev.greenroom.check.LinkRules;
import dev.greenroom.check.PictureRules;
import dev.greenroom.export.AnkiDecks;
import dev.greenroom.export.Books;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Output;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.problem.Problem;
import dev.greenroom.search.Corpus;
import dev.greenroom.search.Related;
import dev.greenroom.search.SearchIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Finds out what only all of a site's content together can tell. For one thread at a time. */
final class Settling {
    /** Sizes by the topic that was measured: it is the same object as long as nothing in it has changed. */
    private Map<AnsweredTopic, Map<String, Integer>> measured = new IdentityHashMap<>();

    private Measure measure = new Measure(null, List.of());

    /** The theme with which every page was made once. */
    private ThemeFiles tried;

    /** What sizes depend on beside the topic. */
    private record Measure(Site site, List<Integer> pictures) {}

    /** @param goOn throws where the result is no longer wanted */
    Edition.Findings findings(Edition edition, Runnable goOn) {
        goOn.run();
        Corpus corpus = Corpus.of(edition.catalog(), edition.answers(), goOn);
        goOn.run();
        Map<String, List<String>> related = new HashMap<>();
        Related.of(corpus, Build.MOST_RELATED, goOn).forEach((id, questions) -> related.put(id, questions.stream().map(Question::id).toList()));
        goOn.run();
        List<Output> search = SearchIndex.write(edition.catalog(), corpus, goOn);
        return new Edition.Findings(related, sizes(edition, goOn), search);
    }

    private Map<String, Integer> sizes(Edition edition, Runnable goOn) {
        List<Output> pictures = Attachments.outputs(edition.catalog());
        Measure now = new Measure(edition.catalog().site(), pictures.stream().map(Settling::hash).toList());
        if (!now.equals(measure)) {
            measured.clear();
            measure = now;
        }
        Map<AnsweredTopic, Map<String, Integer>> known = new IdentityHashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (AnsweredTopic topic : edition.topics()) {
            goOn.run();
            Map<String, Integer> own = measured.computeIfAbsent(topic, any -> measured(edition, any, pictures));
            known.put(topic, own);
            sizes.putAll(own);
        }
        measured = known;
        return sizes;
    }

    private static int hash(Output picture) {
        return 31 * picture.path().hashCode() + java.util.Arrays.hashCode(picture.bytes());
    }

    private static Map<String, Integer> measured(Edition edition, AnsweredTopic topic, List<Output> pictures) {
        Site site = edition.catalog().site();
        List<Output> outputs = new ArrayList<>(AnkiDecks.write(site, edition.addresses(), List.of(topic)));
        outputs.addAll(Books.write(site, edition.addresses(), List.of(topic), pictures));
        Map<String, Integer> sizes = new HashMap<>();
        outputs.forEach(output -> sizes.put(output.path(), output.size()));
        return sizes;
    }

    /**
     * What is wrong with an edition beyond what its parts tell.
     *
     * @param known problems that are told already
     * @param goOn throws where the result is no longer wanted
     */
    List<Problem> problems(Edition edition, List<Problem> known, Runnable goOn) {
        List<Problem> problems = new ArrayList<>();
        if (tried != edition.theme()) {
            problems.addAll(edition.pages().map(page -> {
                goOn.run();
                return page.path().length();
            }).problems());
            tried = problems.isEmpty() ? edition.theme() : null;
        }
        goOn.run();
        List<Output> names = edition.names();
        LinkRules.Published published = published(edition, names, goOn);
        problems.addAll(LinkRules.check(edition.topics(), published));
        problems.addAll(LinkRules.check(edition.catalog().site(), published));
        edition.guide().ifPresent(guide -> problems.addAll(LinkRules.check(guide, published)));
        goOn.run();
        problems.addAll(PictureRules.check(Attachments.outputs(edition.catalog())));
        for (Problem collision : Collisions.check(names)) {
            if (known.stream().noneMatch(other -> other.place().equals(collision.place()))) {
                problems.add(collision);
            }
        }
        return Problem.sorted(problems);
    }

    private static LinkRules.Published published(Edition edition, List<Output> names, Runnable goOn) {
        Map<String, Supplier<Set<String>>> pages = new HashMap<>();
        edition.pages().paths().forEach(path -> pages.put(path, () -> {
            goOn.run();
            return edition.pages().page(path).value().map(page -> LinkRules.idsIn(page.html())).orElse(Set.of());
        }));
        Set<String> files = new HashSet<>();
        names.forEach(output -> files.add(output.path()));
        return new LinkRules.Published(pages, files);
    }
}
