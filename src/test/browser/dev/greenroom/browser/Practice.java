package dev.greenroom.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The practice page as its reader finds it: by role and name. */
record Practice(Page page) {
    private static final List<String> GRADES = List.of("again", "hard", "good", "easy");

    static Practice on(Page page) {
        return new Practice(page);
    }

    Locator startButton() {
        return button(Pattern.compile("^(Start|No cards)"));
    }

    Practice start() {
        startButton().click();
        question().waitFor();
        return this;
    }

    Locator cards() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Card").setExact(true));
    }

    Locator question() {
        return cards().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(2));
    }

    Locator answer() {
        return cards().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Answer").setExact(true));
    }

    Locator full() {
        return answer().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Full answer"));
    }

    Locator grades() {
        return cards().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("How well did you know it?"));
    }

    Locator grade(String name) {
        return grades().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }

    Locator end(String title) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private Locator button(Pattern name) {
        return page.getByRole(AriaRole.MAIN).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    Practice press(String key) {
        page.keyboard().press(key.equals(" ") ? "Space" : key);
        return this;
    }

    /** Opens and grades one card after the other, by keys. */
    Practice learn(String... grades) {
        for (String grade : grades) {
            press(" ").press(String.valueOf(GRADES.indexOf(grade) + 1));
        }
        return this;
    }

    Practice endEarly() {
        button("End").click();
        end("Session ended").waitFor();
        return this;
    }

    /** What the store holds of the question with this title or id: its mark, and fields of its card. */
    Object stored(String id, String path) {
        return page.evaluate(
                "([id, path]) => path.split('.').reduce((held, name) => name in Object(held) ? held[name] : undefined,"
                        + " Object.fromEntries(Object.entries(JSON.parse(localStorage.getItem('greenroom-progress')).questions[id] ?? {})"
                        + ".map(([name, [value]]) => [name, value])))",
                List.of(id, path));
    }

    /** How many cards there were on a day. */
    @SuppressWarnings("unchecked")
    List<Integer> day(String day) {
        return (List<Integer>) page.evaluate("(day) => Object.values(JSON.parse(localStorage.getItem('greenroom-progress')).days[day])[0]", day);
    }

    /** Script that gives a new reader cards: their days by id, before or after today. */
    static String reader(Map<String, Integer> due) {
        StringBuilder script = new StringBuilder("""
                if (location.protocol === "http:" && !localStorage.getItem("greenroom-progress")) {
                  const now = Date.now(), day = 86400000;
                  const card = (days) => [{ state: "review", due: now + days * day, last: now + (days - 10) * day, stability: 10,
                    difficulty: 5, reps: 3, lapses: 0, grade: "good" }, now];
                  localStorage.setItem("greenroom-progress", JSON.stringify({
                    format: "greenroom-progress", version: 1, days: {}, settings: {}, questions: {
                """);
        due.forEach((id, days) -> script.append("\"%s\": { card: card(%d) },%n".formatted(id, days)));
        return script.append("} })); }").toString();
    }
}
