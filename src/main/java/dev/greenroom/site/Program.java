package dev.greenroom.site;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells one build of this program from another. */
final class Program {
    private Program() {}

    /** The version, and the size and time of the jar; of classes in a folder the version alone. */
    static String fingerprint() {
        String version = Optional.ofNullable(Program.class.getPackage().getImplementationVersion()).orElse("");
        try {
            Path jar = Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(jar) ? version + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar).toMillis() : version;
        } catch (IOException | URISyntaxException e) {
            // Then the version must do.
            return version;
        }
    }
}
