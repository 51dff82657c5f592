package dev.greenroom.imports;

import java.util.ArrayList;
import java.util.List;

/** Writes lines anew with other text in place of parts of them; each line keeps the number at which it began. */
final class Splice {
    private final String text;
    private final int[] numbers;
    private final StringBuilder out = new StringBuilder();
    private final List<Integer> outNumbers = new ArrayList<>();
    private int at;

    Splice(List<Line> lines) {
        this.text = Line.join(lines);
        this.numbers = new int[text.length() + 1];
        int offset = 0;
        for (Line line : lines) {
            for (int i = 0; i <= line.text().length() && offset < numbers.length; i++) {
                numbers[offset++] = line.number();
            }
        }
    }

    String text() {
        return text;
    }

    int numberAt(int offset) {
        return numbers[offset];
    }

    /** Where the last replacement ended. */
    int at() {
        return at;
    }

    /** Replaces a range, which must stand behind those replaced before. */
    void replace(int start, int end, String by) {
        keep(start);
        for (int i = 0; i < by.length(); i++) {
            put(by.charAt(i), numbers[start]);
        }
        at = end;
    }

    List<Line> lines() {
        keep(text.length());
        List<Line> lines = new ArrayList<>();
        String[] texts = out.toString().split("\n", -1);
        for (int i = 0; i < texts.length; i++) {
            lines.add(new Line(i < outNumbers.size() ? outNumbers.get(i) : numbers[text.length()], texts[i]));
        }
        return lines;
    }

    private void keep(int end) {
        for (; at < end; at++) {
            put(text.charAt(at), numbers[at]);
        }
    }

    private void put(char c, int number) {
        if (out.length() == 0 || out.charAt(out.length() - 1) == '\n') {
            outNumbers.add(number);
        }
        out.append(c);
    }
}
