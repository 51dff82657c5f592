package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Page;
import dev.greenroom.model.Site;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the pages that stand once: home, all questions, search, practice, progress, contribute, accessibility, offline and "not found". */
final class SitePages {
    private final Frame frame;
    private final Site site;
    private final Optional<Fragment> guide;

    /** @param guide for contributors, where the repository has one */
    SitePages(Frame frame, Optional<Fragment> guide) {
        this.frame = frame;
        this.guide = guide;
        this.site = frame.site();
    }

    /** Each by its path. */
    Map<String, Supplier<Page>> pages() {
        Map<String, Supplier<Page>> pages = new LinkedHashMap<>();
        pages.put(Addresses.home(), this::home);
        pages.put(Addresses.questions(), this::questions);
        pages.put(Addresses.search(), this::search);
        pages.put(Addresses.practice(), this::practice);
        pages.put(Addresses.progress(), this::progress);
        pages.put(Addresses.contribute(), this::contribute);
        pages.put(Addresses.accessibility(), this::accessibility);
        pages.put(Addresses.offline(), this::offline);
        pages.put(Addresses.notFound(), this::notFound);
        return pages;
    }

    private Page home() {
        Optional<LocalDate> changed = changed();
        Views.Head head = new Views.Head(
                site.title() + " | " + site.tagline(),
                site.description(),
                frame.addresses.url(Addresses.home()),
                "website",
                true,
                changed,
                List.of(frame.data.website(site.title())));
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("questionCount", (int) frame.catalog.questions().count());
        own.put("tags", frame.allTags());
        own.put("changed", changed);
        return page("home.html", Addresses.home(), head, own);
    }

    private Page questions() {
        List<Views.LinkView> crumbs =
                frame.crumbs(new Views.LinkView("All questions", frame.addresses.href(Addresses.questions())));
        int count = (int) frame.catalog.questions().count();
        Views.Head head = new Views.Head(
                "All questions | " + site.title(),
                "All " + TemplateFunctions.count(count, "interview question") + " of " + site.title() + " on one page, by topic and level.",
                frame.addresses.url(Addresses.questions()),
                "website",
                true,
                changed(),
                List.of(frame.data.breadcrumbs(crumbs)));
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("crumbs", crumbs);
        own.put("questionCount", count);
        own.put("outlines", frame.catalog.topics().stream().map(this::outline).toList());
        return page("questions.html", Addresses.questions(), head, own);
    }

    private Views.TopicOutline outline(Topic topic) {
        List<Views.LevelLinks> levels = frame.levelCounts(topic).stream()
                .map(count -> new Views.LevelLinks(
                        count.level(), topic.questions(count.level()).stream().map(frame::link).toList()))
                .toList();
        return new Views.TopicOutline(
                topic.slug(), topic.title(), frame.link(topic).href(), topic.questions().size(), levels);
    }

    private Page search() {
        Views.Head head = plain("Search", "Search all interview questions of " + site.title() + " by words, topic, level and tag.", Addresses.search(), false);
        return page("search.html", Addresses.search(), head, Map.of("tags", frame.allTags()));
    }

    private Page progress() {
        Views.Head head = plain(
                "Your progress",
                "What you know of " + site.title() + ", what is due and what you have starred. Kept in your browser, yours to take along.",
                Addresses.progress(),
                false);
        return page("progress.html", Addresses.progress(), head, Map.of(
                "crumbs", frame.crumbs(new Views.LinkView("Your progress", frame.addresses.href(Addresses.progress())))));
    }

    private Page practice() {
        Views.Head head = plain(
                "Practice",
                "Practice the interview questions of " + site.title() + " with cards that come back just before they are forgotten.",
                Addresses.practice(),
                true);
        return page("practice.html", Addresses.practice(), head, Map.of("tags", frame.allTags()));
    }

    private Page contribute() {
        Views.Head head = plain(
                "Contribute",
                "How to correct an answer or add a question to " + site.title() + ": a Markdown file and a pull request, no programming.",
                Addresses.contribute(),
                true);
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("crumbs", frame.crumbs(new Views.LinkView("Contribute", frame.addresses.href(Addresses.contribute()))));
        String folder = "content/" + frame.catalog.topics().get(0).slug() + "/" + site.levels().get(0).id();
        own.put("newFileUrl", frame.repository.map(links -> links.newFile(folder)));
        own.put("exampleFolder", folder);
        own.put("guide", guide.map(Fragment::html).orElse(""));
        own.put("contributors", frame.contributors);
        return page("contribute.html", Addresses.contribute(), head, own);
    }

    private Page accessibility() {
        Views.Head head = plain(
                "Accessibility",
                "What was done so that everyone can read and practice with " + site.title() + ", how it is tested, and what is not good yet.",
                Addresses.accessibility(),
                true);
        return page("accessibility.html", Addresses.accessibility(), head, Map.of(
                "crumbs", frame.crumbs(new Views.LinkView("Accessibility", frame.addresses.href(Addresses.accessibility())))));
    }

    private Page offline() {
        Views.Head head = plain("Offline", "What this device keeps of " + site.title() + " to read without a network.", Addresses.offline(), false);
        return page("offline.html", Addresses.offline(), head, Map.of());
    }

    private Page notFound() {
        Views.Head head = plain("Page not found", "There is no page at this address.", Addresses.notFound(), false);
        return page("404.html", Addresses.notFound(), head, Map.of());
    }

    /** The day of the last real change of anything. */
    private Optional<LocalDate> changed() {
        return frame.catalog.topics().stream().map(Topic::changed).max(Comparator.naturalOrder());
    }

    private Views.Head plain(String title, String description, String path, boolean listed) {
        return new Views.Head(
                title + " | " + site.title(), description, frame.addresses.url(path), "website", listed, Optional.empty(), List.of());
    }

    private Page page(String template, String path, Views.Head head, Map<String, Object> own) {
        return frame.page(template, path, head, own, Source.named("templates/" + template).place());
    }
}
