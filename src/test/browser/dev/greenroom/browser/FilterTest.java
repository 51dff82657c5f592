package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A topic's page, narrowed to one level or tag, and its answers opened and closed all at once. */
@ExtendWith(Chromium.class)
class FilterTest {
    private static final String TOPIC = "kubernetes/";

    /** A level and a tag, each of which some question has, and none both. */
    private static final String NOTHING_IN_COMMON = """
            () => {
              const form = document.querySelector("form[data-filter]").elements;
              const questions = [...document.querySelectorAll("details.question")].map(({ dataset }) => dataset);
              for (const { value: level } of form.level) {
                for (const { value: tag } of form.tag) {
                  if (level && tag && !questions.some((each) => each.level === level && each.tags.split(" ").includes(tag))) {
                    return `?level=${level}&tag=${tag}`;
                  }
                }
              }
              throw new Error("every level has every tag");
            }""";

    @Test
    void levelShowsItsQuestionsAlone(Visit visit) {
        Page page = visit.open(TOPIC);
        int all = questions(page).count();
        choose(page, "Advanced");
        int shown = questions(page).count();
        assertThat(shown).isBetween(1, all - 1);
        assertThat(page.getByText(shown + " of " + all + " questions").first()).isVisible();
        assertThat(heading(page, "Advanced")).isVisible();
        assertThat(heading(page, "Basic")).isHidden();
        assertThat(page).hasURL(visit.site().url() + TOPIC + "?level=advanced");
    }

    @Test
    void tagShowsItsQuestionsAlone(Visit visit) {
        Page page = visit.open(TOPIC);
        int all = questions(page).count();
        tag(page).selectOption("networking");
        int shown = questions(page).count();
        assertThat(shown).isBetween(1, all - 1);
        assertThat(page.getByText(shown + " of " + all + " questions").first()).isVisible();
        assertThat(page).hasURL(visit.site().url() + TOPIC + "?tag=networking");
    }

    @Test
    void levelAndTagTogetherMayLeaveNothingWhichIsSaid(Visit visit) {
        Page page = visit.open(TOPIC);
        page.navigate(TOPIC + page.evaluate(NOTHING_IN_COMMON));
        assertThat(page.getByText("No question fits all that is chosen")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show all questions")).click();
        assertThat(page.getByText("No question fits all that is chosen")).isHidden();
        assertThat(questions(page).first()).isVisible();
    }

    @Test
    void addressRestoresTheSelection(Visit visit) {
        Page page = visit.open(TOPIC + "?level=basic&tag=networking&from=feed");
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Basic"))).isChecked();
        assertThat(tag(page)).hasValue("networking");
        int shown = questions(page).count();
        page.reload();
        assertThat(questions(page)).hasCount(shown);
        assertThat(page).hasURL(Pattern.compile("from=feed"));
    }

    @Test
    void namesThatThePageDoesNotKnowAreLeftOut(Visit visit) {
        Page page = visit.open(TOPIC + "?level=guru&tag=__proto__");
        assertThat(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("All"))).isChecked();
        assertThat(questions(page)).hasCount(page.locator("details").count());
    }

    @Test
    void resetShowsEverythingAgain(Visit visit) {
        Page page = visit.open(TOPIC);
        int count = questions(page).count();
        Locator reset = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show all").setExact(true));
        assertThat(reset).isHidden();
        choose(page, "Intermediate");
        reset.click();
        assertThat(questions(page)).hasCount(count);
        assertThat(page).hasURL(visit.site().url() + TOPIC);
        Locator all = page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("All"));
        assertThat(all).isChecked();
        assertThat(all).isFocused();
    }

    @Test
    void countIsToldToReadersWhoCannotSeeIt(Visit visit) {
        Page page = visit.open(TOPIC);
        choose(page, "Advanced");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText(Pattern.compile("^\\d+ of \\d+ questions$"));
    }

    @Test
    void allAnswersOpenAndCloseAtOnce(Visit visit) {
        Page page = visit.open(TOPIC);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Expand all")).click();
        assertThat(page.locator("details.question:not([open])")).hasCount(0);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Collapse all")).click();
        assertThat(page.locator("details[open]")).hasCount(0);
    }

    @Test
    void onlyTheAnswersThatAreShownOpen(Visit visit) {
        Page page = visit.open(TOPIC);
        choose(page, "Advanced");
        int shown = questions(page).count();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Expand all")).click();
        assertThat(page.locator("details.question[open]")).hasCount(shown);
    }

    private static void choose(Page page, String level) {
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(level)).check();
    }

    private static Locator tag(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Tag"));
    }

    private static Locator questions(Page page) {
        return page.locator("details > summary").filter(new Locator.FilterOptions().setVisible(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)).setLevel(2)
                .setIncludeHidden(true));
    }
}
