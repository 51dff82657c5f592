package dev.greenroom.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** Serves a built folder on loopback as the host would: its headers, its 404 page, compressed, below a path. */
final class SiteServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "xml", "application/xml",
            "txt", "text/plain; charset=utf-8");

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final Path folder;
    private final String base;
    private final HostHeaders headers;
    private final Queue<Served> log = new ConcurrentLinkedQueue<>();

    /**
     * A request that was answered.
     *
     * @param path below the site's root, without query
     * @param bytes of the compressed body
     */
    record Served(String path, int status, int bytes) {}

    private SiteServer(HttpServer server, Path folder, String base) throws IOException {
        this.server = server;
        this.folder = folder;
        this.base = base;
        this.headers = HostHeaders.read(folder.resolve("_headers"));
    }

    /** @param base the path of the site's root, beginning and ending in {@code /} */
    static SiteServer start(Path folder, String base) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SiteServer site = new SiteServer(server, folder, base);
        server.createContext("/", site::answer);
        server.setExecutor(site.workers);
        server.start();
        return site;
    }

    /** The address of the site's root. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + base;
    }

    Path folder() {
        return folder;
    }

    /** What was served since the log was last cleared. */
    List<Served> served() {
        return List.copyOf(log);
    }

    void clearLog() {
        log.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Path file = file(path);
            if (Files.isDirectory(file) && !path.endsWith("/")) {
                exchange.getResponseHeaders().set("Location", path + "/");
                exchange.sendResponseHeaders(301, -1);
                return;
            }
            boolean found = Files.isRegularFile(file);
            send(exchange, path, found ? 200 : 404, found ? file : folder.resolve("404.html"));
        }
    }

    /** The file for a path; one outside the site, or one that is meant for the host alone, is none. */
    private Path file(String path) {
        if (!path.startsWith(base)) {
            return folder.resolve("nowhere");
        }
        Path file = folder.resolve(path.substring(base.length())).normalize();
        if (!file.startsWith(folder) || file.getFileName().toString().startsWith("_")) {
            return folder.resolve("nowhere");
        }
        return path.endsWith("/") ? file.resolve("index.html") : file;
    }

    private void send(HttpExchange exchange, String path, int status, Path file) throws IOException {
        byte[] body = gzip(Files.readAllBytes(file));
        String name = file.getFileName().toString();
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        headers.of(path).forEach(header -> set(exchange, header.getKey(), header.getValue()));
        log.add(new Served(path, status, body.length));
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Headers add up but for the type, of which there can be one only. */
    private static void set(HttpExchange exchange, String name, String value) {
        if (name.equals("Content-Type")) {
            exchange.getResponseHeaders().set(name, value);
        } else {
            exchange.getResponseHeaders().add(name, value);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
