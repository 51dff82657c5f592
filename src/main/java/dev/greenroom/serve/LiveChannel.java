package dev.greenroom.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The open pages, each told by server-sent events of what is wrong, and that it should be loaded again once it is another
 * than the one that is shown.
 */
final class LiveChannel {
    /** Nobody has more pages in sight; a program that opens them without end is cut off. */
    private static final int MOST = 64;

    private final Set<Client> clients = ConcurrentHashMap.newKeySet();
    private final Function<String, String> versionOf;
    private final Supplier<String> problems;
    private final Executor senders;

    /**
     * @param senders wait for pages that are slow to listen
     * @param versionOf the version that the page at a path has now
     * @param problems what is wrong now, as JSON
     */
    LiveChannel(Executor senders, Function<String, String> versionOf, Supplier<String> problems) {
        this.senders = senders;
        this.versionOf = versionOf;
        this.problems = problems;
    }

    /** A page in a browser. */
    private record Client(HttpExchange exchange, String path, String version, AtomicBoolean isBusy) {
        void send(String text) throws IOException {
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        }
    }

    /**
     * Keeps an exchange open.
     *
     * @param version that the page says it has
     */
    void join(HttpExchange exchange, String path, String version) throws IOException {
        if (clients.size() >= MOST) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        Client client = new Client(exchange, path, version, new AtomicBoolean());
        clients.add(client);
        send(client, "retry: 400\n\n" + news(client, new HashMap<>()));
    }

    /** Tells all pages how things are. */
    void tell() {
        Map<String, String> versions = new HashMap<>();
        clients.forEach(client -> send(client, news(client, versions)));
    }

    /** Lets go of pages that are no longer there. */
    void ping() {
        clients.forEach(client -> send(client, ": still here\n\n"));
    }

    void close() {
        clients.forEach(client -> client.exchange().close());
        clients.clear();
    }

    private String news(Client client, Map<String, String> versions) {
        String now = versions.computeIfAbsent(client.path(), versionOf);
        String reload = now.equals(client.version()) ? "" : "event: reload\ndata: " + now + "\n\n";
        return "event: problems\ndata: " + problems.get() + "\n\n" + reload;
    }

    /** A page that has not taken the last message is cut off: it comes back by itself, and nobody waits for it. */
    private void send(Client client, String text) {
        if (client.isBusy().compareAndSet(false, true)) {
            senders.execute(() -> write(client, text));
        } else {
            drop(client);
        }
    }

    private void write(Client client, String text) {
        try {
            client.send(text);
            client.isBusy().set(false);
        } catch (IOException e) {
            // The page was closed: that is how it is heard of.
            drop(client);
        }
    }

    private void drop(Client client) {
        clients.remove(client);
        client.exchange().close();
    }
}
