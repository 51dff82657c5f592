package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Alias;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Page;
import dev.greenroom.model.PageVersion;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.model.Tag;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What every page has around its own content, and the views that several pages share. */
final class Frame {
    final Catalog catalog;
    final Addresses addresses;
    final StructuredData data;
    final Optional<RepositoryLinks> repository;
    final List<Views.TopicView> topics;
    /** Everyone who wrote a question; nobody where one and the same wrote all, which tells nothing. */
    final List<String> contributors;

    private final List<Views.LinkView> navigation;
    private final Optional<Views.CallToActionView> callToAction;
    private final Map<Tag, Integer> tagCounts = new TreeMap<>();
    private final Map<String, String> topicTitles = new TreeMap<>();
    private final Templates templates;

    Frame(Catalog catalog, Addresses addresses, Templates templates, FrameMemory memory) {
        this.catalog = catalog;
        this.addresses = addresses;
        this.templates = templates;
        this.data = new StructuredData(addresses);
        this.repository = catalog.site().repository().map(RepositoryLinks::new);
        this.navigation = site().navigation().stream()
                .map(link -> new Views.LinkView(link.title(), outward(link.url())))
                .toList();
        this.callToAction = site().callToAction()
                .map(call -> new Views.CallToActionView(call.title(), call.text(), call.link().title(), outward(call.link().url())));
        this.contributors = memory.contributors(catalog.community());
        List<FrameMemory.Summary> summaries = memory.summaries(catalog, addresses);
        this.topics = summaries.stream().map(FrameMemory.Summary::view).toList();
        catalog.topics().forEach(topic -> topicTitles.put(topic.slug(), topic.title()));
        summaries.forEach(summary -> summary.tags().forEach((tag, count) -> tagCounts.merge(tag, count, Integer::sum)));
    }

    Site site() {
        return catalog.site();
    }

    /**
     * Renders a page.
     *
     * @param own the variables of this kind of page
     */
    Page page(String template, String path, Views.Head head, Map<String, Object> own, Place origin) {
        Map<String, Object> variables = new LinkedHashMap<>();
        variables.put("site", site());
        variables.put("root", addresses.root());
        variables.put("topics", topics);
        variables.put("levels", site().levels());
        variables.put("navigation", navigation);
        variables.put("callToAction", callToAction);
        variables.put("head", head);
        variables.put("path", path);
        variables.put("scripts", true);
        variables.putAll(own);
        boolean indexed = head.listed() && head.canonical().equals(addresses.url(path));
        String html = PageVersion.stamp(templates.render(template, variables));
        return new Page(path, html, head.modified(), indexed, origin);
    }

    /** The way from the home page, for the eye and for search engines. */
    List<Views.LinkView> crumbs(Views.LinkView... behindHome) {
        List<Views.LinkView> crumbs = new ArrayList<>();
        crumbs.add(new Views.LinkView(site().title(), addresses.root()));
        crumbs.addAll(List.of(behindHome));
        return List.copyOf(crumbs);
    }

    Views.LinkView link(Topic topic) {
        return new Views.LinkView(topic.title(), addresses.href(Addresses.topic(topic.slug())));
    }

    Views.LinkView link(Question question) {
        return new Views.LinkView(question.title(), addresses.href(Addresses.question(question)));
    }

    Views.QuestionLink questionLink(Question question) {
        return new Views.QuestionLink(
                question.title(),
                question.shortAnswer(),
                addresses.href(Addresses.question(question)),
                topicTitles.get(question.topic()),
                question.level());
    }

    Views.TagView tagView(Tag tag) {
        return new Views.TagView(tag.slug(), tag.label(), addresses.href(Addresses.tag(tag)), tagCounts.getOrDefault(tag, 0));
    }

    /** In their order. */
    Set<Tag> tags() {
        return tagCounts.keySet();
    }

    List<Views.TagView> allTags() {
        return tagCounts.keySet().stream().map(this::tagView).toList();
    }

    /** How many questions each level has; levels without any are left out. */
    List<Views.LevelCount> levelCounts(Topic topic) {
        return topics.get(catalog.topics().indexOf(topic)).levels();
    }

    /** The ids that a question had before, with spaces between: what readers marked then is theirs still. */
    static String earlier(Question question) {
        return String.join(" ", question.aliases().stream().map(Alias::path).toList());
    }

    /** An address from {@code site.yml}: of another site, or from this site's root. */
    private String outward(String url) {
        return url.startsWith("/") ? addresses.href(url.substring(1)) : url;
    }
}
