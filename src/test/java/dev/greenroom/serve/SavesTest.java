package dev.greenroom.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However files are saved, the server takes it over. */
class SavesTest {
    @TempDir
    private Path folder;

    private ServedSite site;

    @BeforeEach
    void serve() {
        site = new ServedSite(folder);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aSaveIsServedHoweverItIsMade() throws Exception {
        Path question = folder.resolve("content/aws/basic/010-net.md");
        site.source().question("010-net", "What is a net?", "Written in place.");
        site.await("/aws/net/", "Written in place.");
        Path beside = Files.writeString(question.resolveSibling("010-net.md~"), Files.readString(question).replace("in place", "beside"));
        Files.move(beside, question, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        site.await("/aws/net/", "Written beside.");
        site.source().question("020-gate", "What is a gate?", "It links to nothing.");
        Files.move(question, question.resolveSibling("010-mesh.md"));
        site.await("/aws/mesh/", "Written beside.");
        site.await("/aws/net/", "There is no page at this address");
    }

    @Test
    void anotherBranchIsTakenOverAsAWhole() throws Exception {
        for (int i = 100; i < 400; i++) {
            site.source().file("aws/advanced/" + i + "-many-" + i + ".md", Files.readString(folder.resolve("content/aws/basic/010-net.md")));
        }
        site.source().question("010-net", "What is a net?", "On another branch.");
        site.await("/aws/many-399/", "<html");
        site.await("/aws/net/", "On another branch.");
        site.await("/questions/", "302");
    }

    @Test
    void problemsAreToldOnceAndOnceMore() throws Exception {
        site.source().question("020-gate", "What is a gate?", "See [nothing](nothing).");
        for (int i = 0; i < 1000 && site.told().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(site.told().get(0)).hasSize(1);
        site.source().question("020-gate", "What is a gate?", "See [the net](net).");
        for (int i = 0; i < 1000 && site.told().size() < 2; i++) {
            Thread.sleep(20);
        }
        assertThat(site.told().get(1)).isEmpty();
    }

    @Test
    void aLinkLeadsNobodyOutOfTheFolder() throws Exception {
        Path secret = Files.createDirectories(folder.resolve("secret"));
        Files.writeString(secret.resolve("topic.md"), "secret");
        Files.createSymbolicLink(folder.resolve("content/link"), secret);
        for (int i = 0; i < 1000 && site.told().isEmpty(); i++) {
            Thread.sleep(20);
        }
        assertThat(site.told().get(0)).extracting(problem -> problem.message()).containsExactly("symbolic links are not followed");
        assertThat(site.get("/link/topic.md")).startsWith("HTTP/1.1 404 ");
    }
}
