package dev.greenroom.serve;

import dev.greenroom.conformance.SmallSite;
import dev.greenroom.problem.Problem;
import dev.greenroom.site.LiveSite;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A small site under the development server, asked over bare sockets, so that nothing puts a request right on its way. */
public final class ServedSite implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final SmallSite source;
    private final List<List<Problem>> told = Collections.synchronizedList(new ArrayList<>());
    private final DevServer server;

    public ServedSite(Path folder) {
        this.source = new SmallSite(folder)
                .question("010-net", "What is a net?", "A **net** of `code`.\n\n![A net](../images/net.svg)")
                .question("020-gate", "What is a gate?", "See [the net](net).")
                .file("aws/images/net.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"></svg>\n");
        this.server = DevServer.start(new DevServer.Settings(
                new LiveSite.Settings(folder, Optional.empty(), false), OptionalInt.of(0), told::add));
    }

    public SmallSite source() {
        return source;
    }

    public DevServer server() {
        return server;
    }

    public int port() {
        return Integer.parseInt(server.url().replaceAll("\\D", ""));
    }

    /** What each report said. */
    List<List<Problem>> told() {
        return List.copyOf(told);
    }

    /** The whole answer to a request for a path under the right host. */
    String get(String path) throws IOException {
        return ask("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n");
    }

    /** The whole answer to these bytes; what was read until then where the server closes without ceremony. */
    String ask(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Waits until a page has a text. */
    public void await(String path, String text) throws Exception {
        for (int i = 0; i < PATIENCE_MILLIS / 20; i++) {
            if (get(path).contains(text)) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError(path + " never had: " + text);
    }

    @Override
    public void close() {
        server.close();
    }
}
