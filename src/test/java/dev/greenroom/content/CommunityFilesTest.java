package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.GitRepository;
import dev.greenroom.conformance.SmallSite;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Community;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who wrote what and who reviews it, from repositories made for the test. */
class CommunityFilesTest {
    private static final String ADA = "Ada Example <ada@example.org>";
    private static final String BOB = "bob <bob@example.org>";

    @TempDir
    private Path folder;

    private Path source;
    private SmallSite site;

    @BeforeEach
    void makeSite() throws IOException {
        source = Files.createDirectory(folder.resolve("source"));
        site = new SmallSite(source).question("010-locks", "What is a lock?", "It keeps others out.");
    }

    @Nested
    class Writers {
        private GitRepository repository;

        @BeforeEach
        void makeRepository() throws IOException {
            repository = new GitRepository(source).commit(ADA, "Begin");
        }

        @Test
        void areTheAuthorsOfAllThatChangedAFile() throws IOException {
            edit("It keeps others out, and in order.");
            repository.commit(BOB, "Say more");
            site.question("020-other", "Another?", "Yes.");
            repository.commit("Cy <cy@example.org>", "Add another");
            assertThat(community(source).writers()).containsOnlyKeys("aws/locks", "aws/other");
            assertThat(community(source).writers().get("aws/locks")).containsExactlyInAnyOrder("Ada Example", "bob");
            assertThat(community(source).everyone()).containsExactly("Ada Example", "bob", "Cy");
        }

        @Test
        void areFollowedWhenTheFileMovesAndTheMoverIsNone() throws IOException {
            repository.move("content/aws/basic/010-locks.md", "content/aws/advanced/020-locks.md").commit(BOB, "Move it");
            assertThat(community(source).everyone()).containsExactly("Ada Example");
        }

        @Test
        void areThoseWhoWroteTogetherToo() throws IOException {
            edit("Together.");
            repository.commit(BOB, "Say more\n\nBecause.\n\nCo-authored-by: Cy Example <cy@example.org>\nCo-Authored-By: Di <di@example.org>");
            assertThat(community(source).everyone()).containsExactly("Ada Example", "bob", "Cy Example", "Di");
        }

        @Test
        void areCalledAsTheMailmapSays() throws IOException {
            edit("Together.");
            repository.commit(BOB, "Say more\n\nCo-authored-by: Cy <cy@example.org>");
            Files.writeString(source.resolve(".mailmap"), "Robert Example <bob@example.org>\nCyrus Example <c@example.org> <cy@example.org>\n");
            assertThat(community(source).everyone()).containsExactly("Ada Example", "Cyrus Example", "Robert Example");
        }

        @Test
        void areLeftOutWhereTheyAreProgramsOrWantToBe() throws IOException {
            Files.writeString(source.resolve(".mailmap"), "Anonymous <bob@example.org>\n");
            edit("One.");
            repository.commit(BOB, "One");
            edit("Two.");
            repository.commit("dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>", "Two");
            edit("Three.");
            repository.commit("A Tool <noreply@tool.example>", "Three");
            edit("Four.");
            repository.commit("me@example.org <me@example.org>", "Four\n\nCo-authored-by: nobody\nCo-authored-by: <x@example.org>");
            edit("Five.");
            repository.commit("Eve <123+eve@users.noreply.github.com>", "Five");
            assertThat(community(source).everyone()).containsExactly("Ada Example", "Eve");
        }

        @Test
        void areToldByNameAlone() throws IOException {
            edit("Odd.");
            repository.commit("\u202eEve & Co\u0007 <eve@example.org>", "Odd");
            assertThat(community(source).everyone()).containsExactly("Ada Example", "Eve & Co");
        }

        @Test
        void areToldOfNoShallowClone() throws IOException {
            site.question("020-other", "Another?", "Yes.");
            repository.commit(BOB, "Add another");
            Path clone = folder.resolve("clone");
            repository.git("clone", "-q", "--depth", "1", source.toUri().toString(), clone.toString());
            assertThat(community(clone).everyone()).isEmpty();
        }

        @Test
        void areToldOfNoFileThatMayHaveComeFromAnother() throws IOException {
            Files.delete(source.resolve("content/aws/basic/010-locks.md"));
            site.question("010-mutexes", "And what is a mutex, then?", "Something else, by somebody else, of whom the front matter is all that is alike.");
            repository.commit(BOB, "Replace it");
            assertThat(community(source).everyone()).doesNotContain("Ada Example");
        }

        private void edit(String answer) {
            site.question("010-locks", "What is a lock?", answer);
        }
    }

    @Test
    void withoutARepositoryNobodyIsKnown() {
        assertThat(community(source)).isEqualTo(Community.NONE);
    }

    @Test
    void reviewersOfATopicAreTheOwnersOfItsFile() throws IOException {
        write(source, ".github/CODEOWNERS", "/content/aws/ @ada @org/team\n");
        assertThat(community(source).reviewers()).containsOnlyKeys("aws");
        assertThat(community(source).reviewers().get("aws")).containsExactly("@ada", "@org/team");
    }

    @Test
    void theFirstFileOfOwnersCountsAlone() throws IOException {
        write(source, ".github/CODEOWNERS", "# nobody\n");
        write(source, "CODEOWNERS", "* @ada\n");
        assertThat(community(source).reviewers()).isEmpty();
    }

    @Test
    void whatTheHostReadsLiesAtTheRepositorysRoot() throws IOException {
        Path inner = source.resolve("sites/prep");
        new SmallSite(inner).question("010-locks", "What is a lock?", "It keeps others out.");
        Path file = inner.resolve("content/site.yml");
        Files.writeString(file, Files.readString(file) + "  folder: sites/prep\n");
        write(source, ".github/CODEOWNERS", "/sites/prep/content/ @ada\n");
        write(source, ".github/ISSUE_TEMPLATE/wrong-answer.yml", "name: Wrong answer\n");
        assertThat(community(inner).reviewers()).containsOnlyKeys("aws");
        assertThat(community(inner).mistakeForm()).isTrue();
        assertThat(community(source).mistakeForm()).isTrue();
    }

    @Test
    void aFolderThatIsNotWhereTheRepositorySaysHasNoRoot() throws IOException {
        Path file = source.resolve("content/site.yml");
        Files.writeString(file, Files.readString(file) + "  folder: elsewhere\n");
        write(source, ".github/CODEOWNERS", "* @ada\n");
        assertThat(community(source).reviewers()).isEmpty();
    }

    private static void write(Path root, String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Community community(Path source) {
        return ContentFolder.read(source, new ContentFolder.Settings(Optional.empty(), false)).value().map(Catalog::community).orElseThrow();
    }
}
