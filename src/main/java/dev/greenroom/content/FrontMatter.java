package dev.greenroom.content;

import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Reads YAML 1.2, strictly: the block between two {@code ---} lines at the top of a file, or a whole file.
 *
 * <p>Nothing is guessed about types (the failsafe schema: {@code 1.10} stays {@code 1.10}, {@code no} stays
 * {@code no}), a key may stand once, and anchors and aliases are refused: no small file can grow, and every value has
 * a place of its own.
 */
final class FrontMatter {
    private static final int MOST_CHARACTERS = 256 * 1024;

    /** What is open takes time for each sign behind it. */
    private static final int MOST_BRACKETS = 2000;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowRecursiveKeys(false)
            .setCodePointLimit(MOST_CHARACTERS)
            .build();

    private final Source source;
    private final int from;
    private final String yaml;
    private final boolean oneUnitEach;
    private final List<Problem> problems = new ArrayList<>();

    private FrontMatter(Source source, int from, int to) {
        this.source = source;
        this.from = from;
        this.yaml = source.text().substring(from, to);
        this.oneUnitEach = yaml.codePointCount(0, yaml.length()) == yaml.length();
    }

    /** A file in two: its fields, and the offset at which its body begins. */
    record Split(Yaml.Mapping fields, int bodyStart) {}

    /** Reads the fields between the first line {@code ---} and the next one; empty where a problem stops it. */
    static Outcome<Optional<Split>> split(Source source) {
        int first = source.text().startsWith("\uFEFF") ? 1 : 0;
        if (!isFence(source.lineText(1).substring(first))) {
            return failed(
                    source.linePlace(1),
                    "no front matter",
                    "begin the file with a line `---`, the fields, and another line `---`");
        }
        for (int line = 2; line <= source.lineCount(); line++) {
            if (isFence(source.lineText(line))) {
                int from = source.linePlace(2).start();
                Place fence = source.linePlace(line);
                int bodyStart = line < source.lineCount()
                        ? source.linePlace(line + 1).start()
                        : source.text().length();
                Outcome<Optional<Yaml.Mapping>> fields = new FrontMatter(source, from, fence.start()).read();
                return new Outcome<>(
                        fields.value().map(mapping -> new Split(mapping, bodyStart)), fields.problems());
            }
        }
        return failed(source.linePlace(1), "front matter without an end", "close the fields with a line `---`");
    }

    /** Reads a file that is YAML from its first line to its last; empty where a problem stops it. */
    static Outcome<Optional<Yaml.Mapping>> whole(Source source) {
        return new FrontMatter(source, 0, source.text().length()).read();
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals("---");
    }

    private static <T> Outcome<Optional<T>> failed(Place place, String message, String help) {
        return new Outcome<>(Optional.empty(), List.of(Rule.FRONT_MATTER.at(place, message, help)));
    }

    private Outcome<Optional<Yaml.Mapping>> read() {
        if (yaml.chars().filter(c -> c == '[' || c == '{').skip(MOST_BRACKETS).findAny().isPresent()) {
            return failed(source.place(from, from), "bad YAML: more than " + MOST_BRACKETS + " brackets", "simplify it: plain fields and lists");
        }
        try {
            Optional<Problem> alias = alias();
            if (alias.isPresent()) {
                return new Outcome<>(Optional.empty(), List.of(alias.get()));
            }
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            if (root.isEmpty()) {
                return new Outcome<>(
                        Optional.of(new Yaml.Mapping(List.of(), source.place(from, from))), problems);
            }
            Yaml value = convert(root.get());
            if (value instanceof Yaml.Mapping mapping) {
                return new Outcome<>(Optional.of(mapping), problems);
            }
            return failed(value.place(), "expected fields, found " + value.kind(), "write `name: value` lines");
        } catch (MarkedYamlEngineException e) {
            Place place = e.getProblemMark().map(this::place).orElse(source.place(from, from));
            return failed(place, "bad YAML: " + e.getProblem(), helpFor(e.getProblem()));
        } catch (ReaderException e) {
            int at = from + yaml.offsetByCodePoints(0, Math.min(e.getPosition(), yaml.codePointCount(0, yaml.length())));
            String character = String.format(Locale.ROOT, "U+%04X", e.getCodePoint());
            return failed(source.place(at, at + 1), "the character " + character + " can't stand in YAML", "remove it");
        } catch (YamlEngineException e) {
            return failed(source.place(from, from), "bad YAML: " + e.getMessage(), "simplify it: plain fields and lists");
        } catch (StackOverflowError e) {
            return failed(source.place(from, from), "bad YAML: nested too deeply", "simplify it: plain fields and lists");
        }
    }

    /** The first anchor or alias; asked before composing, which resolves them. */
    private Optional<Problem> alias() {
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                int start = node.getStartMark().map(this::offset).orElse(from);
                int end = start + 1 + node.getAnchor().get().getValue().length();
                return Optional.of(Rule.FRONT_MATTER.at(
                        source.place(start, end),
                        "bad YAML: anchors and aliases are not read",
                        "write the value out where it is needed, or put it in quotes if it begins with `&` or `*`"));
            }
        }
        return Optional.empty();
    }

    private static String helpFor(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "put the value in double quotes: it holds `: `";
        }
        if (problem.contains("'\\t'")) {
            return "indent with spaces, not tabs";
        }
        return "quote values that hold `: ` or ` #`, or begin with a sign such as `[`, `*`, `&`, `@` or a backtick";
    }

    private Yaml convert(Node node) {
        if (node instanceof ScalarNode scalar) {
            return new Yaml.Scalar(scalar.getValue(), scalarPlace(scalar));
        }
        if (node instanceof SequenceNode sequence) {
            return new Yaml.Sequence(
                    sequence.getValue().stream().map(this::convert).toList(), place(node));
        }
        return mapping((MappingNode) node);
    }

    private Yaml.Mapping mapping(MappingNode node) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            Yaml key = convert(tuple.getKeyNode());
            if (!(key instanceof Yaml.Scalar name)) {
                problems.add(Rule.FRONT_MATTER.at(key.place(), "a field's name must be a text", "write `name: value`"));
                continue;
            }
            Yaml.Entry earlier = entries.get(name.text());
            if (earlier != null) {
                problems.add(Rule.FRONT_MATTER.at(
                        name.place(),
                        "the field `" + name.text() + "` stands twice",
                        "it is already given in line " + earlier.key().place().line() + "; keep one"));
                continue;
            }
            entries.put(name.text(), new Yaml.Entry(name, convert(tuple.getValueNode())));
        }
        return new Yaml.Mapping(List.copyOf(entries.values()), place(node));
    }

    /** For a quoted scalar the place is what stands between the quotes, so that offsets within it hold. */
    private Place scalarPlace(ScalarNode node) {
        Place place = place(node);
        boolean quoted =
                node.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED || node.getScalarStyle() == ScalarStyle.SINGLE_QUOTED;
        return quoted ? source.place(place.start() + 1, place.end() - 1) : place;
    }

    private Place place(Node node) {
        int start = node.getStartMark().map(this::offset).orElse(from);
        int end = node.getEndMark().map(this::offset).orElse(start);
        return source.place(start, end);
    }

    private Place place(Mark mark) {
        int start = offset(mark);
        return source.place(start, start + 1);
    }

    /** Marks count code points, places count UTF-16 units; to count anew for each mark takes long where there are many. */
    private int offset(Mark mark) {
        return from + (oneUnitEach ? mark.getIndex() : yaml.offsetByCodePoints(0, mark.getIndex()));
    }
}
