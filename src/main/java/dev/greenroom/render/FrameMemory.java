package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Community;
import dev.greenroom.model.Level;
import dev.greenroom.model.Tag;
import dev.greenroom.model.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** What every page shows of each topic, and of all who wrote, kept as long as they are the same objects. For one thread at a time. */
final class FrameMemory {
    private List<Level> levels = List.of();
    private Map<Topic, Summary> summaries = Map.of();
    private Community community = Community.NONE;
    private List<String> contributors = List.of();

    /** @param tags how many of its questions have each */
    record Summary(Views.TopicView view, Map<Tag, Integer> tags) {}

    /** In the order of the catalog's topics. */
    List<Summary> summaries(Catalog catalog, Addresses addresses) {
        List<Level> levelsNow = catalog.site().levels();
        boolean isSame = levelsNow.equals(levels);
        levels = levelsNow;
        Map<Topic, Summary> now = new IdentityHashMap<>();
        List<Summary> all = new ArrayList<>();
        for (Topic topic : catalog.topics()) {
            Summary known = isSame ? summaries.get(topic) : null;
            Summary summary = known == null ? summary(topic, addresses) : known;
            now.put(topic, summary);
            all.add(summary);
        }
        summaries = now;
        return all;
    }

    private Summary summary(Topic topic, Addresses addresses) {
        Map<Tag, Integer> tags = new HashMap<>();
        topic.questions().forEach(question -> question.tags().forEach(tag -> tags.merge(tag, 1, Integer::sum)));
        Views.TopicView view = new Views.TopicView(
                topic.slug(),
                topic.title(),
                topic.summary(),
                addresses.href(Addresses.topic(topic.slug())),
                topic.questions().size(),
                levelCounts(topic));
        return new Summary(view, tags);
    }

    /** How many questions each level has; levels without any are left out. */
    private List<Views.LevelCount> levelCounts(Topic topic) {
        return levels.stream()
                .map(level -> new Views.LevelCount(level, topic.questions(level).size()))
                .filter(count -> count.count() > 0)
                .toList();
    }

    /** Everyone who wrote a question; nobody where one and the same wrote all, which tells nothing. */
    List<String> contributors(Community now) {
        if (now != community) {
            List<String> everyone = now.everyone();
            contributors = everyone.size() > 1 ? everyone : List.of();
            community = now;
        }
        return contributors;
    }
}
