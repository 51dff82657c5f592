package dev.greenroom.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The headers that a site's {@code _headers} file asks its host to send, read as hosts read it. */
final class HeaderRules {
    static final HeaderRules NONE = new HeaderRules(List.of());

    private final List<Rule> rules;

    private record Rule(Pattern path, List<Map.Entry<String, String>> headers) {}

    private HeaderRules(List<Rule> rules) {
        this.rules = rules;
    }

    static HeaderRules of(String text) {
        List<Rule> rules = new ArrayList<>();
        for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
            if (Character.isWhitespace(line.charAt(0))) {
                String[] parts = line.strip().split(":\\s*", 2);
                rules.get(rules.size() - 1).headers().add(Map.entry(parts[0], parts[1]));
            } else {
                String pattern = Pattern.quote(line.strip()).replace("*", "\\E.*\\Q");
                rules.add(new Rule(Pattern.compile(pattern), new ArrayList<>()));
            }
        }
        return new HeaderRules(rules);
    }

    /** All headers for a path: where several rules match, they add up. */
    List<Map.Entry<String, String>> headers(String path) {
        return rules.stream()
                .filter(rule -> rule.path().matcher(path).matches())
                .flatMap(rule -> rule.headers().stream())
                .toList();
    }
}
