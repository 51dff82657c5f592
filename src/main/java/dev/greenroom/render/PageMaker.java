package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Theme;
import dev.greenroom.problem.Problem;
import java.util.List;

/** A theme, compiled once for all the pages that will be made with it. */
public final class PageMaker {
    private final Addresses addresses;
    private final Templates templates;

    public PageMaker(Theme theme, Addresses addresses) {
        this.addresses = addresses;
        this.templates = new Templates(theme.templates(), new TemplateFunctions(addresses, theme.assets()));
    }

    /** What is wrong with the templates before any page is made; where there is something, none should be. */
    public List<Problem> problems() {
        return templates.check();
    }

    public PagePlan plan(Catalog catalog, List<AnsweredTopic> topics, Pages.Findings findings) {
        return PagePlan.of(new Frame(catalog, addresses, templates), topics, findings);
    }
}
