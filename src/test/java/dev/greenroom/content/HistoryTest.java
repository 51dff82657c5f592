package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.greenroom.model.Catalog;
import dev.greenroom.model.Dates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dates of a question, from the history of a repository made for the test. */
class HistoryTest {
    private static final String REVIEWED = "2026-09-09";
    private static final Dates FROM_REVIEW = dates(REVIEWED, REVIEWED);

    @TempDir
    private Path folder;

    private Path source;

    @BeforeEach
    void makeSource() throws IOException {
        assumeTrue(run(folder, "1970-01-01", "git", "--version") == 0, "git is installed");
        source = Files.createDirectory(folder.resolve("source"));
        write("site.yml", "title: Prep\ntagline: T\ndescription: D\nurl: https://prep.example/\n");
        write("aws/topic.md", "---\ntitle: AWS\nrole: engineer\nsummary: S\n---\n");
        write("aws/basic/010-vpc.md", question("What is a VPC?", "[networking]", "A network of your own, as long as you keep it."));
    }

    @Test
    void datesAreTheDaysOfTheFirstCommitAndOfTheLastRealChange() throws IOException {
        commit("2026-01-01");
        write("aws/basic/010-vpc.md", question("What is a VPC?", "[networking]", "Another answer."));
        commit("2026-02-02");
        assertThat(read(source)).isEqualTo(dates("2026-01-01", "2026-02-02"));
    }

    @Test
    void aRenamedOrMovedFileKeepsItsDates() throws IOException {
        commit("2026-01-01");
        move("aws/basic/010-vpc.md", "aws/basic/020-virtual-private-cloud.md");
        commit("2026-02-02");
        move("aws/basic/020-virtual-private-cloud.md", "aws/advanced/020-virtual-private-cloud.md");
        commit("2026-03-03");
        assertThat(read(source)).isEqualTo(dates("2026-01-01", "2026-01-01"));
    }

    @Test
    void housekeepingIsNoChange() throws IOException {
        commit("2026-01-01");
        write(
                "aws/basic/010-vpc.md",
                question("What is a VPC?", "[networking, fundamentals]", "A network of your own,\nas long as you keep it.")
                        .replace(REVIEWED, "2026-10-10")
                        .replace("sources:", "aliases: [cloud]\nsources:"));
        commit("2026-02-02");
        assertThat(read(source)).isEqualTo(dates("2026-01-01", "2026-01-01"));
    }

    @Test
    void aNewTitleIsAChange() throws IOException {
        commit("2026-01-01");
        write("aws/basic/010-vpc.md", question("What is a virtual private cloud?", "[networking]", "A network of your own, as long as you keep it."));
        commit("2026-02-02");
        assertThat(read(source)).isEqualTo(dates("2026-01-01", "2026-02-02"));
    }

    @Test
    void daysAreThoseOfUniversalTime() throws IOException {
        git("2026-01-01", "init", "-q");
        git("2026-01-01", "add", "-A");
        git("2026-01-02T08:00:00+14:00", "commit", "-q", "-m", "first");
        assertThat(read(source)).isEqualTo(dates("2026-01-01", "2026-01-01"));
    }

    @Test
    void aShallowCloneFallsBackToTheDayOfReview() throws IOException {
        commit("2026-01-01");
        write("aws/basic/020-other.md", question("Another?", "[networking]", "Yes."));
        commit("2026-02-02");
        Path clone = folder.resolve("clone");
        assertThat(run(folder, "2026-02-02", "git", "clone", "-q", "--depth", "1", source.toUri().toString(), clone.toString())).isZero();
        assertThat(read(clone)).isEqualTo(FROM_REVIEW);
    }

    @Test
    void anUncommittedChangeFallsBackToTheDayOfReview() throws IOException {
        commit("2026-01-01");
        write("aws/basic/010-vpc.md", question("What is a VPC?", "[networking]", "Not committed yet."));
        assertThat(read(source)).isEqualTo(FROM_REVIEW);
    }

    @Test
    void aFileThatGitDoesNotKnowFallsBackToTheDayOfReview() throws IOException {
        git("2026-01-01", "init", "-q");
        git("2026-01-01", "add", "content/site.yml");
        git("2026-01-01", "commit", "-q", "-m", "first");
        assertThat(read(source)).isEqualTo(FROM_REVIEW);
    }

    @Test
    void aRepositoryWithoutCommitsFallsBackToTheDayOfReview() throws IOException {
        git("2026-01-01", "init", "-q");
        assertThat(read(source)).isEqualTo(FROM_REVIEW);
    }

