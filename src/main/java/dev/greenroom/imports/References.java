package dev.greenroom.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The link definitions ({@code [name]: address}) and footnotes of a whole file, which its questions no longer share. */
final class References {
    private static final Pattern DEFINITION = Pattern.compile(" {0,7}\\[([^\\[\\]^][^\\[\\]]*)\\]:[ \\t]+(?:<([^<>]*)>|(\\S+))(?:[ \\t]+[\"'(].*[\"')])?[ \\t]*");
    private static final Pattern FOOTNOTE = Pattern.compile(" {0,3}\\[\\^([^\\[\\]]+)\\]:[ \\t]*(\\S.*)");
    private static final Pattern FOOTNOTE_USE = Pattern.compile("\\[\\^([^\\[\\]\\s]+)\\]");

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, Line> footnotes = new LinkedHashMap<>();

    References(List<Line> lines) {
        for (Line line : lines) {
            Matcher definition = DEFINITION.matcher(line.text());
            if (definition.matches()) {
                addresses.putIfAbsent(key(definition.group(1)), definition.group(2) == null ? definition.group(3) : definition.group(2));
            }
            Matcher footnote = FOOTNOTE.matcher(line.text());
            if (footnote.matches()) {
                footnotes.putIfAbsent(footnote.group(1), line);
            }
        }
    }

    Optional<String> address(String name) {
        return Optional.ofNullable(addresses.get(key(name)));
    }

    /** Lines without the definitions, and with the footnotes that they refer to and don't have. */
    List<Line> settled(List<Line> lines) {
        if (addresses.isEmpty() && footnotes.isEmpty()) {
            return lines;
        }
        List<Line> settled = new ArrayList<>();
        TreeSet<String> used = new TreeSet<>();
        for (Line line : lines) {
            Matcher definition = DEFINITION.matcher(line.text());
            if (FOOTNOTE.matcher(line.text()).matches()) {
                continue;
            }
            FOOTNOTE_USE.matcher(line.text()).results().forEach(use -> used.add(use.group(1)));
            settled.add(definition.matches() ? line.with("") : line);
        }
        used.retainAll(footnotes.keySet());
        for (String name : used) {
            settled.add(footnotes.get(name).with(""));
            settled.add(footnotes.get(name));
        }
        return settled;
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
