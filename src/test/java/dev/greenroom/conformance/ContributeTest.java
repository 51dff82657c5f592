package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.GitRepository;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Severity;
import dev.greenroom.site.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of those who contribute, and to those who want to. */
class ContributeTest {
    @TempDir
    private Path folder;

    private SmallSite site;

    @BeforeEach
    void makeSite() {
        site = new SmallSite(folder).question("010-locks", "What is a `lock`?", "It keeps others out.");
    }

    @Test
    void thePageSaysWhatTheRepositorysGuideSays() throws IOException {
        guide("""
                # Contributing

                First [read the rules](docs/rules.md#style), then [the licence](LICENSE), [a neighbour](content/aws/basic/010-locks.md),
                [below](#add-a-question), [the tags](/tags/) or [elsewhere](https://example.org/).

                ![build](https://ci.example/badge.svg) ![logo](logo.png)

                ## Add a question

                ```sh
                ./greenroom serve
                ```
                """);
        Published published = site.build();
        assertThat(published.problems()).isEmpty();
        Element main = published.page("contribute/").document().selectFirst("main");
        assertThat(main.select("h1").eachText()).containsExactly("Contribute");
        assertThat(main.select("h2").eachText()).containsExactly("Add a question");
        assertThat(main.select(".prose p").first().select("a").eachAttr("href"))
                .containsExactly(
                        "https://git.example/prep/blob/main/docs/rules.md#style",
                        "https://git.example/prep/blob/main/LICENSE",
                        "/aws/locks/",
                        "#add-a-question",
                        "/tags/",
                        "https://example.org/");
        assertThat(main.select("img")).isEmpty();
        assertThat(main.select("pre").text()).isEqualTo("./greenroom serve");
        assertThat(new HtmlValidator().check(published.page("contribute/"))).isEmpty();
    }

    @Test
    void withoutARepositoryALinkToItsFilesIsTextAlone() throws IOException {
        Path file = folder.resolve("content/site.yml");
        Files.writeString(file, Files.readString(file).replaceFirst("(?s)repository:.*", ""));
        guide("Read [the rules](docs/rules.md).\n");
        Element main = site.build().page("contribute/").document().selectFirst("main");
        assertThat(main.select(".prose p").first().html()).isEqualTo("Read the rules.");
    }

    @Test
    void aDeadAnchorOfTheGuideIsToldAtItsLine() throws IOException {
        guide("# Contributing\n\nSee [below](#belwo).\n\n## Below\n\nHere.\n");
        Outcome<?> built = Build.check(new Build.Check(folder, false, Optional.empty(), LocalDate.of(2026, 11, 23)), stage -> {});
        assertThat(built.problems())
                .filteredOn(problem -> problem.severity() == Severity.ERROR)
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).hasToString("CONTRIBUTING.md:3:5"));
    }

    @Test
    void withoutAGuideThePageHasATextOfItsOwn() {
        Published.Page page = site.build().page("contribute/");
        assertThat(page.document().select("h2").eachText()).contains("Correct an answer", "Add a question", "What makes an answer good");
        assertThat(new HtmlValidator().check(page)).isEmpty();
    }

    @Test
    void writersAreNamedWhereThereAreSeveral() throws IOException {
        GitRepository repository = new GitRepository(folder).commit("Ada <ada@example.org>", "Begin");
        Published alone = site.build();
        assertThat(alone.page("aws/locks/").document().select(".writers")).isEmpty();
        assertThat(alone.page("contribute/").document().text()).doesNotContain("Who wrote this");
        site.question("020-keys", "What is a key?", "It opens a lock.");
        repository.commit("Bob & Sons <bob@example.org>", "Add another");
        Published published = site.build();
        assertThat(published.page("aws/locks/").document().select(".writers").text()).isEqualTo("Written by Ada.");
        assertThat(published.page("contribute/").document().text()).contains("Who wrote this Ada, Bob & Sons.");
        assertThat(published.page("aws/keys/").document().select(".writers").text()).isEqualTo("Written by Bob & Sons.");
        assertThat(published.page("aws/keys/").html()).contains("Bob &amp; Sons").doesNotContain("bob@example.org");
    }

    @Test
    void reviewersStandOnTheirTopicsPage() throws IOException {
        Path owners = folder.resolve(".github/CODEOWNERS");
        Files.createDirectories(owners.getParent());
        assertThat(site.build().page("aws/").document().select(".reviewers")).isEmpty();
        Files.writeString(owners, "/content/aws/ @ada @org/team\n");
        Published.Page page = site.build().page("aws/");
        assertThat(page.document().select(".reviewers a").eachAttr("href")).containsExactly("https://git.example/ada", "https://git.example/orgs/org/teams/team");
        assertThat(new HtmlValidator().check(page)).isEmpty();
    }

    @Test
    void aMistakeIsReportedByTheFormWhereThereIsOne() throws IOException {
        Path form = folder.resolve(".github/ISSUE_TEMPLATE/wrong-answer.yml");
        Files.createDirectories(form.getParent());
        Files.copy(Path.of(".github/ISSUE_TEMPLATE/wrong-answer.yml"), form);
        assertThat(site.build().page("aws/locks/").document().select(".mend a").eachAttr("href").get(1))
                .isEqualTo("https://git.example/prep/issues/new?template=wrong-answer.yml&title=Mistake%20in%20aws%2Flocks"
                        + "&question=aws%2Flocks%3A%20What%20is%20a%20%60lock%60%3F");
        assertThat(Files.readString(form)).contains("id: question\n");
    }

    private void guide(String text) throws IOException {
        Files.writeString(folder.resolve("CONTRIBUTING.md"), text);
    }
}