    @Test
    void aFolderOutsideAnyRepositoryFallsBackToTheDayOfReview() {
        assertThat(read(source)).isEqualTo(FROM_REVIEW);
    }

    @Test
    void aSourceBelowTheRepositorysRootHasDatesToo() throws IOException {
        Path below = source.resolve("site");
        Files.createDirectory(below);
        Files.move(source.resolve("content"), below.resolve("content"));
        commit("2026-01-01");
        assertThat(read(below)).isEqualTo(dates("2026-01-01", "2026-01-01"));
    }

    @Test
    void aPastVersionThatCanNotBeReadIsComparedAsItStands() throws IOException {
        String first = question("&t What is a VPC?", "[networking]", "Yes.").replace("short: A short answer.", "short: *t");
        write("aws/basic/010-vpc.md", first);
        commit("2026-01-01");
        write("aws/basic/010-vpc.md", question("What is a VPC?", "[networking]", "Yes."));
        commit("2026-02-02");
        assertThat(read(source)).isEqualTo(dates("2026-01-01", "2026-02-02"));
    }

    @Test
    void theFirstCommitCountsWhateverTheRepositoryIsSetToShow() throws IOException {
        commit("2026-01-01");
        git("2026-01-01", "config", "log.showRoot", "false");
        assertThat(read(source)).isEqualTo(dates("2026-01-01", "2026-01-01"));
    }

    @Test
    void aWorktreeOfAShallowCloneFallsBackToTheDayOfReview() throws IOException {
        commit("2026-01-01");
        write("aws/basic/020-other.md", question("Another?", "[networking]", "Yes."));
        commit("2026-02-02");
        Path clone = folder.resolve("clone");
        Path worktree = folder.resolve("worktree");
        assertThat(run(folder, "2026-02-02", "git", "clone", "-q", "--depth", "1", source.toUri().toString(), clone.toString())).isZero();
        assertThat(run(clone, "2026-02-02", "git", "worktree", "add", "-q", worktree.toString())).isZero();
        assertThat(read(worktree)).isEqualTo(FROM_REVIEW);
    }

    @Test
    void aContentFolderThatMovedAsAWholeKeepsItsDates() throws IOException {
        commit("2026-01-01");
        Path below = source.resolve("docs");
        Files.createDirectory(below);
        Files.move(source.resolve("content"), below.resolve("content"));
        commit("2026-02-02");
        assertThat(read(below)).isEqualTo(dates("2026-01-01", "2026-01-01"));
    }

    private static Dates read(Path source) {
        Optional<Catalog> catalog = ContentFolder.read(source, new ContentFolder.Settings(Optional.empty(), false)).value();
        return catalog.orElseThrow().questions().findFirst().orElseThrow().dates();
    }

    private static Dates dates(String published, String changed) {
        return new Dates(LocalDate.parse(published), LocalDate.parse(changed));
    }

    private static String question(String title, String tags, String answer) {
        return "---\ntitle: " + title + "\nshort: A short answer.\ntags: " + tags + "\nreviewed: " + REVIEWED
                + "\nsources:\n  - title: A page\n    url: https://docs.example/\n---\n" + answer + "\n";
    }

    private void write(String path, String text) throws IOException {
        Path file = source.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void move(String from, String to) throws IOException {
        Path target = source.resolve("content").resolve(to);
        Files.createDirectories(target.getParent());
        Files.move(source.resolve("content").resolve(from), target);
    }

    private void commit(String day) throws IOException {
        git(day, "init", "-q");
        git(day, "add", "-A");
        git(day, "commit", "-q", "-m", "change");
    }

    private void git(String day, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(run(source, day, command.toArray(new String[0]))).as(command.toString()).isZero();
    }

    private static int run(Path folder, String day, String... command) throws IOException {
        String time = day.contains("T") ? day : day + "T12:00:00+00:00";
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(Map.of(
                "GIT_COMMITTER_DATE", time,
                "GIT_AUTHOR_DATE", "2001-01-01T00:00:00+00:00",
                "GIT_AUTHOR_NAME", "A",
                "GIT_AUTHOR_EMAIL", "a@example.org",
                "GIT_COMMITTER_NAME", "A",
                "GIT_COMMITTER_EMAIL", "a@example.org",
                "GIT_CONFIG_GLOBAL", "/dev/null",
                "GIT_CONFIG_NOSYSTEM", "1"));
        Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
