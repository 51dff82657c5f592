package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.conformance.SmallSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code greenroom new}: a file that passes the check, in its place. */
class NewCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void site() {
        new SmallSite(folder).question("010-regions", "How do Regions differ from Availability Zones?", "A Region holds Availability Zones. ".repeat(12));
    }

    @Test
    void aQuestionIsADraftThatPassesTheCheck() throws IOException {
        Run run = run("question", "--topic", "aws", "--level", "basic", "--title", "What is: a `queue`?", "--tags", "messaging,sqs");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("content/aws/basic/020-queue.md", "http://localhost:8000/aws/queue/");
        assertThat(Files.readString(folder.resolve("content/aws/basic/020-queue.md")))
                .startsWith("---\n# yaml-language-server: $schema=https://prep.example/schemas/question.json\ntitle: \"What is: a `queue`?\"\n")
                .contains("tags: [messaging, sqs]", "draft: true");
        assertThat(Run.of("check", "--source", folder.toString()).out()).contains("Nothing is wrong.");
        Run drafts = Run.of("check", "--drafts", "--source", folder.toString());
        assertThat(drafts.code()).isZero();
        assertThat(drafts.err()).contains("no `sources`").doesNotContain("error");
    }

    @Test
    void theSchemaInTheRepositoryIsNearerThanTheSites() throws IOException {
        Files.createDirectories(folder.resolve("static/schemas"));
        Files.writeString(folder.resolve("static/schemas/question.json"), "{}");
        run("question", "--topic", "aws", "--level", "basic", "--title", "What is a queue?");
        assertThat(Files.readString(folder.resolve("content/aws/basic/020-queue.md"))).contains("$schema=../../../static/schemas/question.json\n");
    }

    @Test
    void aQuestionThatIsAskedAlreadyIsShownAtOnceWithItsPlaceAndScore() {
        Run run = run("question", "--topic", "aws", "--level", "basic", "--title", "How do Availability Zones differ from Regions?");
        assertThat(run.err())
                .contains("Asked already, or nearly:", "How do Regions differ from Availability Zones?", "content/aws/basic/010-regions.md:2:9")
                .containsPattern("(?m)^ +[01]\\.\\d\\d  How");
        assertThat(run("question", "--topic", "aws", "--level", "basic", "--title", "Bake a cake with cinnamon?").err()).isEmpty();
    }

    @Test
    void withoutATerminalWhatIsMissingIsNamedByItsOption() {
        Run run = run("question", "--title", "What is a queue?");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("missing --topic, --level");
        assertThat(run("topic").err()).contains("missing --topic, --topic-title, --role, --summary, --title, --level");
    }

    @Test
    void wrongValuesAreWrongUsageAndNothingIsWritten() {
        assertThat(run("question", "--topic", "awz", "--level", "basic", "--title", "What?").err()).contains("--topic: there is no `awz`; one of: aws");
        assertThat(run("question", "--topic", "aws", "--level", "hard", "--title", "What?").code()).isEqualTo(2);
        assertThat(run("question", "--topic", "aws", "--level", "basic", "--title", "What?", "--slug", "regions").err()).contains("`regions` is taken");
        assertThat(folder.resolve("content/aws/basic")).isDirectoryContaining("glob:**010-regions.md");
        assertThat(run("topic", "--topic", "aws").err()).contains("the folder `aws` is there already");
    }

    @Test
    void aTopicComesWithItsFirstQuestionAndPassesTheCheck() throws IOException {
        Run run = run("topic", "--topic", "tea", "--topic-title", "Tea", "--role", "drinker", "--summary", "Questions on tea.", "--title",
                "What is oolong?", "--level", "basic");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("content/tea/topic.md", "content/tea/basic/010-oolong.md");
        assertThat(Files.readString(folder.resolve("content/tea/topic.md"))).startsWith("---\n# yaml-language-server: $schema=");
        Run check = Run.of("check", "--source", folder.toString());
        assertThat(check.code()).isZero();
        assertThat(check.err()).contains("warning[drafts-only]: the topic is left out: all its questions are drafts");
    }

    @Test
    void atATerminalItAsksUntilTheAnswerWillDo() {
        StringWriter shown = new StringWriter();
        Terminal terminal = new Terminal(new BufferedReader(new StringReader("\nhard\nbasic\n\n")), new PrintWriter(shown));
        Asking asking = new Asking(null, Optional.of(terminal));
        assertThat(asking.needed("--level", null, "Level", "", QuestionOptions.oneOf(List.of("basic")))).isEqualTo("basic");
        assertThat(asking.proposed("--number", null, "Number", "020", value -> Optional.empty())).isEqualTo("020");
        assertThat(shown.toString()).contains("Level: ", "this can't be left out", "there is no `hard`; one of: basic", "Number [020]: ");
    }

    private Run run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "new";
        all[1] = arguments[0];
        all[2] = "--source";
        all[3] = folder.toString();
        System.arraycopy(arguments, 1, all, 4, arguments.length - 1);
        return Run.of(all);
    }
}
