package dev.greenroom.check;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Link;
import dev.greenroom.model.Output;
import dev.greenroom.model.Page;
import dev.greenroom.model.Reference;
import dev.greenroom.model.Site;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Suggestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Every link within the site leads to a page or file that is published, and to an id that is on it. */
public final class LinkRules {
    private final Published published;
    private final Map<String, Set<String>> idsByPath = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private LinkRules(Published published) {
        this.published = published;
    }

    /**
     * Where links can lead.
     *
     * @param pages by their paths, each giving the ids of its elements when it is asked for: few links name a place on a page
     * @param files the paths of all that is published, with or without the pages
     */
    public record Published(Map<String, Supplier<Set<String>>> pages, Set<String> files) {
        static Published of(List<Page> pages, List<Output> files) {
            Map<String, Supplier<Set<String>>> byPath = new HashMap<>();
            pages.forEach(page -> byPath.put(page.path(), () -> idsIn(page.html())));
            return new Published(byPath, files.stream().map(Output::path).collect(Collectors.toSet()));
        }

        /** Where the ids of all pages are known already. */
        static Published known(Map<String, Set<String>> idsByPath, Set<String> files) {
            Map<String, Supplier<Set<String>>> byPath = new HashMap<>();
            idsByPath.forEach((path, ids) -> byPath.put(path, () -> ids));
            return new Published(byPath, files);
        }
    }

    /** @param files everything that is published beside the pages */
    public static List<Problem> check(List<AnsweredTopic> topics, List<Page> pages, List<Output> files) {
        return check(topics, Published.of(pages, files));
    }

    public static List<Problem> check(List<AnsweredTopic> topics, Published published) {
        LinkRules rules = new LinkRules(published);
        for (AnsweredTopic topic : topics) {
            rules.check(topic.introduction());
            topic.faq().forEach(rules::check);
            for (Answer answer : topic.answers()) {
                rules.check(answer.full());
                rules.check(answer.followUps());
                rules.check(answer.pitfalls());
            }
        }
        return rules.problems;
    }

    /**
     * What the guide for contributors links to, where its page shows it: a template of one's own need not.
     *
     * @param files everything that is published beside the pages
     */
    public static List<Problem> check(Fragment guide, List<Page> pages, List<Output> files) {
        boolean isShown = pages.stream().anyMatch(page -> page.path().equals(Addresses.contribute()) && page.html().contains(guide.html()));
        return isShown ? check(guide, Published.of(pages, files)) : List.of();
    }

    /** The same where it is known to be shown. */
    public static List<Problem> check(Fragment guide, Published published) {
        LinkRules rules = new LinkRules(published);
        rules.check(guide);
        return rules.problems;
    }

    /**
     * What {@code site.yml} links to on the site itself: the entries of its navigation and the call to action.
     *
     * @param files everything that is published beside the pages
     */
    public static List<Problem> check(Site site, List<Page> pages, List<Output> files) {
        return check(site, Published.of(pages, files));
    }

    public static List<Problem> check(Site site, Published published) {
        LinkRules rules = new LinkRules(published);
        Stream.concat(site.navigation().stream(), site.callToAction().stream().map(Site.CallToAction::link))
                .filter(reference -> reference.url().startsWith("/"))
                .forEach(reference -> rules.check(fromRoot(reference)));
        return rules.problems;
    }

    /**
     * The same for links alone, where the ids of all pages are known already.
     *
     * @param idsByPath of every page
     * @param files everything that is published beside the pages
     */
    public static List<Problem> check(List<Link> links, Map<String, Set<String>> idsByPath, Set<String> files) {
        LinkRules rules = new LinkRules(Published.known(idsByPath, files));
        links.forEach(rules::check);
        return rules.problems;
    }

    private static Link fromRoot(Reference reference) {
        String[] address = reference.url().substring(1).split("#", 2);
        String anchor = address.length < 2 ? "" : address[1];
        return new Link(address[0].replaceFirst("\\?.*", ""), anchor, reference.url(), reference.place());
    }

    private void check(Fragment fragment) {
        fragment.links().forEach(this::check);
    }

    private void check(Link link) {
        if (!published.pages().containsKey(link.target())) {
            if (!published.files().contains(link.target())) {
                problems.add(Rule.DEAD_LINK.at(
                        link.place(),
                        "the link `" + link.written() + "` leads nowhere",
                        Suggestion.didYouMean(Addresses.shown(link.target()), shown(), "an address from the site's root is that of a page, as in `/tags/`")));
            }
        } else if (!link.anchor().isEmpty() && !ids(link.target()).contains(link.anchor())) {
            problems.add(Rule.DEAD_ANCHOR.at(
                    link.place(),
                    "there is no `#" + link.anchor() + "` on " + Addresses.shown(link.target()),
                    Suggestion.didYouMean(link.anchor(), ids(link.target()), "a heading's anchor is its text in small letters with hyphens")));
        }
    }

    private List<String> shown() {
        return published.pages().keySet().stream().map(Addresses::shown).toList();
    }

    private Set<String> ids(String page) {
        return idsByPath.computeIfAbsent(page, path -> published.pages().get(path).get());
    }

    /** The ids of a page's elements. */
    public static Set<String> idsIn(String html) {
        Set<String> ids = new HashSet<>();
        for (Element element : Jsoup.parse(html).select("[id]")) {
            ids.add(element.id());
        }
        return ids;
    }
}
