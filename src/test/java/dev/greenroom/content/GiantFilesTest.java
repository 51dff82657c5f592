package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.greenroom.conformance.SmallSite;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Question;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
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
        site.question("020-long", "Long?", "word ".repeat(20_000))
                .question("030-signs", "Signs?", "&amp;<\\*".repeat(1_000))
                .question("040-lines", "Lines?", "a\n".repeat(3_000));
        assertThat(renderedProblems())
                .containsExactly(
                        "content/aws/basic/020-long.md: this Markdown is longer than 65536 characters",
                        "content/aws/basic/030-signs.md: this Markdown holds more than 2000 of the signs `&`, `<` and `\\`",
                        "content/aws/basic/040-lines.md: this Markdown has more than 2000 lines");
    }

    /** The last two made the HTML parser trip over what it drops where it nests deeper than it likes. */
    @ParameterizedTest
    @ValueSource(strings = {
        "32000 - ", "60000 >", "30000 > ", "200 - > 1. ", "1200 <b>", "1200 <sub>", "900 <b><i>", "300 <div><b>", "600 <em><details><summary>", "600 <b><ul><li>", "9000 - [ ] ", "5000 [^1]: - "
    })
    void whatNestsThousandsDeepIsReadOrRefusedInItsPlace(String deep) {
        String sign = deep.substring(deep.indexOf(' ') + 1);
        site.question("020-deep", "Deep?", "A word.\n\n" + sign.repeat(Integer.parseInt(deep.substring(0, deep.indexOf(' ')))) + "a\n");
        List<Problem> problems = assertTimeoutPreemptively(PATIENCE, () -> Answers.of(read().value().orElseThrow()).problems());
        assertThat(problems).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.place().path()).isEqualTo("content/aws/basic/020-deep.md");
            assertThat(problem.rule()).isEqualTo(Rule.NESTING);
            assertThat(problem.place().line()).isEqualTo(11);
        });
    }

    @Test
    void whatBelongsTogetherIsNotLookedForForever() {
        site.question("020-open", "Open?", "# " + "<![CDATA[".repeat(2_000)).question("030-ticks", "Ticks?", "`a ``".repeat(9_000));
        assertThat(renderedProblems()).containsExactly("content/aws/basic/020-open.md: this Markdown has too many signs that could belong together");
    }

    @Test
    void listsAsDeepAsAnyoneWritesAreRead() {
        site.question("020-deep", "Deep?", "> - 1. > - **a *b `c`***\n" + "- a\n  - b\n    - c\n      - d\n        - e\n".repeat(100));
        assertThat(renderedProblems()).isEmpty();
    }

    @Test
    void giantNamesAreRefused() {
        site.file("aws/basic/020-giant.md", "---\ntitle: Giant?\nshort: S\nreviewed: 2026-01-01\ntags: [" + "a".repeat(300) + "]\naliases: [" + "a/".repeat(1_000) + "b]\n---\nAn answer.\n");
        assertThat(problems()).hasSizeGreaterThan(1).anyMatch(problem -> problem.endsWith("is not a name for `tags`")).anyMatch(problem -> problem.endsWith("can't be an alias"));
    }

    @Test
    void giantFieldsAreRefused() {
        site.file("aws/basic/020-giant.md", "---\ntitle: " + "a/".repeat(LONG / 2) + "\nshort: S\nreviewed: 2026-01-01\n---\nAn answer.\n");
        site.file("aws/basic/030-open.md", "---\ntitle: " + "{".repeat(LONG) + "\n---\nAn answer.\n");
        assertThat(problems())
                .contains("content/aws/basic/020-giant.md: `title` is longer than 5000 characters", "content/aws/basic/030-open.md: bad YAML: more than 2000 brackets");
    }

    /** Its patterns take time by the square of what is one sign. */
    @Test
    void giantCodeStaysPlain() {
        site.question("020-code", "Code?", "```java\n" + ".".repeat(60_000) + "\n```\n\n```java\nint a;\n```\n");
        String html = assertTimeoutPreemptively(PATIENCE, () -> Answers.of(read().value().orElseThrow()).value().get(0).answers().get(1).full().html());
        assertThat(html).contains("<code>....").contains("<span class=\"token keyword\">int</span>");
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
