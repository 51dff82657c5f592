package dev.greenroom.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;

/** An engine that answers as a test says, in place of the site's own: for answers that a good index seldom gives. */
final class StubEngine {
    private static final Pattern ENGINE = Pattern.compile("/js/search/engine\\.js$");

    private static final String MODULE = """
            const found = (title) => ({
              id: title, url: document.documentElement.dataset.root + "aws/vpc/", score: 1, tags: [],
              topic: "aws", topicTitle: "AWS", level: "basic", levelTitle: "Basic",
              title, titleRanges: [], excerpt: "Something about " + title, ranges: [],
            });
            const answer = (titles, more) => ({
              results: titles.map(found), count: titles.length,
              counts: { topics: { aws: titles.length }, levels: { basic: titles.length } },
              correction: undefined, closest: [], complete: true, failed: false, words: ["vpc"], ...more,
            });
            const held = (name) => new Promise((go) => { window.release = { ...window.release, [name]: go }; });
            export const open = async () => ({
              topics: [], levels: [],
              query: async (text, options) => { %s },
              excerpt: async (result) => { %e },
            });
            """;

    private static final String EXCERPT = "return { excerpt: result.excerpt, ranges: [] };";

    private StubEngine() {}

    /**
     * @param query what happens with {@code text} and {@code options}: {@code answer([titles], parts)} makes an answer,
     *     {@code held(name)} waits until the page's {@code release[name]} is called
     */
    static void in(BrowserContext context, String query) {
        in(context, query, EXCERPT);
    }

    /** @param excerpt what happens with a {@code result} whose excerpt is asked for */
    static void in(BrowserContext context, String query, String excerpt) {
        String module = MODULE.replace("%s", query).replace("%e", excerpt);
        context.route(
                ENGINE, route -> route.fulfill(new Route.FulfillOptions().setContentType("text/javascript").setBody(module)));
    }
}
