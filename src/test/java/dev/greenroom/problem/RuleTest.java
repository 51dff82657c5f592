package dev.greenroom.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleTest {
    @Test
    void aRuleIsFoundByItsName() {
        assertThat(Rule.DEAD_LINK.id()).isEqualTo("dead-link");
        assertThat(Rule.named("dead-link")).contains(Rule.DEAD_LINK);
        assertThat(Rule.named("DEAD_LINK")).isEmpty();
        assertThat(Rule.ids()).hasSameSizeAs(Rule.values()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aReasonIsOneLineInTheStyleOfMessages() {
        for (Rule rule : Rule.values()) {
            assertThat(rule.reason()).as(rule.id()).matches("[a-z`][^\\n]{15,90}[^.]");
        }
    }
}
