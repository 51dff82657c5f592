package dev.greenroom.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.greenroom.model.Addresses;
import dev.greenroom.model.Output;
import dev.greenroom.model.PageVersion;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.site.LiveSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Answers requests from a site in memory as its host would, with the scripts that make pages live added to them. */
final class Responder implements HttpHandler {
    /** No page of a site and no file of its theme can be below it. */
    private static final String OWN = "/_greenroom/";

    private static final String EVENTS = OWN + "events";
    private static final String LIVE = "<script type=\"module\" src=\"" + OWN + "live.js\"></script>\n";

    /** Of a page that stands in for a site that isn't there. */
    private static final String NONE = "none";

    private static final String STAND_IN =
            """
            <!doctype html>
            <html lang="en" data-version="none">
            <head>
            <meta charset="utf-8">
            <title>No site yet</title>
            </head>
            <body>
            <p>There is no site yet: its sources have errors.</p>
            </body>
            </html>
            """;

    private final LiveSite site;
    private final LiveChannel channel;
    private volatile HeaderRules headers = HeaderRules.NONE;
    private volatile RedirectRules redirects = RedirectRules.NONE;
    private volatile long asked = System.nanoTime();

    /** @param senders wait for open pages that are slow to listen */
    Responder(LiveSite site, Executor senders) {
        this.site = site;
        this.channel = new LiveChannel(senders, this::version, () -> ProblemJson.errors(site.problems()));
    }

    LiveChannel channel() {
        return channel;
    }

    /** Reads the site's rules for its host anew. */
    void readRules() {
        site.headers().ifPresent(file -> headers = HeaderRules.of(text(file)));
        site.redirects().ifPresent(file -> redirects = RedirectRules.of(text(file)));
    }

    /** How many nanoseconds ago something was last asked for. */
    long sinceAsked() {
        return System.nanoTime() - asked;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        asked = System.nanoTime();
        try {
            answer(exchange, Asked.of(exchange));
        } catch (Asked.Refused e) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            send(exchange, e.status(), "text/plain; charset=utf-8", e.getMessage() + "\n");
        } catch (FileFailure e) {
            send(exchange, 500, "text/plain; charset=utf-8", e.getMessage() + "\n");
        }
    }

    private void answer(HttpExchange exchange, Asked asked) throws IOException {
        headers.headers(asked.address()).stream()
                // This server speaks plain HTTP, where no such promise may be made.
                .filter(header -> !header.getKey().equals("Strict-Transport-Security"))
                .forEach(header -> exchange.getResponseHeaders().set(header.getKey(), header.getValue()));
        if (asked.path().equals(EVENTS)) {
            keepTold(exchange, asked);
        } else if (asked.path().startsWith(OWN)) {
            own(exchange, asked.path().substring(OWN.length()));
        } else if (!site.isThere()) {
            send(exchange, 503, MediaTypes.HTML, live(STAND_IN.getBytes(StandardCharsets.UTF_8)));
        } else if (!asked.path().startsWith(site.root())) {
            redirect(exchange, site.root(), 302);
        } else {
            ofSite(exchange, asked);
        }
    }

    private void ofSite(HttpExchange exchange, Asked asked) throws IOException {
        Optional<RedirectRules.Redirect> moved = redirects.from(asked.address());
        if (moved.isPresent()) {
            redirect(exchange, moved.get().to(), moved.get().status());
            return;
        }
        String path = asked.path().substring(site.root().length());
        if (path.equals(Addresses.worker())) {
            send(exchange, 200, MediaTypes.of(path), resource("worker.js"));
            return;
        }
        Optional<Output> file = site.file(Addresses.file(path));
        if (file.isPresent()) {
            send(exchange, 200, file.get());
        } else if (!path.endsWith("/") && site.file(path + "/index.html").isPresent()) {
            redirect(exchange, asked.address() + "/", 301);
        } else {
            notFound(exchange);
        }
    }

    private void notFound(HttpExchange exchange) throws IOException {
        Optional<Output> page = site.file(Addresses.notFound());
        if (page.isPresent()) {
            send(exchange, 404, page.get());
        } else {
            send(exchange, 404, "text/plain; charset=utf-8", "not found\n");
        }
    }

    private void keepTold(HttpExchange exchange, Asked asked) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            send(exchange, 200, "text/event-stream; charset=utf-8", "");
            return;
        }
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        channel.join(exchange, asked.parameter("page"), asked.parameter("version"));
    }

    /** The version of what a browser would be given at an address. */
    private String version(String address) {
        if (!site.isThere()) {
            return NONE;
        }
        String path = address.startsWith(site.root()) ? address.substring(site.root().length()) : Addresses.notFound();
        Optional<Output> file = site.file(Addresses.file(path)).or(() -> site.file(Addresses.notFound()));
        return file.flatMap(page -> PageVersion.of(latin(page.bytes()))).orElse("");
    }

    private void own(HttpExchange exchange, String name) throws IOException {
        if (name.matches("[a-z]+\\.(js|css)") && Responder.class.getResource(name) != null) {
            send(exchange, 200, MediaTypes.of(name), resource(name));
        } else {
            send(exchange, 404, "text/plain; charset=utf-8", "not found\n");
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var stream = Responder.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        }
    }

    private void redirect(HttpExchange exchange, String to, int status) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        send(exchange, status, "text/plain; charset=utf-8", "");
    }

    private void send(HttpExchange exchange, int status, Output file) throws IOException {
        List<String> ruled = exchange.getResponseHeaders().get("Content-Type");
        // The rules tell of what is at the address, which a page in its place is not.
        String type = status == 200 && ruled != null ? ruled.get(0) : MediaTypes.of(file.path());
        send(exchange, status, type, type.startsWith("text/html") ? live(file.bytes()) : file.bytes());
    }

    private void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        Headers answer = exchange.getResponseHeaders();
        answer.set("Content-Type", type);
        answer.set("X-Content-Type-Options", "nosniff");
        if (status != 200 || !answer.getOrDefault("Cache-Control", List.of("")).get(0).contains("immutable")) {
            answer.set("Cache-Control", "no-store");
        }
        try (exchange) {
            if (exchange.getRequestMethod().equals("HEAD")) {
                answer.set("Content-Length", String.valueOf(body.length));
                exchange.sendResponseHeaders(status, -1);
            } else {
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                if (body.length > 0) {
                    exchange.getResponseBody().write(body);
                }
            }
        }
    }

    /** Pages get the script on their way: what is built never has it. */
    static byte[] live(byte[] page) {
        int end = latin(page).indexOf("</head>");
        int head = end < 0 ? page.length : end;
        byte[] script = LIVE.getBytes(StandardCharsets.UTF_8);
        byte[] live = new byte[page.length + script.length];
        System.arraycopy(page, 0, live, 0, head);
        System.arraycopy(script, 0, live, head, script.length);
        System.arraycopy(page, head, live, head + script.length, page.length - head);
        return live;
    }

    /** Where only what is ASCII is looked for: a byte is a character, and nothing is decoded. */
    private static String latin(byte[] page) {
        return new String(page, StandardCharsets.ISO_8859_1);
    }

    private static String text(Output file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
