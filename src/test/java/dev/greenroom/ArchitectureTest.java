package dev.greenroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house, read from the sources: who may import whom, and which class knows which library. */
class ArchitectureTest {
    private static final Path MAIN = Path.of("src/main/java/dev/greenroom");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

    /** The rooms in the order of the arrows: a room may use only what stands behind it here. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("cli", Set.of("serve", "site", "content", "imports", "check", "model", "problem")),
            Map.entry("serve", Set.of("site", "model", "problem")),
            Map.entry("site", Set.of("content", "imports", "check", "render", "search", "export", "model", "problem")),
            Map.entry("content", Set.of("model", "problem")),
            Map.entry("imports", Set.of("model", "problem")),
            Map.entry("check", Set.of("model", "problem")),
            Map.entry("render", Set.of("model", "problem")),
            Map.entry("search", Set.of("model", "problem")),
            Map.entry("export", Set.of("model", "problem")),
            Map.entry("model", Set.of("problem")),
            Map.entry("problem", Set.of()));

    /** Where each library may stand: one class, or one room. */
    private static final Map<String, List<String>> LIBRARIES = new TreeMap<>(Map.ofEntries(
            Map.entry("com.vladsch.flexmark", List.of("render/Markdown", "render/InlineParser", "render/Bounds")),
            Map.entry("org.mozilla.javascript", List.of("render/Highlighter")),
            Map.entry("io.pebbletemplates", List.of("render/Templates", "render/TemplateFunctions")),
            Map.entry("org.apache.lucene", List.of("search/")),
            Map.entry("org.snakeyaml", List.of("content/FrontMatter", "content/YamlCode")),
            Map.entry("info.picocli", List.of("cli/")),
            Map.entry("picocli", List.of("cli/")),
            Map.entry("tools.jackson", List.of("model/Json")),
            Map.entry("com.sun.net.httpserver", List.of("serve/")),
            Map.entry("org.apache.commons.csv", List.of("imports/Table")),
            Map.entry("org.jsoup", List.of("imports/", "render/Cleaner", "render/Fragments", "render/Bounds", "check/", "search/", "export/AnkiHtml", "export/BookHtml"))));

    @Test
    void roomsImportOnlyWhatStandsBehindThem() {
        List<String> breaches = new ArrayList<>();
        sources().forEach((name, text) -> {
            String room = name.substring(0, name.indexOf('/'));
            for (String imported : imports(text)) {
                if (imported.startsWith("dev.greenroom.")) {
                    String other = imported.split("\\.")[2];
                    if (!other.equals(room) && !MAY_USE.get(room).contains(other)) {
                        breaches.add(name + " imports " + imported);
                    }
                }
            }
        });
        assertThat(breaches).isEmpty();
    }

    @Test
    void everyLibraryIsKnownInItsOwnPlaceOnly() {
        List<String> breaches = new ArrayList<>();
        sources().forEach((name, text) -> {
            for (String imported : imports(text)) {
                LIBRARIES.forEach((library, places) -> {
                    if (imported.startsWith(library + ".") && places.stream().noneMatch(name::startsWith)) {
                        breaches.add(name + " imports " + imported);
                    }
                });
                if (!imported.matches("(java|javax|dev\\.greenroom)\\..*")
                        && LIBRARIES.keySet().stream().noneMatch(library -> imported.startsWith(library + "."))) {
                    breaches.add(name + " imports " + imported + ", a library of no room");
                }
            }
        });
        assertThat(breaches).isEmpty();
    }

    @Test
    void noStageButTheRimTouchesFilesOrTheClock() {
        List<String> breaches = new ArrayList<>();
        Pattern forbidden = Pattern.compile("java\\.nio\\.file\\.Files|Instant\\.now|LocalDate\\.now|currentTimeMillis|System\\.getenv");
        sources().forEach((name, text) -> {
            boolean rim = Stream.of("cli/", "serve/", "site/", "content/").anyMatch(name::startsWith);
            if (!rim && forbidden.matcher(text).find()) {
                breaches.add(name);
            }
        });
        assertThat(breaches).isEmpty();
    }

    @Test
    void everyClassBeginsWithASentenceThatSaysWhatItIs() {
        Pattern declaration = Pattern.compile("(?m)^(?:public |final |abstract |sealed )*(?:class|record|interface|enum) ");
        Pattern sentence = Pattern.compile("(?s)/\\*\\*\\s*(?:\\* )?[A-Z{\"].*?\\..*?\\*/");
        List<String> silent = new ArrayList<>();
        sources().forEach((name, text) -> {
            Matcher type = declaration.matcher(text);
            if (type.find() && !sentence.matcher(text.substring(0, type.start())).find()) {
                silent.add(name);
            }
        });
        assertThat(silent).isEmpty();
    }

    @Test
    void everyRoomSaysWhatItIsFor() throws IOException {
        try (Stream<Path> rooms = Files.list(MAIN)) {
            for (Path room : rooms.filter(Files::isDirectory).toList()) {
                assertThat(room.resolve("package-info.java")).exists();
            }
        }
    }

    private static List<String> imports(String text) {
        List<String> imports = new ArrayList<>();
        Matcher matcher = IMPORT.matcher(text);
        while (matcher.find()) {
            imports.add(matcher.group(1));
        }
        return imports;
    }

    /** The sources by their names, as in {@code render/Markdown}. */
    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(MAIN)) {
            for (Path file : walked.filter(path -> path.toString().endsWith(".java")).toList()) {
                String name = MAIN.relativize(file).toString().replace('\\', '/').replaceFirst("\\.java$", "");
                sources.put(name, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(sources).hasSizeGreaterThan(40);
        return sources;
    }
}
