package dev.greenroom.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Prism's grammars: every language that may be named has one. */
class HighlighterTest {
    private final Highlighter highlighter = new Highlighter();

    @Test
    void everyLanguageThatMayBeNamedCanBeHighlighted() {
        assertThat(highlighter.languages()).allSatisfy(language -> highlighter.highlight("a <b> `c` { d }\n", language));
    }

    @Test
    void additionsToAGrammarAreNoLanguages() {
        assertThat(highlighter.knows("css")).isTrue();
        assertThat(highlighter.knows("css-extras")).isFalse();
        assertThat(highlighter.highlight("a { }", "css-extras")).isEmpty();
    }
}
