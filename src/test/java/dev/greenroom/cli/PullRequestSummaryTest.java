package dev.greenroom.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Golden;
import dev.greenroom.GitRepository;
import dev.greenroom.conformance.SmallSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code greenroom check --summary}: what a maintainer is told of a pull request. */
class PullRequestSummaryTest {
    private static final Path EXPECTED = Path.of("src/test/resources/summary");
    private static final String LOCKS = "A lock keeps other threads out of a critical section until its holder releases it, whatever happens.";

    @TempDir
    private Path folder;

    private SmallSite site;
    private GitRepository repository;

    @BeforeEach
    void makeRepository() throws IOException {
        site = new SmallSite(folder)
                .question("010-locks", "What is a `lock`?", LOCKS)
                .question("020-moved", "Does it move?", "A question keeps its id when its file gets another number or another level.")
                .question("030-earlier", "What was it called?", "A file that is renamed has another id, and its address of before is lost.")
                .question("040-gone", "Is it gone?", "Nobody asks for this any longer, so that it can be taken away in peace.")
                .question("050-replaced", "Is it replaced?", "Another question says all of this, and names the address of this one.")
                .question("060-untouched", "Is it left alone?", "See [locks](locks).");
        repository = new GitRepository(folder).commit("Begin");
        repository.git("switch", "-q", "-c", "branch");
    }

    @Test
    void everythingThatHappenedIsToldWithLinksIntoThePreview() throws IOException {
        changeEverything();
        repository.commit("Change it all");
        Run run = summary("--summary", "main", "--preview", "https://deploy-preview-7--prep.example");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        Golden.assertMatches(EXPECTED.resolve("everything.md"), run.out());
    }

    @Test
    void whatIsNotCommittedYetCountsToo() throws IOException {
        changeEverything();
        repository.git("add", "-AN");
        assertThat(summary("--summary", "main", "--preview", "https://deploy-preview-7--prep.example").out())
                .isEqualTo(Files.readString(EXPECTED.resolve("everything.md")));
    }

    @Test
    void whatMainDidMeanwhileIsNoChangeOfTheBranch() throws IOException {
        repository.git("switch", "-q", "main");
        site.question("070-meanwhile", "What did others do meanwhile?", "They went on with their own work, which is no part of this one.");
        repository.commit("Go on");
        repository.git("switch", "-q", "branch");
        assertThat(summary("--summary", "main").out())
                .isEqualTo("## Content\n\nNothing is wrong with what changed, 6 warnings elsewhere. The site has 6 questions in 1 topic.\n");
    }

    @Test
    void anErrorIsToldAtItsPlaceAndTheSummaryIsStillThere() throws IOException {
        site.question("070-dead", "Where to? | <b>", "See [it](nowhere).");
        repository.commit("Add a question");
        Run run = summary("--summary", "main", "--preview", "");
        assertThat(run.code()).isZero();
        Golden.assertMatches(EXPECTED.resolve("error.md"), run.out());
    }

    @Test
    void aRevisionThatGitDoesNotKnowIsWrongUsage() {
        Run run = summary("--summary", "origin/main");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("--summary: git can't compare with `origin/main`");
    }

    @Test
    void aPreviewIsForTheSummaryAndHasAnAddress() {
        assertThat(summary("--preview", "https://prep.example/").err()).startsWith("--preview goes with --summary");
        assertThat(summary("--summary", "main", "--preview", "prep").err()).startsWith("--preview: `prep` is not a site's address");
    }

    private void changeEverything() throws IOException {
        site.question("010-locks", "What is a `lock`?", LOCKS + " It can be fair.");
        repository.move("content/aws/basic/020-moved.md", "content/aws/advanced/020-moved.md");
        repository.move("content/aws/basic/030-earlier.md", "content/aws/basic/030-later.md");
        Files.delete(folder.resolve("content/aws/basic/040-gone.md"));
        Files.delete(folder.resolve("content/aws/basic/050-replaced.md"));
        Path heir = folder.resolve("content/aws/basic/070-mutexes.md");
        site.question("070-mutexes", "What is a mutex, as [a | b]?", LOCKS + "\n\n```whatever\nx\n```");
        Files.writeString(heir, Files.readString(heir).replace("sources:", "aliases: [replaced]\nsources:"));
        site.file("synonyms.txt", "mutex => lock\n");
    }

    private Run summary(String... options) {
        List<String> arguments = new ArrayList<>(List.of("check", "--source", folder.toString()));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(new String[0]));
    }
}
