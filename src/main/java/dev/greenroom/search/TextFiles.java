package dev.greenroom.search;

import dev.greenroom.model.Answer;
import java.util.ArrayList;
import java.util.List;

/** What excerpts are taken from: each question's short answer and the text of its body. */
final class TextFiles {
    /** Results stand far from one another: more in a file would be read for nothing. */
    static final int IN_A_FILE = 1;

    private TextFiles() {}

    static List<List<String>> of(List<Answer> answers) {
        List<List<String>> files = new ArrayList<>();
        for (int from = 0; from < answers.size(); from += IN_A_FILE) {
            List<String> texts = new ArrayList<>();
            for (Answer answer : answers.subList(from, Math.min(from + IN_A_FILE, answers.size()))) {
                texts.add(onOneLine(Part.SHORT.text(answer, "")));
                texts.add(onOneLine(Part.BODY.text(answer, "")));
            }
            files.add(texts);
        }
        return files;
    }

    static String onOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
