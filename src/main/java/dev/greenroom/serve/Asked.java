package dev.greenroom.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a request asks for, once nothing about it is suspicious.
 *
 * @param address from the server's root as it was written, encoded and without its query
 * @param path the same decoded
 * @param query as it was written, or empty
 */
record Asked(String address, String path, String query) {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final int LONGEST = 4096;

    /** A request that is not answered. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    static Asked of(HttpExchange exchange) throws Refused {
        int port = exchange.getLocalAddress().getPort();
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        // A page elsewhere can have its own name lead to this machine: it would then read what is served here.
        if (hosts.size() != 1 || !isLoopback(hosts.get(0), port)) {
            throw new Refused(403, "this server answers to `localhost:" + port + "` alone");
        }
        if (!METHODS.contains(exchange.getRequestMethod())) {
            throw new Refused(405, "this server only gives");
        }
        return of(exchange.getRequestURI());
    }

    static boolean isLoopback(String host, int port) {
        String suffix = ":" + port;
        return host.equalsIgnoreCase("localhost" + suffix) || host.equals("127.0.0.1" + suffix) || host.equals("[::1]" + suffix);
    }

    static Asked of(URI uri) throws Refused {
        String address = uri.getRawPath();
        if (uri.isAbsolute() || uri.getRawAuthority() != null || address == null || !address.startsWith("/") || address.length() > LONGEST) {
            throw new Refused(400, "this is no address of a page");
        }
        String path = decoded(address).orElseThrow(() -> new Refused(400, "this address can't be read"));
        boolean leadsOut = path.chars().anyMatch(c -> c < ' ' || c == '\\' || c == 0x7f)
                || List.of(path.split("/")).stream().anyMatch(name -> name.equals("..") || name.equals("."));
        if (leadsOut) {
            throw new Refused(400, "this is no address of a page");
        }
        return new Asked(address, path, Optional.ofNullable(uri.getRawQuery()).orElse(""));
    }

    /** A parameter of the query, decoded; empty where there is none. */
    String parameter(String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1)).orElse("");
            }
        }
        return "";
    }

    /** Once, so that what is encoded twice stays encoded; empty where it is not UTF-8. */
    private static Optional<String> decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '%') {
                bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
