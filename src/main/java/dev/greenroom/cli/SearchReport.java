package dev.greenroom.cli;

import dev.greenroom.model.SearchAnswer;
import dev.greenroom.model.SearchAnswer.Explanation;
import dev.greenroom.model.SearchAnswer.Marked;
import dev.greenroom.model.SearchAnswer.Result;
import dev.greenroom.model.SearchAnswer.TermShare;
import dev.greenroom.model.SearchAnswer.WordShare;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints a search's answer for people: each result with its place, its excerpt and, where asked, its reasons. */
final class SearchReport {
    private static final String INDENT = "    ";

    private final PrintWriter out;
    private final boolean colour;
    private final boolean explain;

    SearchReport(PrintWriter out, boolean colour, boolean explain) {
        this.out = out;
        this.colour = colour;
        this.explain = explain;
    }

    void print(SearchAnswer answer) {
        answer.correction().ifPresent(mended -> out.println("Showing results for " + marked(mended) + "\n"));
        if (answer.results().isEmpty()) {
            nothing(answer);
            return;
        }
        for (int i = 0; i < answer.results().size(); i++) {
            result(i + 1, answer.results().get(i));
        }
        int shown = answer.results().size();
        out.println(shown < answer.count() ? shown + " of " + counted(answer.count()) : counted(shown));
    }

    private void nothing(SearchAnswer answer) {
        out.println("No question found.");
        if (!answer.closest().isEmpty()) {
            out.println("The closest words: " + ProblemReport.shown(String.join(", ", answer.closest())));
        }
    }

    private void result(int rank, Result result) {
        out.printf(Locale.ROOT, "%2d. %s%n", rank, marked(result.title()));
        out.println(INDENT + ProblemReport.shown(result.topicTitle() + " · " + result.levelTitle() + " · " + result.id()));
        out.println(INDENT + marked(result.excerpt()));
        if (explain) {
            explanation(result.explanation(), result.score());
        }
        out.println();
    }

    private void explanation(Explanation told, double score) {
        out.println(INDENT + "score " + number(score) + (told.topicFactor() == 1 ? "" : ", of which × "
                + number(told.topicFactor()) + " because a word names the topic"));
        for (WordShare word : told.words()) {
            out.println(INDENT + "  " + ProblemReport.shown(word.word()) + ": "
                    + (word.adds() == 0 ? "nothing here" : "adds " + number(word.adds())));
            word.terms().forEach(this::term);
        }
    }

    private void term(TermShare term) {
        StringBuilder line = new StringBuilder(INDENT + "    " + ProblemReport.shown(term.term()) + " (" + term.how());
        line.append(term.onlyInTexts() ? ", only in texts" : "");
        term.cost().ifPresent(cost -> line.append(", cost ").append(number(cost)));
        line.append(term.factor() == 1 ? "" : ", × " + number(term.factor())).append("): ");
        line.append(term.level() == 0 ? "not here" : "level " + term.level());
        line.append(term.level() == 0 ? "" : term.adds() == 0 ? ", less than another" : ", adds " + number(term.adds()));
        out.println(line);
    }

    private static String counted(int count) {
        return count + (count == 1 ? " question" : " questions");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    /** On a terminal the places that matter are bold. */
    private String marked(Marked text) {
        String shown = ProblemReport.shown(text.text());
        if (!colour) {
            return shown;
        }
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (int[] range : text.ranges()) {
            marked.append(shown, at, range[0]).append("\u001b[1m").append(shown, range[0], range[1]).append("\u001b[0m");
            at = range[1];
        }
        return marked + shown.substring(at);
    }
}
