package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a reader has marked, and where pages show it. */
final class ReadersProgress {
    /** Has a browser keep the progress of one who has been here before. */
    static final String KEPT = """
            // Not in the empty page that comes before.
            if (location.protocol === "http:") {
              const [time, day] = [Date.now(), 86400000];
              const name = (days) => new Date(time - days * day).toISOString().slice(0, 10);
              const card = (days) => [{ due: time + days * day, reps: 3 }, time];
              localStorage.setItem("greenroom-progress", JSON.stringify({
                format: "greenroom-progress", version: 1, settings: {}, device: "this",
                days: { [name(0)]: { this: [12, 3] }, [name(8)]: { this: [4, 0] } },
                questions: {
                  "kubernetes/pods": { mark: ["known", time], starred: [true, time], card: card(-3) },
                  "kubernetes/statefulsets": { mark: ["review", time], starred: [true, time], note: ["Ask about\\nheadless services", time], card: card(2) },
                  "kubernetes/services": { mark: ["unknown", time] },
                  "aws/vpc": { mark: ["known", time] },
                  "gone/question": { note: ["of a page that is gone", time] },
                },
              }));
            }""";

    private ReadersProgress() {}

    /** The button of a mark on a question's own page, or in the only answer that is open. */
    static Locator mark(Page page, String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Your marks"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    static void assertPressed(Locator button, boolean pressed) {
        assertThat(button).hasAttribute("aria-pressed", String.valueOf(pressed));
    }

    static Locator note(Page page) {
        return page.getByLabel("Private note");
    }

    /** What the browser keeps for the site under the key of progress. */
    static String kept(Page page) {
        return (String) page.evaluate("() => localStorage.getItem('greenroom-progress')");
    }
}
