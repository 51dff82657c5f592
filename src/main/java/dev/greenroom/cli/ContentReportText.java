package dev.greenroom.cli;

import dev.greenroom.check.CodeCheck;
import dev.greenroom.check.ContentReport;
import dev.greenroom.check.ContentReport.Length;
import dev.greenroom.check.ContentReport.OfTopic;
import dev.greenroom.model.NearDuplicates;
import dev.greenroom.model.Question;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prints a {@link ContentReport} for people. */
final class ContentReportText {
    private final PrintWriter out;

    ContentReportText(PrintWriter out) {
        this.out = out;
    }

    void print(ContentReport report) {
        report.topics().forEach(this::print);
        out.println("Pairs that may be one question: " + (report.alike().isEmpty() ? "none" : ""));
        report.alike().forEach(this::print);
    }

    private void print(OfTopic topic) {
        out.println(ProblemReport.shown(topic.topic().title()) + ": " + topic.topic().questions().size() + " questions");
        line("levels", counts(topic.levels(), level -> level.title()));
        line("tags", counts(topic.tags(), tag -> tag.slug()));
        line("neither follow-ups nor pitfalls", slugs(topic.bare()));
        line("oldest reviews", topic.oldestReviews().stream()
                .map(question -> question.slug() + " " + question.reviewed())
                .collect(Collectors.joining(", ")));
        line("shortest answers", lengths(topic.shortest()));
        line("longest answers", lengths(topic.longest()));
        line("sources per answer", topic.sources().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue() + " answers")
                .collect(Collectors.joining(", ")));
        for (CodeCheck check : CodeCheck.values()) {
            line("code " + words(check), counts(topic.code().getOrDefault(check, Map.of()), language -> language));
        }
        out.println();
    }

    private void print(NearDuplicates pair) {
        out.printf(Locale.ROOT, "  %.2f  %s  %s%n", pair.likeness(), pair.one().id(), pair.other().id());
    }

    private void line(String name, String what) {
        out.println("  " + name + ": " + ProblemReport.shown(what.isEmpty() ? "none" : what));
    }

    private static String words(CodeCheck check) {
        return switch (check) {
            case PARSED -> "that must parse";
            case COMPILED -> "that must compile";
            case RUN -> "that must run";
            case NONE -> "not checked";
        };
    }

    private static <T> String counts(Map<T, Integer> counts, Function<T, String> name) {
        return counts.entrySet().stream()
                .map(entry -> name.apply(entry.getKey()) + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String slugs(List<Question> questions) {
        return questions.stream().map(Question::slug).collect(Collectors.joining(", "));
    }

    private static String lengths(List<Length> lengths) {
        return lengths.stream()
                .map(length -> length.question().slug() + " " + length.words() + " words")
                .collect(Collectors.joining(", "));
    }
}
