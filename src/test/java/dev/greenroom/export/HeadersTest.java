package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Output;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadersTest {
    private static final List<Output> SITE = List.of(
            Samples.file("index.html", "<form>"),
            Samples.file("favicon.svg"),
            Samples.file("assets/js/main.0123456789.js"),
            Samples.file("assets/css/main.abcdef0123.css"),
            Samples.file("search/index.html"),
            Samples.file("search/index.json"),
            Samples.file("search/titles.00ff00ff00.json"),
            Samples.file("search/terms/ab.00ff00ff01.json"),
            Samples.file("search/terms/cd.00ff00ff02.json"));

    @Test
    void fileFollowsFromWhatIsPublished() {
        Expected.isWritten(Headers.write(SITE, new Addresses("https://example.org/")), "_headers");
    }

    @Test
    void rulesBeginWithTheRootOfASiteBelowItsDomain() {
        assertThat(Expected.text(Headers.write(SITE, new Addresses("https://example.org/prep/"))))
                .startsWith("/prep/*\n")
                .contains("\n/prep/assets/*\n")
                .contains("\n/prep/search/titles.00ff00ff00.json\n");
    }

    @Test
    void oneFileWithoutFingerprintKeepsItsFolderFromBeingCachedForever() {
        List<Output> outputs = List.of(
                Samples.file("assets/a.0123456789.js"),
                Samples.file("assets/fonts/b.0123456789.woff2"),
                Samples.file("assets/licence.txt"));

        assertThat(Expected.text(Headers.write(outputs, new Addresses("https://example.org/"))))
                .contains("\n/assets/a.0123456789.js\n", "\n/assets/fonts/*\n")
                .doesNotContain("/assets/*", "licence");
    }

    @Test
    void whatEveryResponseCarriesIsWhatTheFileSays() {
        Map<String, String> policy = Headers.policy(SITE);

        assertThat(policy)
                .containsKeys("Content-Security-Policy", "Strict-Transport-Security", "Permissions-Policy")
                .doesNotContainKey("Cache-Control");
        String file = Expected.text(Headers.write(SITE, new Addresses("https://example.org/")));
        policy.forEach((name, value) -> assertThat(file).contains("  " + name + ": " + value + "\n"));
    }
}
