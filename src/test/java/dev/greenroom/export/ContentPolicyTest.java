package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentPolicyTest {
    @Test
    void aSiteOfPagesAloneIsAllowedNothing() {
        assertThat(ContentPolicy.of(List.of(Samples.file("index.html", "<p>"))))
                .isEqualTo("default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @CsvSource({
        "assets/js/main.js, '', script-src 'self'",
        "assets/css/main.css, '', style-src 'self'",
        "aws/images/vpc.svg, '', img-src 'self'",
        "favicon.ico, '', img-src 'self'",
        "main.css, 'a{background:url(data:image/png;base64,AA)}', img-src data:",
        "assets/text.woff2, '', font-src 'self'",
        "search/index.json, '', connect-src 'self'",
        "site.webmanifest, '', manifest-src 'self'",
        "sw.js, '', worker-src 'self'",
        "search/index.html, '<form action=\"/search/\">', form-action 'self'",
    })
    void whatIsPublishedIsAllowed(String path, String text, String directive) {
        assertThat(ContentPolicy.of(List.of(Samples.file(path, text))).split("; "))
                .startsWith("default-src 'none'")
                .contains(directive);
    }

    @Test
    void nothingInlineIsEverAllowed() {
        String page = "<style>p{}</style><script type=\"application/ld+json\">{}</script><p style=\"\" onclick=\"\">";

        assertThat(ContentPolicy.of(List.of(Samples.file("index.html", page), Samples.file("main.js"))))
                .doesNotContain("unsafe");
    }
}
