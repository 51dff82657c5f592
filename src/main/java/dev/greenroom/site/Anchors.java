package dev.greenroom.site;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.PageIds;
import dev.greenroom.render.Answers;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ids of every page as it would be now, from those that an earlier check found and what was rendered since. */
final class Anchors {
    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

    private final Map<String, Set<String>> byPage = new HashMap<>();
    private final Catalog catalog;

    /** What the program itself puts on pages of topics and questions. */
    private final Set<String> parts;

    private Anchors(CheckCache cache, Catalog catalog) {
        cache.idsByPath().forEach((path, of) -> byPage.put(path, new HashSet<>(of)));
        this.catalog = catalog;
        this.parts = PageIds.taken(catalog.site().levels());
    }

    /**
     * @param known what need not be rendered again
     * @param rendered all topics with the answers that are not known
     * @return ids by the paths of pages
     */
    static Map<String, Set<String>> of(CheckCache cache, Catalog catalog, Recollection known, List<AnsweredTopic> rendered) {
        Anchors anchors = new Anchors(cache, catalog);
        anchors.leaveOutGone();
        catalog.questions().flatMap(question -> question.tags().stream()).forEach(tag -> anchors.byPage.putIfAbsent(Addresses.tag(tag), anchors.parts));
        rendered.forEach(topic -> anchors.add(topic, known));
        return anchors.byPage;
    }

    /** The ids in a topic's own text. */
    static Set<String> in(Collection<Fragment> fragments) {
        Set<String> ids = new TreeSet<>();
        fragments.forEach(fragment -> add(fragment.html(), ids));
        return ids;
    }

    private void add(AnsweredTopic topic, Recollection known) {
        Set<String> onTopic = byPage.computeIfAbsent(Addresses.topic(topic.topic().slug()), path -> new HashSet<>());
        onTopic.addAll(parts);
        onTopic.removeIf(id -> topic.answers().stream().anyMatch(answer -> id.startsWith(answer.question().slug() + "--")));
        if (known.isKnown(topic.topic())) {
            onTopic.addAll(known.topics().get(topic.topic().place().path()).ids());
        } else {
            onTopic.removeIf(Answers::isOfTopicsText);
            onTopic.addAll(in(topic.fragments()));
        }
        for (Answer answer : topic.answers()) {
            Set<String> own = new HashSet<>(parts);
            own.addAll(in(answer.fragments()));
            byPage.put(Addresses.question(answer.question()), own);
            onTopic.add(answer.question().slug());
            add(answer.listed(), onTopic);
        }
    }

    private static void add(String html, Set<String> ids) {
        Matcher id = ID.matcher(html);
        while (id.find()) {
            ids.add(id.group(1));
        }
    }

    /** Pages of questions and tags that were there then; what topics there are is part of the cache's context. */
    private void leaveOutGone() {
        Set<String> pages = catalog.questions().map(Addresses::question).collect(Collectors.toSet());
        catalog.topics().forEach(topic -> pages.add(Addresses.print(topic.slug())));
        Set<String> tags = catalog.questions().flatMap(question -> question.tags().stream()).map(Addresses::tag).collect(Collectors.toSet());
        Map<String, Set<String>> topics = new HashMap<>();
        catalog.topics().forEach(topic -> topics.put(Addresses.topic(topic.slug()), byPage.getOrDefault(Addresses.topic(topic.slug()), new HashSet<>())));
        byPage.keySet().removeIf(path -> {
            int name = path.indexOf('/') + 1;
            String parent = path.substring(0, name);
            if (name == 0 || name == path.length()) {
                return false;
            }
            boolean isGone = topics.containsKey(parent) && !pages.contains(path);
            if (isGone) {
                String slug = path.substring(name, path.length() - 1);
                topics.get(parent).removeIf(id -> id.equals(slug) || id.startsWith(slug + "--"));
            }
            return isGone || parent.equals(Addresses.tags()) && !tags.contains(path);
        });
    }
}
