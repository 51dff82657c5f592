package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.greenroom.conformance.SmallSite;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Question;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import dev.greenroom.render.Answers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and lines that no one would write by hand are read or refused, and it does not take long. */
class GiantFilesTest {
    /** What took minutes takes longer than this on any machine; what takes moments does so on a busy one, too. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final int LONG = 200_000;

    @TempDir
    private Path folder;

    private SmallSite site;

    @BeforeEach
    void makeSource() {
        site = new SmallSite(folder).question("010-vpc", "What is a VPC?", "A network.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "#", " #", "# ", "a "})
    void aGiantHeadingIsRead(String sign) {
        site.question("020-giant", "Giant?", "An answer.\n\n## " + sign.repeat(LONG / sign.length()) + "x\n");
        assertThat(titles()).containsExactly("What is a VPC?", "Giant?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Follow-ups", "## Follow-ups ##", "##\tFollow-ups\t##  ", "   ## follow-ups#"})
    void signsAroundTheWordsOfAHeadingCountForNothing(String heading) {
        Source source = new Source("x.md", "An answer.\n\n" + heading + "\n- One?\n");
        List<Problem> problems = new ArrayList<>();
        assertThat(Sections.of(source, 0, problems).followUps().text()).isEqualTo("\n- One?\n");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "=> y"})
    void aGiantSynonymIsRefused(String meaning) {
        site.file("synonyms.txt", "x" + " ".repeat(LONG) + "y" + " ".repeat(LONG) + "z" + meaning + "\n");
        assertThat(problems()).isNotEmpty();
    }

    @Test
    void aGiantListInTheFieldsIsRead() {
        site.file("aws/basic/020-giant.md", "---\ntitle: Giant?\nshort: S\nreviewed: 2026-01-01\ntags: [" + "a, ".repeat(60_000) + "b]\n---\nAn answer.\n");
        assertThat(titles()).containsExactly("What is a VPC?", "Giant?");
    }

    @Test
    void aFileOfMoreThanAMegabyteIsRefused() {
        site.question("020-giant", "Giant?", "a\n".repeat(600_000));
        assertThat(problems()).containsExactly("content/aws/basic/020-giant.md: the file is larger than 1 MB");
    }

    @Test
    void markdownThatTakesLongToReadIsRefused() {
        site.question("020-long", "Long?", "word ".repeat(20_000)).question("030-signs", "Signs?", "&amp;<\\*".repeat(1_000));
        assertThat(renderedProblems())
                .containsExactly(
                        "content/aws/basic/020-long.md: this Markdown is longer than 65536 characters",
                        "content/aws/basic/030-signs.md: this Markdown holds more than 2000 of the signs `&`, `<` and `\\`");
    }

    @Test
    void formattingThatReachesOverThousandsOfParagraphsIsRead() {
        site.question("020-formats", "Formats?", "<i><p>".repeat(6_000));
        assertThat(renderedProblems()).allMatch(problem -> problem.startsWith("content/aws/basic/020-formats.md: "));
    }

    private List<String> renderedProblems() {
        return assertTimeoutPreemptively(PATIENCE, () -> Answers.of(read().value().orElseThrow()).problems().stream()
                .map(problem -> problem.place().path() + ": " + problem.message())
                .distinct()
                .toList());
    }

    private List<String> titles() {
        return assertTimeoutPreemptively(PATIENCE, () -> read().value().orElseThrow().questions().map(Question::title).toList());
    }

    private List<String> problems() {
        return assertTimeoutPreemptively(
                PATIENCE, () -> read().problems().stream().map(problem -> problem.place().path() + ": " + problem.message()).toList());
    }

    private Outcome<Optional<Catalog>> read() {
        return ContentFolder.read(folder, new ContentFolder.Settings(Optional.empty(), false));
    }
}
