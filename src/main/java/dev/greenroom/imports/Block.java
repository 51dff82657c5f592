package dev.greenroom.imports;

import java.util.List;

/** A part of an answer between blank lines, or a piece of code. */
sealed interface Block {
    /** The number of its first line in the imported file. */
    int number();

    /** A paragraph, a list, a heading, a piece of HTML: whatever is not code. */
    record Prose(int number, String text) implements Block {
        Prose with(String other) {
            return new Prose(number, other);
        }

        /** The line of an offset of the text. */
        int numberAt(int offset) {
            return number + (int) text.substring(0, Math.min(offset, text.length())).chars().filter(c -> c == '\n').count();
        }
    }

    /**
     * Fenced code.
     *
     * @param prefix what stands before the fence: spaces, or the sign of a list's item
     * @param info behind the fence
     */
    record Code(int number, String prefix, String info, List<String> lines) implements Block {
        private static final int SHORTEST = 3;

        /** As Markdown, its fence longer than any in it. */
        String markdown() {
            int longest = lines.stream().mapToInt(Code::ticks).max().orElse(0);
            String fence = "`".repeat(Math.max(SHORTEST, longest + 1));
            String indent = " ".repeat(prefix.length());
            StringBuilder markdown = new StringBuilder(prefix + fence + info + "\n");
            lines.forEach(line -> markdown.append((indent + line).stripTrailing()).append('\n'));
            return markdown + indent + fence;
        }

        private static int ticks(String line) {
            String text = line.strip();
            int ticks = 0;
            while (ticks < text.length() && text.charAt(ticks) == '`') {
                ticks++;
            }
            return ticks < SHORTEST ? 0 : ticks;
        }
    }
}
