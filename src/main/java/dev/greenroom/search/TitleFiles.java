package dev.greenroom.search;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What results show of questions, and where they lead: titles and slugs, many to a file. */
final class TitleFiles {
    /** On a small site a few files soon hold all titles; on a large one a query should bring few that it doesn't show. */
    private static final int ON_A_SMALL_SITE = 64;

    private static final int ON_A_LARGE_SITE = 32;
    private static final int LARGE = 2_000;

    private TitleFiles() {}

    /** How many titles a file holds. */
    static int inAFile(List<Answer> answers) {
        return answers.size() < LARGE ? ON_A_SMALL_SITE : ON_A_LARGE_SITE;
    }

    static List<List<String>> of(List<Answer> answers) {
        int inAFile = inAFile(answers);
        List<List<String>> files = new ArrayList<>();
        for (int from = 0; from < answers.size(); from += inAFile) {
            files.add(file(answers.subList(from, Math.min(from + inAFile, answers.size()))));
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
