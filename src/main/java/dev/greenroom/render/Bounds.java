package dev.greenroom.render;

import com.vladsch.flexmark.util.ast.Node;
import dev.greenroom.model.Passage;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/**
 * How much of everything Markdown may have, so that it is read in bounded time: no one writes that much, and what
 * parsers do with text grows faster than the text. Nothing here looks at a clock: what is refused is refused everywhere.
 */
final class Bounds {
    /** Far more than an answer has. */
    private static final int MOST_CHARACTERS = 1 << 16;

    /** For each line of a paragraph the parser looks at all those before. */
    private static final int MOST_LINES = 2000;

    /** For each of them the parser copies what it has, or what is still to come. */
    private static final String SLOW_SIGNS = "&<\\";

    private static final int MOST_SLOW_SIGNS = 2000;

    /** Of quotes, lists, emphasis and links in one another, and of elements. */
    private static final int DEEPEST = 100;

    /** Signs that the parser may look at, each as often as it likes; an answer takes some hundred thousand. */
    private static final int MOST_STEPS = 30_000_000;

    private Bounds() {}

    /** Markdown that is not read, and why. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Unreadable(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /**
     * The text of a passage as a parser may have it.
     *
     * @throws Unreadable where there is too much of it, and later where reading takes too many steps
     */
    static CharSequence of(Passage passage) {
        String text = passage.text();
        if (text.length() > MOST_CHARACTERS) {
            throw tooLarge(passage, "is longer than " + MOST_CHARACTERS + " characters");
        }
        if (text.chars().filter(c -> SLOW_SIGNS.indexOf(c) >= 0).skip(MOST_SLOW_SIGNS).findAny().isPresent()) {
            throw tooLarge(passage, "holds more than " + MOST_SLOW_SIGNS + " of the signs `&`, `<` and `\\`");
        }
        if (text.lines().skip(MOST_LINES).findAny().isPresent()) {
            throw tooLarge(passage, "has more than " + MOST_LINES + " lines");
        }
        int start = 0;
        for (String line : text.split("(?<=\n|\r)")) {
            if (markers(line) > DEEPEST) {
                throw tooDeep(passage, start);
            }
            start += line.length();
        }
        return new Steps(passage, new int[] {MOST_STEPS}, 0, text.length());
    }

    /** Looks how deep what was read nests, before anyone steps down into it. */
    static void check(Node document, Passage passage) {
        int depth = 0;
        Node node = document;
        while (node != null) {
            if (depth > DEEPEST) {
                throw tooDeep(passage, node.getStartOffset());
            }
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != null && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            node = node == null ? null : node.getNext();
        }
    }

    /** The same for the elements that it became, as raw HTML nests, too. */
    static void check(Document document, Origins origins) {
        document.body().filter((node, depth) -> {
            if (depth > DEEPEST && node instanceof Element element) {
                throw tooDeep(Cleaner.Parsed.place(element, origins));
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
    }

    private static Unreadable tooLarge(Passage passage, String how) {
        return new Unreadable(Rule.FILE_SIZE.at(passage.place(), "this Markdown " + how, "tell it in several questions"));
    }

    private static Unreadable tooDeep(Passage passage, int offset) {
        return tooDeep(passage.place(offset, Math.min(offset + 1, passage.text().length())));
    }

    static Unreadable tooDeep(Place place) {
        return new Unreadable(
                Rule.NESTING.at(place, "this Markdown nests too deep to be read", "flatten its quotes, lists or emphasis, and close the elements that it opens"));
    }

    /** The most signs of quotes and lists that stand in a row; tasks and footnotes may stand between. */
    private static int markers(String line) {
        int most = 0;
        int count = 0;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean list = "-+*.)".indexOf(c) >= 0 && at + 1 < line.length() && Character.isWhitespace(line.charAt(at + 1));
            if (c == '>' || list) {
                most = Math.max(most, ++count);
            } else if (" \t0123456789[]xX^:".indexOf(c) < 0) {
                count = 0;
            }
        }
        return most;
    }

    /** A text that can be looked at so many times and no more. Offsets count in the passage. */
    private record Steps(Passage passage, int[] left, int from, int to) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new Unreadable(Rule.NESTING.at(
                        passage.place(), "this Markdown has too many signs that could belong together", "close what it opens, and tell it in shorter paragraphs"));
            }
            return passage.text().charAt(from + index);
        }

        @Override
        public int length() {
            return to - from;
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Steps(passage, left, from + start, from + end);
        }

        @Override
        public String toString() {
            return passage.text().substring(from, to);
        }
    }
}
