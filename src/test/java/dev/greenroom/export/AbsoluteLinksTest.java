package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsoluteLinksTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                // written, absolute
                "<a href=\"/aws/\">x</a>, <a href=\"https://example.org/aws/\">x</a>",
                "<a class=\"x\" href=\"#why\">x</a>, <a class=\"x\" href=\"https://example.org/aws/vpc/#why\">x</a>",
                "<img alt=\"1 > 0\" src=\"/a.svg\">, <img alt=\"1 > 0\" src=\"https://example.org/a.svg\">",
                "<img src=\"a.svg\">, <img src=\"https://example.org/aws/vpc/a.svg\">",
                "<a href=\"https://a.example/\">x</a>, <a href=\"https://a.example/\">x</a>",
                "<a href=\"//a.example/\">x</a>, <a href=\"//a.example/\">x</a>",
                "<a href=\"mailto:a@b.example\">x</a>, <a href=\"mailto:a@b.example\">x</a>",
                "<p>href=\"/aws/\" $1</p>, <p>href=\"/aws/\" $1</p>",
                "<p data-href=\"/aws/\">x</p>, <p data-href=\"/aws/\">x</p>",
                "a < b href=\"/aws/\" >, a < b href=\"/aws/\" >",
            })
    void onlyAddressesWithinTheSiteChange(String written, String absolute) {
        assertThat(AbsoluteLinks.in(written, "https://example.org/aws/vpc/")).isEqualTo(absolute);
    }
}
