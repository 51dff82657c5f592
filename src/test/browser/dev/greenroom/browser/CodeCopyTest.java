package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The button that copies a block of code. */
@ExtendWith(Chromium.class)
class CodeCopyTest {
    private static final Pattern FENCE = Pattern.compile("(?s)\n```\\w+\n(.*?\n)```\n");

    @Test
    void copiesTheCodeAsItsFileHasIt(Visit visit) throws IOException {
        Page page = visit.open("aws/vpc/", Visit.desktop().setPermissions(List.of("clipboard-read", "clipboard-write")));
        copy(page).click();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copied"))).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Copied");
        Matcher fence = FENCE.matcher(Files.readString(Path.of("content/aws/basic/070-vpc.md")));
        assertThat(fence.find()).isTrue();
        assertThat(page.evaluate("() => navigator.clipboard.readText()").toString().stripTrailing())
                .isEqualTo(fence.group(1).stripTrailing());
        assertThat(copy(page)).isVisible();
    }

    @Test
    void refusalIsTold(Visit visit) {
        Page page = visit.context(Visit.desktop()).newPage();
        page.addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))");
        page.navigate("aws/vpc/");
        copy(page).click();
        assertThat(page.getByText("Copying is not allowed here").first()).isVisible();
    }

    private static Locator copy(Page page) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy").setExact(true)).first();
    }
}
