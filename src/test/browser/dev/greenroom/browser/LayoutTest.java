package dev.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of page holds its form: in windows of all widths, while it loads, and for readers who want no motion. */
@ExtendWith(Chromium.class)
class LayoutTest {
    /** 320 is also a window of 640 at 200 %, or one of 1280 at 400 %. */
    private static final List<Integer> WIDTHS = List.of(320, 390, 640, 768, 1280, 1600);

    private static final String WIDEST = """
            () => [...document.querySelectorAll("body *")]
              .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
              .slice(0, 3).map((each) => each.outerHTML.slice(0, 120)).join("\\n")""";

    private static final String WATCHED_SHIFTS = """
            window.shifts = [];
            new PerformanceObserver((list) => {
              for (const { value, sources } of list.getEntries()) {
                const moved = sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName);
                window.shifts.push(`${value.toFixed(4)}: ${moved.join(" ")}`);
              }
            }).observe({ type: "layout-shift", buffered: true });""";

    private static final String MOVING = """
            () => [...document.querySelectorAll("*")].flatMap((each) =>
              ["", "::before", "::after", "::backdrop", "::details-content", "::marker"]
                .map((part) => [each, part, getComputedStyle(each, part || null)]))
              .filter(([, , style]) => style.scrollBehavior === "smooth"
                || [style.transitionDuration, style.animationDuration].some((times) =>
                  times.split(",").some((time) => parseFloat(time) * (time.trim().endsWith("ms") ? 1 : 1000) > 1)))
              .map(([each, part]) => each.tagName + "." + each.className + part)""";

    @ParameterizedTest
    @EnumSource
    void pageNeverScrollsSideways(PageKind kind, Visit visit) {
        Page page = kind.open(visit, Visit.desktop());
        List<String> wide = new ArrayList<>();
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            // As readers have it who set the browser's text to twice its size.
            page.evaluate("(size) => { document.documentElement.style.fontSize = size; }", width == 640 ? "200%" : "");
            int scrolled = (int) page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (scrolled > 0) {
                wide.add(width + ": by " + scrolled + "\n" + page.evaluate(WIDEST));
            }
        }
        assertThat(wide).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesWhileThePageLoads(PageKind kind, Visit visit) {
        List<Object> shifts = new ArrayList<>();
        for (NewContextOptions options : List.of(Visit.desktop(), Visit.phone())) {
            BrowserContext context = kind.context(visit, options);
            context.addInitScript(WATCHED_SHIFTS);
            Page page = context.newPage();
            // Where an address names an answer, the page is meant to move to it.
            page.navigate(kind.path().replaceFirst("#.*", ""));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            shifts.addAll((List<?>) page.evaluate("() => window.shifts"));
        }
        assertThat(shifts).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingMovesForReadersWhoWantNoMotion(PageKind kind, Visit visit) {
        Page page = kind.open(visit, Visit.desktop().setReducedMotion(ReducedMotion.REDUCE));
        assertThat((List<?>) page.evaluate(MOVING)).isEmpty();
    }
}
