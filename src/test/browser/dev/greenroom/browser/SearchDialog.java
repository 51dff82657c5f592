package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The search dialog of a page, as readers name its parts. */
record SearchDialog(Page page) {
    /** Presses a key until the dialog is there: one that comes before the scripts is lost, as for any reader. */
    static SearchDialog openedBy(Page page, String key) {
        SearchDialog dialog = new SearchDialog(page);
        page.waitForCondition(() -> {
            page.keyboard().press(key);
            return dialog.self().isVisible();
        });
        return dialog;
    }

    Locator self() {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Search"));
    }

    Locator input() {
        return self().getByRole(AriaRole.COMBOBOX, named("Search the questions"));
    }

    Locator results() {
        return self().getByRole(AriaRole.OPTION);
    }

    /** The result that the keys have chosen. */
    Locator chosen() {
        return self().getByRole(AriaRole.OPTION, new Locator.GetByRoleOptions().setSelected(true));
    }

    Locator link(String name) {
        return self().getByRole(AriaRole.LINK, named(name));
    }

    Locator button(String name) {
        return self().getByRole(AriaRole.BUTTON, named(name));
    }

    /** Types a text, letter by letter, and waits for its own results, not those of its first letters. */
    void find(String text) {
        input().fill("");
        input().pressSequentially(text);
        // The browser reads the pattern, and knows no \\Q.
        String query = URLEncoder.encode(text, StandardCharsets.UTF_8).replaceAll("[*+.]", "\\\\$0");
        assertThat(link("See all results")).hasAttribute("href", Pattern.compile("\\?q=" + query + "(&topic=[a-z]+)?$"));
        results().first().waitFor();
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
