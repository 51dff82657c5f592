package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import org.junit.jupiter.api.Test;

class RobotsTest {
    @Test
    void allowsEverythingAndNamesTheSitemap() {
        Expected.isWritten(Robots.write(new Addresses("https://example.org/")), "robots.txt");
    }
}
