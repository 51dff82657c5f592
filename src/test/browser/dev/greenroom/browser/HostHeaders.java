package dev.greenroom.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The headers that a built {@code _headers} file asks the host to send, read as the host reads it. */
final class HostHeaders {
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Pattern path, List<Map.Entry<String, String>> headers) {}

    private HostHeaders() {}

    static HostHeaders read(Path file) throws IOException {
        HostHeaders headers = new HostHeaders();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                headers.add(line);
            }
        }
        return headers;
    }

    /** All headers for a path: where several rules match, they add up. */
    List<Map.Entry<String, String>> of(String path) {
        return rules.stream()
                .filter(rule -> rule.path().matcher(path).matches())
                .flatMap(rule -> rule.headers().stream())
                .toList();
    }

    private void add(String line) {
        if (Character.isWhitespace(line.charAt(0))) {
            String[] parts = line.strip().split(":\\s*", 2);
            rules.get(rules.size() - 1).headers().add(Map.entry(parts[0], parts[1]));
        } else {
            String pattern = Pattern.quote(line.strip()).replace("*", "\\E.*\\Q");
            rules.add(new Rule(Pattern.compile(pattern), new ArrayList<>()));
        }
    }
}
