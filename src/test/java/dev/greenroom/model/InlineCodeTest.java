package dev.greenroom.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles and short answers, as HTML and as plain text. */
class InlineCodeTest {
    @ParameterizedTest
    @CsvSource({
        "`a` and `<b>`, <code>a</code> and <code>&lt;b&gt;</code>, a and <b>",
        "one ` stays, one ` stays, one ` stays",
        "`a` and one `, <code>a</code> and one `, a and one `",
        "``, <code></code>, ''",
    })
    void bothFormsShowTheSameWords(String text, String html, String plain) {
        assertThat(InlineCode.html(text)).isEqualTo(html);
        assertThat(InlineCode.plain(text)).isEqualTo(plain);
    }
}
