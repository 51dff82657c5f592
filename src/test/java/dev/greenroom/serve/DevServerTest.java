package dev.greenroom.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.greenroom.problem.FileFailure;
import dev.greenroom.site.LiveSite;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the development server answers, and what it refuses. */
class DevServerTest {
    private static final List<String> OUTSIDE = List.of(
        "/../content/site.yml", "/aws/../../content/site.yml", "/%2e%2e/content/site.yml", "/..%2fcontent/site.yml",
        "/%2e%2e%2fcontent%2fsite.yml", "/aws/..%5c..%5ccontent%5csite.yml", "/..\\content\\site.yml", "/content/site.yml",
        "/%252e%252e/content/site.yml", "/aws/net/index.html%00.png", "/%c0%ae%c0%ae/content/site.yml", "//content/site.yml",
        "/./aws/", "/aws/%0d%0aSet-Cookie:%20a=b", "http://evil.example/aws/", "/etc/passwd", "/%2fetc/passwd", "/_greenroom/../worker.js",
        "/_greenroom/%2e%2e/serve/live.js", "/%zz", "*");

    @TempDir
    private static Path folder;

    private static ServedSite site;

    @BeforeAll
    static void serve() {
        site = new ServedSite(folder);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void pagesComeWithTheSitesHeadersAndTheLiveScriptAlone() throws IOException {
        String answer = site.get("/aws/net/");
        assertThat(answer).startsWith("HTTP/1.1 200 ").containsIgnoringCase("content-type: text/html; charset=utf-8");
        assertThat(answer).containsIgnoringCase("cache-control: no-store").contains("default-src 'none'; script-src 'self'");
        assertThat(answer).doesNotContainIgnoringCase("strict-transport-security");
        assertThat(answer).contains("<script type=\"module\" src=\"/_greenroom/live.js\"></script>\n</head>");
        String own = new String(site.server().site().file("aws/net/index.html").orElseThrow().bytes(), StandardCharsets.UTF_8);
        assertThat(own).doesNotContain("_greenroom");
        assertThat(answer.substring(answer.indexOf("<!doctype")).replace("<script type=\"module\" src=\"/_greenroom/live.js\"></script>\n", "")).isEqualTo(own);
    }

    @Test
    void filesHaveTheirTypes() throws IOException {
        assertThat(site.get("/aws/images/net.svg")).containsIgnoringCase("content-type: image/svg+xml");
        assertThat(site.get("/aws/net/index.md")).containsIgnoringCase("content-type: text/markdown; charset=utf-8");
        assertThat(site.get("/manifest.webmanifest")).containsIgnoringCase("content-type: application/manifest+json");
        assertThat(site.get("/_greenroom/live.js")).containsIgnoringCase("content-type: text/javascript");
    }

    @Test
    void theWorkerIsOneThatLeaves() throws IOException {
        assertThat(site.get("/sw.js")).contains("registration.unregister").doesNotContain("fetch");
    }

    @Test
    void addressesLeadWhereTheHostLeadsThem() throws Exception {
        assertThat(site.get("/aws/net")).startsWith("HTTP/1.1 301 ").containsIgnoringCase("location: /aws/net/\r\n");
        assertThat(site.get("/nowhere")).startsWith("HTTP/1.1 404 ").contains("There is no page at this address");
        assertThat(site.get("/_headers")).startsWith("HTTP/1.1 404 ");
        assertThat(site.ask("HEAD /aws/net/ HTTP/1.1\r\nHost: 127.0.0.1:" + site.port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .endsWith("\r\n\r\n");
    }

    @Test
    void hostsThatAreNotThisMachineAreRefused() throws IOException {
        for (String host : List.of("evil.example", "evil.example:" + site.port(), "localhost", "localhost:1", "127.0.0.1.evil.example:" + site.port())) {
            assertThat(site.ask("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")).as(host).startsWith("HTTP/1.1 403 ");
        }
        assertThat(site.ask("GET / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 403 ");
        String two = "GET / HTTP/1.1\r\nHost: localhost:" + site.port() + "\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
        assertThat(site.ask(two)).startsWith("HTTP/1.1 40");
    }

    @Test
    void methodsThatChangeAreRefused() throws IOException {
        for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "TRACE")) {
            String request = method + " / HTTP/1.1\r\nHost: localhost:" + site.port() + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            assertThat(site.ask(request)).as(method).startsWith("HTTP/1.1 405 ");
        }
    }

    @Test
    void nothingBesideTheSiteIsGiven() throws IOException {
        for (String path : OUTSIDE) {
            String answer = site.get(path);
            assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 40")).as(path).isTrue();
            assertThat(answer).as(path).doesNotContain("tagline:").doesNotContainIgnoringCase("set-cookie").doesNotContain("root:");
        }
    }

    @Test
    void aTakenPortIsPassedOverUnlessItIsAskedFor() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            LiveSite.Settings settings = new LiveSite.Settings(folder, Optional.empty(), false);
            assertThatThrownBy(() -> DevServer.start(new DevServer.Settings(settings, OptionalInt.of(taken.getLocalPort()), problems -> {})))
                    .isInstanceOf(FileFailure.class)
                    .hasMessageContaining("the port is taken");
        }
    }

    @Test
    void nobodyButThisMachineIsListenedTo() throws IOException {
        for (InetAddress address : InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
            if (!address.isLoopbackAddress()) {
                assertThatThrownBy(() -> new Socket(address, site.port()).close()).isInstanceOf(SocketException.class);
            }
        }
    }
}
