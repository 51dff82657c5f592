package dev.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Severity;
import dev.greenroom.site.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sites under test: each is built and served once, when a test first asks for it. */
final class Sites implements AutoCloseable {
    private final Map<String, SiteServer> servers = new HashMap<>();
    private final Path folder;

    Sites() throws IOException {
        folder = Files.createTempDirectory("greenroom-sites");
    }

    /** The repository's own content. */
    SiteServer repository() {
        return servers.computeIfAbsent("", any -> serve(Path.of(""), folder.resolve("repository"), "/"));
    }

    /** Another site, published at the path {@code /<name>/}. */
    SiteServer of(String name, Path source) {
        return servers.computeIfAbsent(name, any -> serve(source, folder.resolve(name), "/" + name + "/"));
    }

    @Override
    public void close() throws IOException {
        servers.values().forEach(SiteServer::close);
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path path : walked.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static SiteServer serve(Path source, Path out, String base) {
        Optional<String> address = Optional.of("https://greenroom.example" + base);
        Outcome<Optional<Build.Summary>> outcome =
                Build.run(new Build.Settings(source, out, address, false), stage -> {});
        assertThat(outcome.problems().stream().filter(problem -> problem.severity() == Severity.ERROR).map(Problem::toString))
                .isEmpty();
        try {
            return SiteServer.start(out, base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
