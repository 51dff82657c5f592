package dev.greenroom.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an answer into blocks, and sets its code upright: each fence closed, indented as its list is, and longer than those in it. */
final class Blocks {
    private static final Pattern ITEM = Pattern.compile("( *)((?:[-*+]|\\d{1,9}[.)])(?: {1,4}(?=\\S)| *$)).*");
    private static final int CODE_INDENT = 4;

    private final List<Line> lines;
    private final Notes notes;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> paragraph = new ArrayList<>();

    /** Where the text of the open list items begins, the innermost first. */
    private final Deque<Integer> items = new ArrayDeque<>();

    private boolean afterBlank = true;

    private Blocks(List<Line> lines, Notes notes) {
        this.lines = lines;
        this.notes = notes;
    }

    static List<Block> of(List<Line> written, Notes notes) {
        List<Line> spaced = withoutTabs(RawHtml.rewritten(written, notes));
        Blocks blocks = new Blocks(dedented(spaced), notes);
        blocks.cut();
        return blocks.blocks;
    }

    /** Tabs in code stay, but for those that the whole fence is indented with. */
    private static List<Line> withoutTabs(List<Line> lines) {
        List<Line> spaced = new ArrayList<>(lines);
        List<Fences.Range> fences = Fences.in(lines);
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            boolean upright = fences.stream().anyMatch(fence ->
                    line >= fence.first() && line <= fence.last() && !Character.isWhitespace(lines.get(fence.first()).text().charAt(0)));
            spaced.set(i, upright ? lines.get(i) : lines.get(i).withoutTabs());
        }
        return spaced;
    }

    /** Without the indent that all lines share but, perhaps, the first, which may have stood behind a tag. */
    private static List<Line> dedented(List<Line> lines) {
        int indent = lines.stream().skip(1).filter(line -> !line.isBlank()).mapToInt(Line::indent).min().orElse(0);
        return lines.stream().map(line -> line.dedented(indent)).toList();
    }

    private void cut() {
        List<Fences.Range> fences = Fences.in(lines);
        int next = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (next < fences.size() && fences.get(next).first() == i) {
                Fences.Range fence = fences.get(next++);
                fence(fence);
                i = fence.last();
            } else if (isIndentedCode(i)) {
                i = indentedCode(i);
            } else {
                prose(lines.get(i));
            }
        }
        endParagraph();
    }

    private void fence(Fences.Range fence) {
        endParagraph();
        Line opening = lines.get(fence.first());
        Matcher parts = Fences.OPENING.matcher(opening.text());
        if (!parts.matches()) {
            throw new IllegalStateException("no fence: " + opening);
        }
        if (!fence.closed() && fence.first() == fence.last()) {
            notes.add(Note.Kind.REPAIR, opening.number(), "a fence that neither opens nor closes code is left out");
            return;
        }
        if (!fence.closed()) {
            notes.add(Note.Kind.REPAIR, opening.number(), "code that is never closed ends with the answer");
        } else if (fence.nested()) {
            notes.add(Note.Kind.REPAIR, opening.number(), "the fences within this code would have closed it");
        }
        String prefix = parts.group(1);
        List<String> code = lines.subList(fence.first() + 1, fence.closed() ? fence.last() : fence.last() + 1).stream()
                .map(line -> line.dedented(prefix.length()).text())
                .toList();
        Line begins = opening.with(prefix.isBlank() ? prefix + "x" : prefix);
        enter(begins);
        blocks.add(new Block.Code(opening.number(), prefix.isBlank() ? indent(prefix.length()) : prefix, parts.group(3).strip(), code));
        afterBlank = true;
    }

    /** The indent of the innermost list item that begins no further right; code outside lists stands at the margin. */
    private String indent(int written) {
        return " ".repeat(items.stream().filter(item -> item <= written).findFirst().orElse(0));
    }

    private boolean isIndentedCode(int index) {
        Line line = lines.get(index);
        if (line.isBlank() || !afterBlank || line.text().stripLeading().startsWith("<")) {
            return false;
        }
        int indent = line.indent();
        int item = items.stream().filter(open -> open <= indent).findFirst().orElse(0);
        return indent >= item + CODE_INDENT && !ITEM.matcher(line.text()).matches();
    }

    private int indentedCode(int first) {
        int indent = lines.get(first).indent();
        int last = first;
        for (int i = first; i < lines.size(); i++) {
            boolean goesOn = !lines.get(i).isBlank() && lines.get(i).indent() >= indent;
            if (!goesOn && !lines.get(i).isBlank()) {
                break;
            }
            last = goesOn ? i : last;
        }
        endParagraph();
        List<String> code = lines.subList(first, last + 1).stream().map(line -> line.dedented(indent).text()).toList();
        blocks.add(new Block.Code(lines.get(first).number(), indent(indent), "", code));
        afterBlank = true;
        return last;
    }

    private void prose(Line line) {
        if (line.isBlank()) {
            endParagraph();
            return;
        }
        enter(line);
        paragraph.add(line);
        afterBlank = false;
    }

    /** Leaves the list items that a line doesn't belong to, and enters the one that begins there. */
    private void enter(Line line) {
        Matcher item = ITEM.matcher(line.text());
        if (item.matches() || afterBlank) {
            items.removeIf(open -> open > line.indent());
        }
        if (item.matches()) {
            items.push(item.group(1).length() + item.group(2).length());
        }
    }

    /** HTML that stands so far to the right that it would be code moves to where its list begins. */
    private List<Line> upright() {
        Line first = paragraph.get(0);
        int excess = first.indent() - indent(first.indent()).length();
        boolean html = first.text().stripLeading().startsWith("<");
        return html && excess >= CODE_INDENT ? paragraph.stream().map(line -> line.dedented(excess)).toList() : paragraph;
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Block.Prose(paragraph.get(0).number(), Line.join(upright())));
            paragraph.clear();
        }
        afterBlank = true;
    }
}
