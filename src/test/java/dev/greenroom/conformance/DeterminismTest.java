package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same source gives the same bytes, whatever the machine's language, time zone, encoding and number of processors. */
class DeterminismTest {
    private static final Path EDGE_SITE = Path.of("src/test/resources/edge-site");

    @ParameterizedTest
    @CsvSource({"tr-TR, Pacific/Kiritimati", "ar-EG, America/Los_Angeles"})
    void languageAndTimeZoneOfTheMachineChangeNothing(String language, String zone) {
        SortedMap<String, byte[]> expected = EdgeSite.get().files();
        Locale locale = Locale.getDefault();
        TimeZone timeZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertSame(expected, EdgeSite.build().files());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(timeZone);
        }
    }

    /** What a JVM reads of its machine at the start, only a child's can be chosen. */
    @Test
    void processorsAndEncodingOfAnotherMachineChangeNothing(@TempDir Path folder) throws IOException, InterruptedException {
        Process one = build(folder.resolve("one"), folder.resolve("one.log"), "-XX:ActiveProcessorCount=1");
        Process many = build(
                folder.resolve("many"),
                folder.resolve("many.log"),
                "-XX:ActiveProcessorCount=8",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-1");
        assertThat(one.waitFor()).as("exit code; see %s", folder.resolve("one.log")).isZero();
        assertThat(many.waitFor()).as("exit code; see %s", folder.resolve("many.log")).isZero();
        SortedMap<String, byte[]> expected = EdgeSite.get().files();
        assertSame(expected, Published.files(folder.resolve("one")));
        assertSame(expected, Published.files(folder.resolve("many")));
        System.out.println("edge site: " + hash(expected));
    }

    @Test
    void theRealSiteIsTheSameEachTime() {
        SortedMap<String, byte[]> first = RealSite.get().files();
        assertSame(first, RealSite.build().files());
        System.out.println("real site: " + hash(first));
    }

    private static Process build(Path out, Path log, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(flags));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss16m", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("dev.greenroom.cli.Main", "build", "--source", EDGE_SITE.toString(), "--base-url", EdgeSite.URL));
        command.addAll(List.of("--out", out.toString()));
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static void assertSame(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
        assertThat(hashes(actual)).isEqualTo(hashes(expected));
    }

    private static SortedMap<String, String> hashes(SortedMap<String, byte[]> files) {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((path, bytes) -> hashes.put(path, HexFormat.of().formatHex(sha256().digest(bytes))));
        return hashes;
    }

    /** One number for a whole folder, to compare machines by. */
    private static String hash(SortedMap<String, byte[]> files) {
        return HexFormat.of().formatHex(sha256().digest(hashes(files).toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
