package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever gets the program gets the licences of all that is in it. */
class LicencesIT {
    private static final Path TARGET = Path.of("target");
    private static final String LIST = "META-INF/THIRD-PARTY.txt";

    /** May be handed on with a program under the MIT licence; another one is to be thought about first. */
    private static final Set<String> KNOWN = Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "MPL-2.0");

    private static final Pattern VERSION = Pattern.compile("-\\d[\\w.]*\\.jar$");

    @Test
    void everyLibraryStandsInTheListWithItsLicence() throws IOException {
        List<String> lines = Files.readAllLines(TARGET.resolve("THIRD-PARTY.txt"));
        List<String[]> rows = lines.stream().map(line -> line.split(" +", 3)).filter(row -> row.length == 3 && KNOWN.contains(row[1])).toList();
        Set<String> listed = rows.stream().map(row -> row[0]).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> jars = Files.list(TARGET.resolve("lib"))) {
            assertThat(listed).isEqualTo(jars.map(jar -> VERSION.matcher(jar.getFileName().toString()).replaceFirst("")).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void theListAndOurOwnLicenceAreInTheJarAndBesideIt() throws IOException {
        try (JarFile jar = new JarFile(TARGET.resolve("greenroom.jar").toFile())) {
            assertThat(jar.getInputStream(jar.getEntry(LIST)).readAllBytes()).isEqualTo(Files.readAllBytes(TARGET.resolve("THIRD-PARTY.txt")));
            assertThat(jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes()).isEqualTo(Files.readAllBytes(Path.of("LICENSE")));
        }
    }
}
