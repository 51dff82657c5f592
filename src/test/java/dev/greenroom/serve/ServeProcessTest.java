package dev.greenroom.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.conformance.SmallSite;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a program of its own: its limits hold for a whole process, and it ends as people end it. */
class ServeProcessTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    private Process process;
    private String first;
    private int port;

    @BeforeEach
    void start() throws IOException {
        SmallSite source = new SmallSite(folder).question("010-net", "What is a net?", "A net.");
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xss16m",
                        "-cp", System.getProperty("java.class.path"), "dev.greenroom.cli.Main",
                        "serve", "--source", source.folder().toString(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        first = out.readLine();
        port = Integer.parseInt(first.replaceFirst(".*localhost:(\\d+)/.*", "$1"));
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void theAddressIsPrintedAndTheEndIsClean() throws Exception {
        assertThat(first).isEqualTo("http://localhost:" + port + "/ shows 1 questions; Ctrl+C ends it");
        assertThat(get()).startsWith("HTTP/1.1 200 ");
        // Not an interrupt, which who runs this test may have switched off for all it starts.
        process.destroy();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isIn(0, 143);
    }

    @Test
    void endlessHeadersAreCutOff() throws IOException {
        String endless = "GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\nX-Long: " + "x".repeat(1_000_000) + "\r\n\r\n";
        assertThat(refused(endless)).isTrue();
        String many = "GET / HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + "X-Many: x\r\n".repeat(10_000) + "\r\n";
        assertThat(refused(many)).isTrue();
        assertThat(refused("GET /" + "x".repeat(5_000_000) + " HTTP/1.1\r\n\r\n")).isTrue();
        assertThat(get()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void slowRequestsAreCutOffAndHoldNobodyUp() throws IOException {
        Socket[] slow = new Socket[20];
        try {
            for (int i = 0; i < slow.length; i++) {
                slow[i] = new Socket("127.0.0.1", port);
                slow[i].getOutputStream().write("GET / HTTP/1.1\r\nHo".getBytes(StandardCharsets.ISO_8859_1));
            }
            for (Socket each : slow) {
                each.setSoTimeout(60_000);
                assertThat(ended(each)).isTrue();
            }
            assertThat(get()).startsWith("HTTP/1.1 200 ");
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    private String get() throws IOException {
        return ask("GET /aws/net/ HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n");
    }

    private String ask(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout((int) TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Answered with an error, or closed before it was all sent. */
    private boolean refused(String request) {
        try {
            String answer = ask(request);
            return answer.isEmpty() || answer.startsWith("HTTP/1.1 4");
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean ended(Socket socket) {
        try {
            byte[] rest = socket.getInputStream().readAllBytes();
            return rest.length == 0 || new String(rest, StandardCharsets.ISO_8859_1).startsWith("HTTP/1.1 4");
        } catch (SocketException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
