package dev.greenroom.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an answer's first sentences for its short answer. */
final class ShortAnswer {
    private static final int SHORTEST = 60;
    private static final int LONGEST = 300;
    private static final Pattern ENDS = Pattern.compile("(?<=[.!?][)\"'`]?)\\s+(?=[\\p{Lu}\\d`\"'(\\[])");
    private static final Pattern ABBREVIATION = Pattern.compile("(?i).*(?:\\b(?:e\\.g|i\\.e|etc|vs|cf|approx|no|mr|ms|dr|st|fig)|\\b\\p{Lu}|^\\W*\\d+)\\.");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+\u2022]|\\d{1,3}[.)])\\s+(.*)");
    private static final Pattern NO_WORDS = Pattern.compile("(?i)\\s*(?:#{1,6}\\s.*|\\|.*|[-*_=:| ]{3,}|</?(?:table|thead|tbody|tr|td|th|caption)\\b.*)");

    private ShortAnswer() {}

    static String of(List<Block> blocks) {
        List<String> pieces = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Prose prose) {
                pieces.addAll(pieces(prose.text()));
            }
        }
        StringBuilder text = new StringBuilder();
        for (String piece : pieces) {
            for (String sentence : sentences(piece)) {
                if (length(text) >= SHORTEST || length(text) > 0 && length(text) + sentence.length() > LONGEST) {
                    return finished(text.toString());
                }
                text.append(separator(text, sentence)).append(sentence);
            }
        }
        return text.length() > 0 ? finished(text.toString()) : code(blocks);
    }

    /** What a paragraph says: its sentences, the items of its lists one by one. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : text.split("\n")) {
            Matcher item = ITEM.matcher(line);
            boolean begins = item.matches();
            if (begins || NO_WORDS.matcher(line).matches()) {
                add(open, pieces);
            }
            if (!NO_WORDS.matcher(line).matches()) {
                open.append(begins ? item.group(1) : line.replaceAll("^\\s*(?:> ?)+(?:\\[![A-Z]+\\])?", "")).append('\n');
            }
        }
        add(open, pieces);
        return pieces;
    }

    private static void add(StringBuilder open, List<String> pieces) {
        String text = PlainText.of(open.toString());
        if (text.matches(".*[\\p{L}\\p{Nd}].*")) {
            pieces.add(text);
        }
        open.setLength(0);
    }

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        String open = "";
        for (String part : ENDS.split(text)) {
            open = open.isEmpty() ? part : open + " " + part;
            if (!ABBREVIATION.matcher(open).matches()) {
                sentences.add(open);
                open = "";
            }
        }
        if (!open.isEmpty()) {
            sentences.add(open);
        }
        return sentences;
    }

    private static String separator(StringBuilder text, String next) {
        if (text.length() == 0) {
            return "";
        }
        char last = text.charAt(text.length() - 1);
        return ".!?:;,".indexOf(last) >= 0 ? " " : Character.isLowerCase(next.codePointAt(0)) && last != ')' ? " " : "; ";
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private static String finished(String text) {
        String cut = Words.cut(text, LONGEST).replaceAll("[:;,]$", "");
        // A code that was cut in two is none.
        return cut.chars().filter(c -> c == '`').count() % 2 == 0 ? cut : cut.replace("`", "");
    }

    /** An answer without a sentence: the first line of its code, or where it has none, what it is. */
    private static String code(List<Block> blocks) {
        Optional<String> line = blocks.stream()
                .filter(Block.Code.class::isInstance)
                .flatMap(block -> ((Block.Code) block).lines().stream())
                .map(each -> each.replaceAll("[`\\p{Cc}]", " ").strip())
                .filter(each -> !each.isEmpty() && !each.startsWith("#!"))
                .findFirst();
        return line.map(code -> "In code, beginning with `" + Words.cut(code, 200) + "`").orElse("See the full answer: it is a table or a picture.");
    }
}
