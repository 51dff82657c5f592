package dev.greenroom.search;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What results show of questions, and where they lead: titles and slugs, many to a file. */
final class TitleFiles {
    static final int IN_A_FILE = 64;

    private TitleFiles() {}

    static List<List<String>> of(List<Answer> answers) {
        List<List<String>> files = new ArrayList<>();
        for (int from = 0; from < answers.size(); from += IN_A_FILE) {
            files.add(file(answers.subList(from, Math.min(from + IN_A_FILE, answers.size()))));
        }
        return files;
    }

    private static List<String> file(List<Answer> answers) {
        List<Question> questions = answers.stream().map(Answer::question).toList();
        return List.of(
                questions.stream().map(TitleFiles::title).collect(Collectors.joining("\n")),
                questions.stream().map(TitleFiles::slug).collect(Collectors.joining("\n")));
    }

    private static String title(Question question) {
        return TextFiles.onOneLine(Part.plain(question.title()));
    }

    /** Empty where the title tells it. */
    private static String slug(Question question) {
        String ofTitle = title(question)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return question.slug().equals(ofTitle) ? "" : question.slug();
    }
}
