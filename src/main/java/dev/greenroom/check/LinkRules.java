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
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Every link within the site leads to a page or file that is published, and to an id that is on it. */
public final class LinkRules {
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Set<String>> idsByPath = new HashMap<>();
    private final Set<String> files = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private LinkRules(Map<String, Set<String>> idsByPath, Set<String> files) {
        this.idsByPath.putAll(idsByPath);
        this.files.addAll(files);
    }

    private LinkRules(List<Page> pages, List<Output> files) {
        pages.forEach(page -> this.pages.put(page.path(), page));
        files.forEach(file -> this.files.add(file.path()));
    }

    /** @param files everything that is published beside the pages */
    public static List<Problem> check(List<AnsweredTopic> topics, List<Page> pages, List<Output> files) {
        LinkRules rules = new LinkRules(pages, files);
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
        LinkRules rules = new LinkRules(pages, files);
        Page page = rules.pages.get(Addresses.contribute());
        if (page != null && page.html().contains(guide.html())) {
            rules.check(guide);
        }
        return rules.problems;
    }

    /**
     * What {@code site.yml} links to on the site itself: the entries of its navigation and the call to action.
     *
     * @param files everything that is published beside the pages
     */
    public static List<Problem> check(Site site, List<Page> pages, List<Output> files) {
        LinkRules rules = new LinkRules(pages, files);
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
        LinkRules rules = new LinkRules(idsByPath, files);
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
        if (!pages.containsKey(link.target()) && !idsByPath.containsKey(link.target())) {
            if (!files.contains(link.target())) {
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
        return Stream.concat(pages.keySet().stream(), idsByPath.keySet().stream()).distinct().map(Addresses::shown).toList();
    }

    private Set<String> ids(String page) {
        return idsByPath.computeIfAbsent(page, path -> ids(pages.get(path)));
    }

    /** The ids of a page's elements. */
    public static Set<String> ids(Page page) {
        Set<String> ids = new HashSet<>();
        for (Element element : Jsoup.parse(page.html()).select("[id]")) {
            ids.add(element.id());
        }
        return ids;
    }
}
