package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                // text, Markdown that shows the same
                "What is a `*`?, What is a `*`?",
                "a *b* and <b>, a \\*b\\* and \\<b\\>",
                "one ` stays, one \\` stays",
                "[a](b), \\[a\\](b)",
                "R&D &amp; x & y, R\\&D \\&amp; x & y",
                "- no list, \\- no list",
                "1. no list, 1\\. no list",
                "# no heading, \\# no heading",
                "2 is fine, 2 is fine",
            })
    void signsLoseTheirMeaningOutsideOfCode(String text, String markdown) {
        assertThat(MarkdownText.of(text)).isEqualTo(markdown);
    }

    @Test
    void aTextOfSeveralLinesBecomesOne() {
        assertThat(MarkdownText.of(" a\n\n# b\tc ")).isEqualTo("a # b c");
    }

    @Test
    void noLabelAndNoAddressEndsItsLinkEarly() {
        assertThat(MarkdownText.link("a](x) [b", "https://e.example/(a b)")).isEqualTo("[a\\](x) \\[b](https://e.example/%28a%20b%29)");
    }
}
