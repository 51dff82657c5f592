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
            Samples.file("assets/0123456789/js/main.js"),
            Samples.file("assets/0123456789/css/main.css"),
            Samples.file("search/index.html"),
            Samples.file("search/index.json"),
            Samples.file("search/data/00ff00ff00/tags.json"),
            Samples.file("search/data/00ff00ff00/terms/0.json"),
            Samples.file("search/data/00ff00ff00/terms/1.json"));

    @Test
    void fileFollowsFromWhatIsPublished() {
        Expected.isWritten(Headers.write(SITE, new Addresses("https://example.org/")), "_headers");
    }

    @Test
    void rulesBeginWithTheRootOfASiteBelowItsDomain() {
        assertThat(Expected.text(Headers.write(SITE, new Addresses("https://example.org/prep/"))))
                .startsWith("/prep/*\n")
                .contains("\n/prep/assets/*\n")
                .contains("\n/prep/search/data/*\n");
    }

    @Test
    void oneFileWithoutFingerprintKeepsItsFolderFromBeingCachedForever() {
        List<Output> outputs = List.of(
                Samples.file("assets/0123456789/js/a.js"),
                Samples.file("search/data/00ff00ff00/terms/0.json"),
                Samples.file("search/data/licence.txt"));

        assertThat(Expected.text(Headers.write(outputs, new Addresses("https://example.org/"))))
                .contains("\n/assets/*\n", "\n/search/data/00ff00ff00/*\n")
                .doesNotContain("/search/*", "/search/data/*", "licence");
    }

    @Test
    void aNameThatOnlyLooksLikeAFingerprintIsNotCachedForever() {
        List<Output> outputs = List.of(
                Samples.file("aws/images/photo.1700000000.png"),
                Samples.file("aws/images/1700000000/photo.png"),
                Samples.file("search/data/0123/photo.png"));

        assertThat(Expected.text(Headers.write(outputs, new Addresses("https://example.org/")))).doesNotContain("photo");
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
