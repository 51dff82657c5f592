package dev.greenroom.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of {@code xss/attempts.txt}: what an attacker might write into a question. */
final class Attempts {
    private static final Path FILE = Path.of("src/test/resources/xss/attempts.txt");
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)\\\\(t|n|0|u[0-9a-f]{4})");

    private Attempts() {}

    static List<String> all() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .map(Attempts::unescaped)
                .toList();
    }

    /** As a YAML scalar that means exactly this text, whatever it holds. */
    static String yaml(String text) {
        StringBuilder yaml = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                yaml.append(String.format("\\u%04x", (int) c));
            } else {
                yaml.append(c);
            }
        }
        return yaml.append('"').toString();
    }

    private static String unescaped(String line) {
        return ESCAPE.matcher(line).replaceAll(match -> {
            String escape = match.group(1);
            return switch (escape.charAt(0)) {
                case 't' -> "\t";
                case 'n' -> "\n";
                case '0' -> "\0";
                default -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            };
        });
    }
}
