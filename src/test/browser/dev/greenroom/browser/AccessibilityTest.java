package dev.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Axe's rules, that for the size of targets included, on every kind of page in both themes, on a phone and on a desktop. */
@ExtendWith(Chromium.class)
class AccessibilityTest {
    @ParameterizedTest
    @EnumSource
    void breaksNoRuleOfAxe(PageKind kind, Visit visit) {
        List<String> violations = new ArrayList<>();
        for (NewContextOptions options : List.of(Visit.desktop(), Visit.phone())) {
            // A colour on its way from one to another would be judged in between.
            Page page = kind.open(visit, options.setReducedMotion(ReducedMotion.REDUCE));
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                new AxeBuilder(page).setLegacyMode(true).options(options()).analyze().getViolations()
                        .forEach(rule -> violations.add(scheme + " " + page.viewportSize().width + ": " + told(rule)));
            }
        }
        assertThat(violations).isEmpty();
    }

    /** The size of targets is a rule of WCAG 2.2, which axe judges only when asked to. */
    private static AxeRunOptions options() {
        AxeRuleOptions judged = new AxeRuleOptions();
        judged.setEnabled(true);
        AxeRunOptions options = new AxeRunOptions();
        options.setRules(Map.of("target-size", judged));
        return options;
    }

    private static String told(Rule rule) {
        List<String> nodes = rule.getNodes().stream().map(CheckedNode::getHtml).limit(4).toList();
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + "\n    " + String.join("\n    ", nodes);
    }
}
