package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The headers that the site asks its host to send: strict, and allowing what its own pages do. */
class PolicyTest {
    /** What loads a resource, and the directive that must let it. */
    private static final Map<String, String> LOADS = Map.of(
            "script[src], link[rel=modulepreload]", "script-src",
            "link[rel=stylesheet]", "style-src",
            "img[src], link[rel=icon]", "img-src",
            "link[rel=manifest]", "manifest-src",
            "form", "form-action",
            "[data-search-open], form[data-search-page]", "connect-src");

    static Stream<Published> sites() {
        return Stream.of(RealSite.get(), EdgeSite.get());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void thePolicyAllowsNothingUnsafeAndNothingByDefault(Published site) {
        Map<String, List<String>> policy = policy(site);
        assertThat(policy.get("default-src")).containsExactly("'none'");
        assertThat(policy.get("base-uri")).containsExactly("'none'");
        assertThat(policy.get("frame-ancestors")).containsExactly("'none'");
        assertThat(policy).doesNotContainKeys("report-uri", "report-to");
        policy.forEach((directive, sources) -> assertThat(sources).as(directive).isSubsetOf("'none'", "'self'", "data:"));
        assertThat(policy.get("script-src")).as("data: would be a way to run anything").containsExactly("'self'");
    }

    @ParameterizedTest
    @MethodSource("sites")
    void thePolicyAllowsWhatThePagesLoad(Published site) {
        Map<String, List<String>> policy = policy(site);
        for (Published.Page page : site.pages()) {
            LOADS.forEach((elements, directive) -> {
                if (!page.document().select(elements).isEmpty()) {
                    assertThat(policy).as(page.toString()).containsKey(directive);
                    assertThat(policy.get(directive)).as("%s: %s", page, elements).contains("'self'");
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void theRulesAreForFilesOfTheSiteAndTheFirstForAll(Published site) {
        List<String> rules = site.text("_headers").lines().filter(line -> !line.startsWith(" ")).toList();
        assertThat(rules).first().isEqualTo(site.root() + "*");
        for (String rule : rules) {
            assertThat(rule).startsWith(site.root());
            String path = rule.substring(site.root().length());
            Pattern named = Pattern.compile(Pattern.quote(path).replace("*", "\\E.*\\Q"));
            assertThat(site.files().keySet()).as(rule).anyMatch(file -> named.matcher(file).matches());
        }
    }

    private static Map<String, List<String>> policy(Published site) {
        String header = site.text("_headers").lines()
                .map(String::strip)
                .filter(line -> line.startsWith("Content-Security-Policy: "))
                .findFirst()
                .orElseThrow()
                .substring("Content-Security-Policy: ".length());
        Map<String, List<String>> policy = new TreeMap<>();
        for (String directive : header.split(";")) {
            List<String> words = Arrays.asList(directive.strip().split("\\s+"));
            policy.put(words.get(0), words.subList(1, words.size()));
        }
        return policy;
    }
}
