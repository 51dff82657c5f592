package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Theme;
import dev.greenroom.problem.Problem;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A theme, compiled once for all the pages that will be made with it. What it plans for a topic it keeps as long as the topic
 * is the same object. Safe for several threads.
 */
public final class PageMaker {
    private final Addresses addresses;
    private final Templates templates;
    private final FrameMemory frames = new FrameMemory();
    private Map<AnsweredTopic, PagePlan.Part> parts = Map.of();

    public PageMaker(Theme theme, Addresses addresses) {
        this.addresses = addresses;
        this.templates = new Templates(theme.templates(), new TemplateFunctions(addresses, theme.assets()));
    }

    /** What is wrong with the templates before any page is made; where there is something, none should be. */
    public List<Problem> problems() {
        return templates.check();
    }

    public synchronized PagePlan plan(Catalog catalog, List<AnsweredTopic> topics, Pages.Findings findings) {
        Map<AnsweredTopic, PagePlan.Part> now = new IdentityHashMap<>();
        for (AnsweredTopic topic : topics) {
            PagePlan.Part known = parts.get(topic);
            now.put(topic, known == null ? PagePlan.Part.of(topic) : known);
        }
        parts = now;
        return PagePlan.of(new Frame(catalog, addresses, templates, frames), topics.stream().map(now::get).toList(), findings);
    }
}
