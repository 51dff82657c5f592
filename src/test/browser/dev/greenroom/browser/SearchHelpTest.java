package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the search says beyond its results: corrections, words that are close, and excerpts that come later. */
@ExtendWith(Chromium.class)
class SearchHelpTest {
    @Test
    void correctedWordIsSaidAndMarked(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        StubEngine.in(context, "return answer(['one'], { correction: { text: 'vpc closure', ranges: [[4, 11]] } });");
        SearchDialog dialog = SearchDialog.openedBy(open(context, "aws/"), "/");
        dialog.input().fill("vpc clsoure");
        assertThat(dialog.self().getByText("Showing results for vpc closure.").first()).isVisible();
        assertThat(dialog.self().locator("mark").first()).hasText("closure");
        assertThat(dialog.self().getByRole(AriaRole.STATUS)).hasText("Showing results for vpc closure. 1 result");
        assertThat(dialog.input()).hasValue("vpc clsoure");
    }

    @Test
    void closestWordsSearchForThemselves(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        StubEngine.in(context, "return answer(text === 'closure' ? ['one'] : [], { closest: ['closure', 'cloud'] });");
        Page page = open(context, "search/?q=clzr");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("closure")).click();
        assertThat(page.getByText("1 question found").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("\\?q=closure$"));
        assertThat(page.getByLabel("Words")).hasValue("closure");
        assertThat(page.getByText("Did you mean").first()).isHidden();
    }

    @Test
    void excerptComesWhenTheReaderRestsAndMovesNothing(Visit visit) {
        for (var options : List.of(Visit.desktop(), Visit.phone())) {
            BrowserContext context = visit.context(options);
            StubEngine.in(context, "return answer(['one', 'two']);", """
                    await held(result.id);
                    return { excerpt: "A longer answer that names a VPC", ranges: [[29, 32]] };""");
            Page page = open(context, "search/?q=vpc");
            Locator second = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("two"));
            second.scrollIntoViewIfNeeded();
            page.waitForFunction("() => window.release?.one && window.release.two");
            assertThat(second).containsText("Something about two");
            BoundingBox before = second.boundingBox();
            page.evaluate("() => Object.values(window.release).forEach((go) => go())");
            assertThat(second.locator("mark")).hasText("VPC");
            BoundingBox after = second.boundingBox();
            assertThat(List.of(after.y, after.height)).isEqualTo(List.of(before.y, before.height));
        }
    }

    @Test
    void excerptStaysFromLetterToLetter(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        StubEngine.in(context, "const given = answer(['one']); given.results[0].excerpt = ''; return given;", """
                await held("excerpt");
                return { excerpt: "A longer answer that names a VPC", ranges: [[29, 32]] };""");
        Page page = open(context, "search/?q=v");
        page.waitForFunction("() => window.release?.excerpt");
        page.evaluate("() => window.release.excerpt()");
        Locator excerpt = page.getByText("A longer answer that names a VPC");
        assertThat(excerpt).isVisible();
        page.getByLabel("Words").fill("vp");
        page.waitForTimeout(200);
        assertThat(excerpt).isVisible();
    }

    @Test
    void excerptThatDoesNotLoadIsNotMissed(Visit visit) {
        BrowserContext context = visit.context(Visit.desktop());
        StubEngine.in(context, "return answer([text]);", "throw new Error('gone');");
        Page page = open(context, "search/?q=vpc");
        page.waitForTimeout(1000);
        assertThat(page.getByText("Something about vpc").first()).isVisible();
    }

    private static Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(path);
        return page;
    }
}
