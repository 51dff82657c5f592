package dev.greenroom.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Javas of this machine, found where the launcher looks for them. */
final class Jdks {
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(?:1\\.)?(\\d+).*\"");

    private Jdks() {}

    /** The program {@code java} of a version, as in 25. */
    static Optional<Path> java(int version) throws IOException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
        String user = System.getProperty("user.home");
        for (String folder : List.of("/usr/lib/jvm", "/Library/Java/JavaVirtualMachines", user + "/.sdkman/candidates/java", user + "/.jdks")) {
            for (Path home : folders(Path.of(folder))) {
                homes.add(home);
                homes.add(home.resolve("Contents/Home"));
            }
        }
        for (Path home : homes) {
            Path java = home.resolve("bin/java");
            if (Files.isExecutable(java) && version(home) == version) {
                return Optional.of(java);
            }
        }
        return Optional.empty();
    }

    private static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.sorted().toList();
        }
    }

    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        Matcher version = VERSION.matcher(Files.readString(release));
        return version.find() ? Integer.parseInt(version.group(1)) : 0;
    }
}
