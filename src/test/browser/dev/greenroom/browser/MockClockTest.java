package dev.greenroom.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The clock of a mock interview; the page's own time is in the test's hands. */
@ExtendWith(Chromium.class)
class MockClockTest {
    @Test
    void timeRunsAndPausesAndGoesOn(Visit visit) {
        Mock mock = started(visit);
        assertThat(mock.left()).hasText("0:30");
        pass(mock, 10);
        assertThat(mock.left()).hasText("0:20");
        assertThat(mock.stage()).containsText("0:10 of 2:30");
        mock.button("Pause").click();
        pass(mock, 60);
        assertThat(mock.left()).hasText("0:20");
        mock.button("Go on").click();
        pass(mock, 5);
        assertThat(mock.left()).hasText("0:15");
    }

    @Test
    void spaceAndLetterPauseButSpaceOnAButtonPressesIt(Visit visit) {
        Mock mock = started(visit);
        mock.page().keyboard().press("Space");
        assertThat(mock.button("Go on")).isVisible();
        mock.page().keyboard().press("p");
        assertThat(mock.button("Pause")).isVisible();
        mock.button("Reveal answer").press("Space");
        assertThat(mock.answer()).isVisible();
        assertThat(mock.button("Pause")).isVisible();
    }

    @Test
    void eachQuestionHasItsOwnTime(Visit visit) {
        Mock mock = started(visit);
        pass(mock, 12);
        mock.button("Next").click();
        assertThat(mock.left()).hasText("0:30");
        pass(mock, 4);
        mock.button("Back").click();
        assertThat(mock.left()).hasText("0:18");
        assertThat(mock.stage()).containsText("0:16 of 2:30");
        mock.button("End the interview").click();
        assertThat(mock.results().first()).containsText("0:12");
        assertThat(mock.results().nth(1)).containsText("0:04");
    }

    @Test
    void endOfTheTimeIsToldAndCutsNothingOff(Visit visit) {
        Mock mock = started(visit);
        pass(mock, 31);
        assertThat(mock.page().getByText("Time is up. Take the time you need; it is counted.")).isVisible();
        assertThat(mock.left()).hasText("+0:01");
        pass(mock, 1);
        assertThat(mock.page().getByRole(AriaRole.STATUS)).hasText("Time is up for this question");
        assertThat(mock.question()).isVisible();
        mock.button("Reveal answer").click();
        assertThat(mock.answer()).isVisible();
    }

    @Test
    void reloadGoesOnWhereItWas(Visit visit) {
        Mock mock = started(visit);
        mock.answer("good");
        pass(mock, 10);
        String question = mock.question().innerText();
        mock.page().reload();
        assertThat(mock.question()).hasText(question);
        assertThat(mock.stage()).containsText("Question 2 of 5");
        assertThat(mock.left()).hasText("0:20");
        pass(mock, 3);
        assertThat(mock.left()).hasText("0:17");
        mock.button("Pause").click();
        mock.page().reload();
        pass(mock, 30);
        assertThat(mock.left()).hasText("0:17");
        mock.button("Back").click();
        assertThat(mock.button("Good")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void timeOnAnotherPageIsNotCounted(Visit visit) {
        Mock mock = started(visit);
        pass(mock, 5);
        mock.page().navigate("contribute/");
        mock.page().clock().runFor(60_000);
        mock.page().goBack();
        assertThat(mock.left()).hasText("0:25");
    }

    @Test
    void damagedOrBlockedMemoryIsNoHarm(Visit visit) {
        for (String damaged : new String[] {"{", "null", "7", "{\"ids\":[1]}", "{\"ids\":[],\"revealed\":[],\"skipped\":[]}"}) {
            Page page = visit.context(Visit.desktop()).newPage();
            page.addInitScript("sessionStorage.setItem('greenroom-mock-1', '%s')".formatted(damaged));
            page.navigate(Mock.SHARED);
            assertThat(Mock.on(page).start().question()).isVisible();
        }
        BrowserContext context = visit.context(Visit.desktop());
        context.addInitScript("""
                for (const name of ["localStorage", "sessionStorage"]) {
                  Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });
                }""");
        Page page = context.newPage();
        page.navigate(Mock.SHARED);
        Mock mock = Mock.on(page).start().answer("missed", "good", "good", "good", "good");
        mock.button("Put the weak one to review").click();
        assertThat(page.getByText("This browser keeps nothing for this site").first()).isVisible();
    }

    /** An interview that has just begun, on a clock that only {@link #pass} moves. */
    private static Mock started(Visit visit) {
        Page page = visit.context(Visit.desktop()).newPage();
        page.clock().install();
        page.navigate(Mock.SHARED);
        Mock mock = Mock.on(page);
        mock.button("Start the interview").waitFor();
        page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
        mock.start();
        return mock;
    }

    private static void pass(Mock mock, int seconds) {
        mock.page().clock().runFor(seconds * 1000L);
    }
}
