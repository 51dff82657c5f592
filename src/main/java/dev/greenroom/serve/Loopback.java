package dev.greenroom.serve;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

/** HTTP on this machine's own addresses, {@code 127.0.0.1} and {@code ::1}, with limits on what a client may do. */
final class Loopback implements AutoCloseable {
    private static final int USUAL_PORT = 8000;
    private static final int PORTS_TRIED = 100;

    /** What the JDK's server leaves without bounds, or slow; it reads these once, before the first server is made. */
    private static final String[][] LIMITS = {
        {"sun.net.httpserver.maxReqTime", "10"},
        {"sun.net.httpserver.maxReqHeaders", "100"},
        {"sun.net.httpserver.maxReqHeaderSize", "32768"},
        {"jdk.httpserver.maxConnections", "200"},
        {"sun.net.httpserver.nodelay", "true"},
    };

    private final List<HttpServer> servers;

    private Loopback(List<HttpServer> servers) {
        this.servers = servers;
    }

    /**
     * @param port the only one to try; without it the usual one, or the next that is free
     * @throws FileFailure where there is none
     */
    static Loopback bind(OptionalInt port) {
        for (String[] limit : LIMITS) {
            if (System.getProperty(limit[0]) == null) {
                System.setProperty(limit[0], limit[1]);
            }
        }
        int first = port.orElse(USUAL_PORT);
        int tried = port.isPresent() ? 1 : PORTS_TRIED;
        try {
            for (int each = first; each < first + tried; each++) {
                Optional<Loopback> bound = bindBoth(each);
                if (bound.isPresent()) {
                    return bound.get();
                }
            }
        } catch (IOException e) {
            throw FileFailure.of("listen on", Path.of("localhost:" + first), e);
        }
        String help = "another program listens there: `lsof -nP -iTCP:" + first + " -sTCP:LISTEN` tells which; end it, or name another with --port";
        throw new FileFailure(Rule.FILE_ACCESS.at(Source.named("localhost:" + first).place(), "the port is taken", help), null);
    }

    /** Either name of this machine may be asked for, so a port counts only where both addresses are free. */
    private static Optional<Loopback> bindBoth(int port) throws IOException {
        List<HttpServer> servers = new ArrayList<>();
        int chosen = port;
        for (InetAddress address : addresses()) {
            try {
                HttpServer server = HttpServer.create(new InetSocketAddress(address, chosen), 0);
                chosen = server.getAddress().getPort();
                servers.add(server);
            } catch (BindException e) {
                servers.forEach(server -> server.stop(0));
                return Optional.empty();
            }
        }
        return Optional.of(new Loopback(servers));
    }

    private static List<InetAddress> addresses() throws IOException {
        List<InetAddress> addresses = new ArrayList<>(List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
        InetAddress six = InetAddress.getByName("::1");
        if (NetworkInterface.getByInetAddress(six) != null) {
            addresses.add(six);
        }
        return addresses;
    }

    int port() {
        return servers.get(0).getAddress().getPort();
    }

    void serve(HttpHandler handler, Executor workers) {
        for (HttpServer server : servers) {
            server.createContext("/", handler);
            server.setExecutor(workers);
            server.start();
        }
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }
}
