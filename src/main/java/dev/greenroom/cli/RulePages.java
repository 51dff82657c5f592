package dev.greenroom.cli;

import dev.greenroom.problem.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The pages of {@code docs/rules/}, which travel in the jar. */
final class RulePages {
    private RulePages() {}

    /** What a rule asks, why, a bad and a good example, and how it is waived: Markdown. */
    static String page(Rule rule) {
        try (InputStream page = RulePages.class.getResourceAsStream("/rules/" + rule.id() + ".md")) {
            if (page == null) {
                throw new IllegalStateException("every rule has a page: " + rule.id());
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
