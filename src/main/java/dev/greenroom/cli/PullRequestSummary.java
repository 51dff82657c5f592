package dev.greenroom.cli;

import dev.greenroom.content.Changes;
import dev.greenroom.model.Addresses;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.NearDuplicates;
import dev.greenroom.model.Question;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells in Markdown what a pull request does to the content, so that a maintainer sees at a glance whether to merge: what is
 * wrong, which questions are new or changed with a link to each in the preview, and which say nearly the same as another.
 */
final class PullRequestSummary {
    /** More would hide the rest of the summary; the check itself prints them all. */
    private static final int MOST_PROBLEMS = 30;

    private final Catalog catalog;
    private final Changes changes;
    private final Optional<Addresses> preview;
    private final Map<String, String> topicTitles = new TreeMap<>();
    private final Map<Changes.Kind, List<Question>> byKind;
    private final StringBuilder text = new StringBuilder();

    /** @param preview where the pull request's site can be looked at */
    PullRequestSummary(Catalog catalog, Changes changes, Optional<Addresses> preview) {
        this.catalog = catalog;
        this.changes = changes;
        this.preview = preview;
        catalog.topics().forEach(topic -> topicTitles.put(topic.slug(), topic.title()));
        this.byKind = catalog.questions().collect(Collectors.groupingBy(changes::of, TreeMap::new, Collectors.toList()));
    }

    /**
     * @param problems of the whole content
     * @param alike pairs of questions that may be one, across all content
     */
    String of(Collection<Problem> problems, List<NearDuplicates> alike) {
        List<Problem> own = problems.stream().filter(problem -> changes.files().contains(problem.place().path())).toList();
        text.append("## Content\n\n");
        counts(List.copyOf(problems), own);
        // Those that are nearly another have a part of their own.
        problems((own.isEmpty() ? errors(problems) : own).stream().filter(problem -> problem.rule() != Rule.NEAR_DUPLICATE).toList());
        questions("New questions", questions(Changes.Kind.NEW));
        questions("Changed questions", questions(Changes.Kind.EDITED, Changes.Kind.RENAMED, Changes.Kind.MOVED));
        removed();
        alike(alike.stream().filter(pair -> isTouched(pair.one()) || isTouched(pair.other())).toList());
        others();
        return text.toString();
    }

    private void counts(List<Problem> all, List<Problem> own) {
        String told = own.isEmpty() ? "Nothing is wrong with what changed" : "**" + ProblemReport.counts(own) + "** in what changed";
        if (all.size() > own.size()) {
            List<Problem> elsewhere = all.stream().filter(problem -> !own.contains(problem)).toList();
            told += ", " + ProblemReport.counts(elsewhere) + " elsewhere";
        }
        long questions = catalog.questions().count();
        text.append(told).append(". The site has ").append(number(questions, "question")).append(" in ")
                .append(number(catalog.topics().size(), "topic")).append(".\n");
    }

    /** What keeps the site from being built is told wherever it stands. */
    private static List<Problem> errors(Collection<Problem> problems) {
        return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    }

    private void problems(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        heading("What is wrong", problems.size());
        problems.stream().limit(MOST_PROBLEMS).forEach(problem -> text.append("- ")
                .append(problem.severity().name().toLowerCase(Locale.ROOT))
                .append(" at ").append(code(problem.place().toString())).append(": ")
                .append(escaped(problem.message()))
                .append(problem.help().isEmpty() ? "" : "; " + escaped(problem.help()))
                .append('\n'));
        if (problems.size() > MOST_PROBLEMS) {
            text.append("- and ").append(problems.size() - MOST_PROBLEMS).append(" more, which the check lists\n");
        }
    }

    private List<Question> questions(Changes.Kind... kinds) {
        List<Question> questions = new ArrayList<>();
        for (Changes.Kind kind : kinds) {
            questions.addAll(byKind.getOrDefault(kind, List.of()));
        }
        return questions;
    }

    private void questions(String heading, List<Question> questions) {
        if (questions.isEmpty()) {
            return;
        }
        heading(heading, questions.size());
        text.append("| Question | Topic | Level | What |\n| --- | --- | --- | --- |\n");
        questions.forEach(question -> text.append("| ").append(link(question))
                .append(" | ").append(escaped(topicTitles.get(question.topic())))
                .append(" | ").append(escaped(question.level().title()))
                .append(" | ").append(what(question)).append(" |\n"));
    }

    private String what(Question question) {
        return switch (changes.of(question)) {
            case NEW -> "new";
            case EDITED -> "edited";
            case RENAMED -> renamed(question, changes.earlierId(question).orElseThrow());
            case MOVED -> "moved";
            case NONE -> "";
        };
    }

    private static String renamed(Question question, String earlier) {
        boolean found = question.aliases().stream().anyMatch(alias -> alias.path().equals(earlier));
        return "was " + code(earlier) + (found ? "" : "; **no alias** leads here");
    }

    private void removed() {
        List<String> removed = changes.removed(catalog);
        if (removed.isEmpty()) {
            return;
        }
        heading("Removed questions", removed.size());
        for (String id : removed) {
            Optional<Question> heir = catalog.questions()
                    .filter(question -> question.aliases().stream().anyMatch(alias -> alias.path().equals(id)))
                    .findFirst();
            text.append("- ").append(code(id)).append(heir.map(question -> ", now " + link(question)).orElse("; **no alias** leads on")).append('\n');
        }
    }

    private boolean isTouched(Question question) {
        Changes.Kind kind = changes.of(question);
        return kind != Changes.Kind.NONE && kind != Changes.Kind.MOVED;
    }

    private void alike(List<NearDuplicates> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        heading("Near duplicates", pairs.size());
        text.append("| Likeness | One | The other |\n| --- | --- | --- |\n");
        pairs.forEach(pair -> text.append(String.format(
                Locale.ROOT, "| %.2f | %s | %s |%n", pair.likeness(), link(pair.one()), link(pair.other())).replace(System.lineSeparator(), "\n")));
    }

    private void others() {
        List<String> others = changes.otherFiles();
        if (!others.isEmpty()) {
            text.append("\nOther files of the content: ")
                    .append(others.stream().map(PullRequestSummary::code).collect(Collectors.joining(", ")))
                    .append(".\n");
        }
    }

    private void heading(String heading, int count) {
        text.append("\n### ").append(heading).append(" (").append(count).append(")\n\n");
    }

    private String link(Question question) {
        String title = escaped(question.title());
        return preview.map(addresses -> "[" + title + "](" + addresses.url(Addresses.question(question)) + ")")
                .orElseGet(() -> title + " " + code(question.id()));
    }

    private static String number(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : noun + "s");
    }

    private static String code(String text) {
        return "`" + oneLine(text).replace("`", "'").replace("|", "\\|") + "`";
    }

    /** Text with {@code `code`}, as Markdown that says just that, in a table too. */
    private static String escaped(String text) {
        StringBuilder markdown = new StringBuilder();
        String[] parts = oneLine(text).split("`", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean code = i % 2 == 1 && i < parts.length - 1;
            if (code) {
                markdown.append('`').append(parts[i].replace("|", "\\|")).append('`');
            } else {
                markdown.append(i % 2 == 1 ? "\\`" : "").append(parts[i].replaceAll("[\\\\*_\\[\\]<>|~#&@]", "\\\\$0"));
            }
        }
        return markdown.toString();
    }

    private static String oneLine(String text) {
        return ProblemReport.shown(text.replaceAll("\\s+", " "));
    }
}
