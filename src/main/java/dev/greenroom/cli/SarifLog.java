package dev.greenroom.cli;

import dev.greenroom.model.Fingerprint;
import dev.greenroom.model.Json;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Problems as a log in SARIF 2.1.0, the format of code scanners. */
final class SarifLog {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

    /** Stands for the repository's root, wherever it lies. */
    private static final String ROOT = "%SRCROOT%";

    private final String prefix;

    /** How often each line had each rule's problem so far. */
    private final Map<String, Integer> met = new HashMap<>();

    private SarifLog(String prefix) {
        this.prefix = prefix;
    }

    /** @param prefix of the source folder within the repository, empty or ending in a slash */
    static String of(List<Problem> problems, String prefix) {
        SarifLog log = new SarifLog(prefix);
        Map<String, Object> run = ordered(
                "tool", Map.of("driver", driver()),
                "originalUriBaseIds", Map.of(ROOT, Map.of("description", text("the root of the repository"))),
                "columnKind", "unicodeCodePoints",
                "results", problems.stream().map(log::result).toList());
        return Json.writeFile(ordered("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private static Map<String, Object> driver() {
        return ordered("name", "Greenroom", "rules", Arrays.stream(Rule.values()).map(SarifLog::rule).toList());
    }

    private static Map<String, Object> rule(Rule rule) {
        return ordered(
                "id", rule.id(),
                "shortDescription", text(rule.reason()),
                "help", text("greenroom check --explain " + rule.id()),
                "defaultConfiguration", Map.of("level", level(rule.severity())));
    }

    private Map<String, Object> result(Problem problem) {
        String help = problem.help().isEmpty() ? "" : "\nhelp: " + problem.help();
        return ordered(
                "ruleId", problem.rule().id(),
                "ruleIndex", problem.rule().ordinal(),
                "level", level(problem.severity()),
                "message", text(problem.message() + help),
                "locations", List.of(Map.of("physicalLocation", location(problem.place()))),
                "partialFingerprints", Map.of("primaryLocationLineHash", fingerprint(problem)));
    }

    private Map<String, Object> location(Place place) {
        boolean outside = place.path().startsWith("/");
        Map<String, Object> location = new LinkedHashMap<>();
        location.put(
                "artifactLocation",
                outside ? ordered("uri", uri(place.path())) : ordered("uri", uri(prefix + place.path()), "uriBaseId", ROOT));
        if (!place.isWholeFile()) {
            location.put(
                    "region",
                    ordered(
                            "startLine", place.line(),
                            "startColumn", place.column(),
                            "endLine", place.endLine(),
                            "endColumn", place.endColumn()));
        }
        return location;
    }

    /** Of the words in the line, not of its number: what is put above them makes no new problem of an old one. */
    private String fingerprint(Problem problem) {
        Place place = problem.place();
        String line = place.isWholeFile() ? "" : place.source().lineText(place.line()).strip();
        List<byte[]> pieces = new ArrayList<>();
        for (String piece : List.of(problem.rule().id(), place.path(), line)) {
            pieces.add((piece + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String words = Fingerprint.of(pieces);
        return words + ":" + met.merge(words, 1, Integer::sum);
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("any path can be encoded: " + path, e);
        }
    }

    private static String level(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    /** @param entries keys and values by turns */
    private static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
