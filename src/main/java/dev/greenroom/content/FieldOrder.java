package dev.greenroom.content;

import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Puts the fields of a file into the order in which {@code docs/content.md} lists them.
 *
 * <p>Fields move as the lines they are written in, with the comments right above them. What tells editors the schema stays at
 * the top, and what stands behind the last field stays at the end.
 */
final class FieldOrder {
    private static final String SCHEMA = "yaml-language-server";

    private final Source source;
    private final List<String> order;

    private FieldOrder(Source source, List<String> order) {
        this.source = source;
        this.order = order;
    }

    /** The lines of one field: from its comments up to where the next field's begin. */
    private record Block(String name, int firstLine, int lastLine) {}

    /**
     * The file's text with its fields in order; as it is where they are in order, or where not all of them are known.
     *
     * @param order every name that may stand here
     */
    static String sorted(Source source, List<String> order) {
        Optional<FrontMatter.Split> split = FrontMatter.split(source).value();
        if (split.isEmpty()) {
            return source.text();
        }
        String sorted = new FieldOrder(source, order).sorted(split.get().fields());
        // Lines are moved, not values: what would change a value is left alone.
        Optional<FrontMatter.Split> after = FrontMatter.split(new Source(source.path(), sorted)).value();
        boolean same = after.isPresent() && Values.of(split.get().fields()).equals(Values.of(after.get().fields()));
        return same ? sorted : source.text();
    }

    private String sorted(Yaml.Mapping fields) {
        List<Yaml.Entry> entries = fields.entries();
        boolean known = entries.stream().allMatch(entry -> order.contains(entry.key().text()));
        boolean onLinesOfTheirOwn = entries.stream().allMatch(entry -> entry.key().place().column() == 1);
        if (!known || !onLinesOfTheirOwn || entries.isEmpty()) {
            return source.text();
        }
        List<Block> blocks = blocks(entries);
        List<Block> sorted = new ArrayList<>(blocks);
        sorted.sort(Comparator.comparingInt(block -> order.indexOf(block.name())));
        StringBuilder text = new StringBuilder();
        lines(1, blocks.get(0).firstLine() - 1, text);
        sorted.forEach(block -> lines(block.firstLine(), block.lastLine(), text));
        int rest = source.linePlace(blocks.get(blocks.size() - 1).lastLine() + 1).start();
        return text.append(source.text().substring(rest)).toString();
    }

    private List<Block> blocks(List<Yaml.Entry> entries) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int last = i + 1 < entries.size() ? firstLine(entries.get(i + 1)) - 1 : lastLine(entries.get(i));
            blocks.add(new Block(entries.get(i).key().text(), firstLine(entries.get(i)), last));
        }
        return blocks;
    }

    /** That of the first comment right above the key. */
    private int firstLine(Yaml.Entry entry) {
        int line = entry.key().place().line();
        while (line > 2 && source.lineText(line - 1).startsWith("#") && !source.lineText(line - 1).contains(SCHEMA)) {
            line--;
        }
        return line;
    }

    /** That of the last line which isn't blank, a comment at the margin, or the closing fence. */
    private int lastLine(Yaml.Entry entry) {
        int line = entry.key().place().line();
        int last = line;
        for (line++; line <= source.lineCount() && !source.lineText(line).stripTrailing().equals("---"); line++) {
            String text = source.lineText(line);
            if (!text.isBlank() && !text.startsWith("#")) {
                last = line;
            }
        }
        return last;
    }

    private void lines(int first, int last, StringBuilder text) {
        for (int line = first; line <= last; line++) {
            text.append(source.lineText(line)).append('\n');
        }
    }
}
