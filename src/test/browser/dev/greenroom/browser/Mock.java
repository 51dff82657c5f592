package dev.greenroom.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/** The page of mock interviews as its reader finds it: by role and name. */
record Mock(Page page) {
    /** Five questions of half a minute each. */
    static final String SHARED = "practice/mock/?topics=aws+kubernetes&mix=40+40+20&count=5&minutes=0.5&seed=k3x9";

    static Mock on(Page page) {
        return new Mock(page);
    }

    Mock start() {
        button("Start the interview").click();
        question().waitFor();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator stage() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Interview").setExact(true));
    }

    Locator question() {
        return stage().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2));
    }

    Locator answer() {
        return stage().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Answer").setExact(true));
    }

    Locator left() {
        return stage().getByRole(AriaRole.TIMER);
    }

    Locator result() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Result"));
    }

    Locator results() {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHas(page.getByRole(AriaRole.BUTTON)));
    }

    /** Goes through all questions by "Next"; the clock has to be stopped or slow. */
    List<String> questions() {
        List<String> titles = new ArrayList<>();
        for (titles.add(question().innerText()); button("Next").isVisible(); titles.add(question().innerText())) {
            button("Next").click();
        }
        return titles;
    }

    /** Reveals and grades one question after the other, by keys. */
    Mock answer(String... grades) {
        for (String grade : grades) {
            page.keyboard().press("r");
            page.keyboard().press(String.valueOf(List.of("missed", "partly", "good").indexOf(grade) + 1));
            page.keyboard().press("n");
        }
        return this;
    }

    /** The marks that the store holds, as {@code id mark}, sorted. */
    @SuppressWarnings("unchecked")
    List<String> marks() {
        return (List<String>) page.evaluate("""
                () => Object.entries(JSON.parse(localStorage.getItem("greenroom-progress") ?? "{}").questions ?? {})
                  .filter(([, { mark }]) => mark?.[0]).map(([id, { mark }]) => `${id} ${mark[0]}`).sort()""");
    }
}
