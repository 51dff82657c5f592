package dev.greenroom.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mends the HTML tags of an answer: pairs them, keeps what an answer may hold, and shows the others as the words they mostly are. */
final class Tags {
    /** An address in brackets is a link; group 1 is a bracket of another kind. */
    private static final Pattern BRACKET = Pattern.compile("<(?:https?:|mailto:)[^<>\\s]*>|<[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+>|(?<!\\]\\()(<)(?=[A-Za-z/!?])");

    private final List<Block> blocks;
    private final Notes notes;
    private final List<Tag> tags = new ArrayList<>();

    /** How many lists and tables of HTML are open. */
    private int within;

    private Tags(List<Block> blocks, Notes notes) {
        this.blocks = blocks;
        this.notes = notes;
    }

    /** What becomes of a tag. */
    private enum Fate {
        KEEP,
        DROP,
        WORD
    }

    /** A tag in the prose of a block. */
    private static final class Tag {
        private final int block;
        private final int start;
        private final int end;
        private final String name;
        private final boolean closes;
        private final String attributes;
        private Fate fate = Fate.WORD;

        private Tag(int block, Matcher matcher, String text) {
            this.block = block;
            this.start = matcher.start();
            this.end = matcher.end();
            this.name = Html.name(matcher);
            this.closes = !matcher.group(1).isEmpty();
            this.attributes = text.substring(matcher.start(3), matcher.end(3));
        }
    }

    static List<Block> mended(List<Block> blocks, Notes notes) {
        Tags tags = new Tags(blocks, notes);
        tags.find();
        tags.judge();
        return tags.written();
    }

    private void find() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Prose prose) {
                Matcher matcher = Html.TAG.matcher(Mask.inline(prose.text()));
                while (matcher.find()) {
                    // Brackets around an address of a link are no tag.
                    if (!prose.text().startsWith("](", matcher.start() - 2)) {
                        tags.add(new Tag(i, matcher, prose.text()));
                    }
                }
            }
        }
    }

    private void judge() {
        Map<String, Deque<Tag>> open = new HashMap<>();
        for (Tag tag : tags) {
            within = Math.max(0, within + (tag.name.matches("table|ul|ol|dl") ? tag.closes ? -1 : 1 : 0));
            if (tag.name.equals("br")) {
                tag.fate = Fate.KEEP;
            } else if (Html.EMPTY.contains(tag.name)) {
                boolean empty = tag.closes || tag.name.equals("img") && Html.attribute(tag.attributes, "src").isBlank();
                tag.fate = empty ? Fate.WORD : Fate.KEEP;
            } else if (!Html.ALLOWED.contains(tag.name) && !Html.UNWRAPPED.contains(tag.name)) {
                tag.fate = Fate.WORD;
            } else if (!tag.closes) {
                open.computeIfAbsent(tag.name, name -> new ArrayDeque<>()).push(tag);
            } else {
                close(tag, open.getOrDefault(tag.name, new ArrayDeque<>()));
            }
        }
        open.values().forEach(unclosed -> unclosed.forEach(this::unclosed));
    }

    private void close(Tag tag, Deque<Tag> open) {
        if (open.isEmpty()) {
            tag.fate = Fate.DROP;
            return;
        }
        Tag first = open.pop();
        // Formatting that reaches over paragraphs was meant for the page around it.
        boolean apart = first.block != tag.block && Html.FORMATTING.contains(tag.name);
        // In a block of HTML Markdown is no Markdown; what only sets words apart is a blank line in it.
        boolean plain = isSetApart(tag) && within == 0;
        boolean anchor = tag.name.equals("a") && Html.attribute(first.attributes, "href").isBlank();
        first.fate = apart || anchor || plain || Html.UNWRAPPED.contains(tag.name) ? Fate.DROP : Fate.KEEP;
        tag.fate = first.fate;
    }

    private static boolean isSetApart(Tag tag) {
        return tag.name.equals("p") || tag.name.equals("div");
    }

    private void unclosed(Tag tag) {
        boolean leads = tag.block == 0 && text(tag).substring(0, tag.start).replaceAll("(?i)<br\\s*/?>|<[bp]>", "").isBlank();
        if (leads || tag.name.equals("p")) {
            tag.fate = Fate.DROP;
        } else if (Html.OPEN_ENDED.contains(tag.name) && tags.stream().anyMatch(other -> other.name.matches("ul|ol|table|dl") && other.fate == Fate.KEEP)) {
            tag.fate = Fate.KEEP;
        }
    }

    private String text(Tag tag) {
        return ((Block.Prose) blocks.get(tag.block)).text();
    }

    private List<Block> written() {
        List<Block> written = new ArrayList<>(blocks);
        for (int i = 0; i < written.size(); i++) {
            int block = i;
            List<Tag> own = tags.stream().filter(tag -> tag.block == block).toList();
            if (written.get(i) instanceof Block.Prose prose && prose.text().indexOf('<') >= 0) {
                written.set(i, prose.with(written(prose, own)));
            }
        }
        return written;
    }

    private String written(Block.Prose prose, List<Tag> own) {
        String mask = Mask.inline(prose.text());
        StringBuilder text = new StringBuilder();
        int at = 0;
        for (Tag tag : own) {
            words(prose.text(), mask, at, tag.start, text);
            text.append(written(tag, prose));
            at = tag.end;
        }
        words(prose.text(), mask, at, prose.text().length(), text);
        return text.toString();
    }

    /** What stands between tags; a bracket that could be read as the beginning of one is a sign. */
    private static void words(String text, String mask, int from, int to, StringBuilder out) {
        Matcher bracket = BRACKET.matcher(mask).region(from, to);
        int at = from;
        while (bracket.find()) {
            if (bracket.group(1) != null) {
                out.append(text, at, bracket.start()).append("&lt;");
                at = bracket.start() + 1;
            }
        }
        out.append(text, at, to);
    }

    private static boolean isBetweenWords(String text, Tag tag) {
        int lineStart = text.lastIndexOf('\n', tag.start) + 1;
        int lineEnd = text.indexOf('\n', tag.end);
        return !text.substring(lineStart, tag.start).isBlank() && !text.substring(tag.end, lineEnd < 0 ? text.length() : lineEnd).isBlank();
    }

    private String written(Tag tag, Block.Prose prose) {
        String written = prose.text().substring(tag.start, tag.end);
        return switch (tag.fate) {
            case DROP -> isSetApart(tag) && isBetweenWords(prose.text(), tag) ? "\n\n" : "";
            case KEEP -> tag.closes && !tag.name.equals("br") ? "</" + tag.name + ">" : "<" + tag.name + Html.kept(tag.name, tag.attributes) + ">";
            case WORD -> {
                notes.add(Note.Kind.REPAIR, prose.numberAt(tag.start), "`" + Words.cut(written, 60) + "` is shown as text");
                yield written.replace("<", "&lt;").replace(">", "&gt;");
            }
        };
    }
}
