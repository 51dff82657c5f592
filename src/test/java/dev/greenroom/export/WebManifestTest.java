package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What devices are told of the site as an app. */
class WebManifestTest {
    private static final Map<?, ?> MANIFEST = (Map<?, ?>) Json.read(Expected.text(
            WebManifest.write(Samples.site("Greenroom", "Questions."), new Addresses("https://example.org/prep/"))));

    @Test
    void everythingIsBelowTheSitesRoot() {
        assertThat(List.of(MANIFEST.get("id"), MANIFEST.get("start_url"), MANIFEST.get("scope"))).containsOnly("/prep/");
        assertThat(icons()).allSatisfy(icon -> assertThat((String) icon.get("src")).startsWith("/prep/"));
    }

    @Test
    void coloursAreThoseOfTheLightTheme() throws IOException {
        assertThat(Files.readString(Path.of("static/css/tokens.css"))).contains("--paper: light-dark(" + WebManifest.PAPER + ",");
        assertThat(List.of(MANIFEST.get("background_color"), MANIFEST.get("theme_color"))).containsOnly(WebManifest.PAPER);
    }

    @Test
    void iconsAreOfTheSizesThatTheySay() throws IOException {
        Pattern size = Pattern.compile("(\\d+)x\\1");
        for (Map<?, ?> icon : icons()) {
            Path file = Path.of("static", ((String) icon.get("src")).substring("/prep/".length()));
            assertThat(file).exists();
            if (size.matcher((String) icon.get("sizes")).matches()) {
                var picture = ImageIO.read(file.toFile());
                assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(icon.get("sizes"));
            }
        }
        assertThat(icons()).extracting(icon -> (Object) icon.get("purpose")).contains("any", "maskable");
    }

    private static List<Map<?, ?>> icons() {
        return ((List<?>) MANIFEST.get("icons")).stream().<Map<?, ?>>map(icon -> (Map<?, ?>) icon).toList();
    }
}
