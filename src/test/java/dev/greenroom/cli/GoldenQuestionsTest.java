package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Folders;
import dev.greenroom.Golden;
import dev.greenroom.content.ContentFolder;
import dev.greenroom.model.Answer;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.render.Answers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One question file, read and rendered: {@code questions/<case>/input.md} beside the HTML and the problems that must
 * come of it. A case without a file of expectations fails.
 */
class GoldenQuestionsTest {
    @TempDir
    private Path source;

    static Stream<Path> cases() {
        return Golden.cases("questions").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void questionBecomesWhatItsFilesSay(Path folder) throws IOException {
        Folders.copy(Path.of("src/test/resources/question-site"), source);
        Path question = source.resolve("content/aws/basic/010-question.md");
        Files.copy(folder.resolve("input.md"), question);
        Outcome<Optional<Catalog>> read = ContentFolder.read(source, new ContentFolder.Settings(Optional.empty(), false));
        List<Problem> problems = new ArrayList<>(read.problems());
        String html = "";
        if (read.value().isPresent()) {
            Outcome<List<AnsweredTopic>> answered = Answers.of(read.value().get());
            problems.addAll(answered.problems());
            html = answered.value().stream()
                    .flatMap(topic -> topic.answers().stream())
                    .filter(answer -> answer.question().slug().equals("question"))
                    .map(GoldenQuestionsTest::html)
                    .findFirst()
                    .orElse("");
        }
        Golden.assertMatches(folder.resolve("expected.html"), html);
        Golden.assertMatches(folder.resolve("problems.txt"), report(problems));
        assertThat(folder.toFile().list()).as("files of the case").hasSizeGreaterThan(1);
    }

    private static String html(Answer answer) {
        StringBuilder html = new StringBuilder(answer.full().html()).append('\n');
        if (!answer.followUps().isEmpty()) {
            html.append("\n<!-- follow-ups -->\n").append(answer.followUps().html()).append('\n');
        }
        if (!answer.pitfalls().isEmpty()) {
            html.append("\n<!-- pitfalls -->\n").append(answer.pitfalls().html()).append('\n');
        }
        return html.toString();
    }

    private static String report(List<Problem> problems) {
        StringWriter text = new StringWriter();
        new ProblemReport(new PrintWriter(text), false, "").print(Problem.sorted(problems));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
