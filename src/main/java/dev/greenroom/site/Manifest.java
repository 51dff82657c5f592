package dev.greenroom.site;

import dev.greenroom.model.FileHashes;
import dev.greenroom.model.Fingerprint;
import dev.greenroom.model.Output;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The list of a build's files, each with its hash: published beside them, in the form that {@code sha256sum --check}
 * reads. It holds no time, so that the list itself is the same for the same site.
 */
final class Manifest {
    static final String NAME = "build.sha256";

    /** Between a hash and the name of a file that is read as bytes. */
    private static final String BYTES = " *";

    private static final int HASH_LENGTH = 64;

    private final SortedMap<String, String> hashes;

    private Manifest(SortedMap<String, String> hashes) {
        this.hashes = hashes;
    }

    /** The list of all these files; it does not name itself. */
    static Output of(FileHashes files) {
        StringBuilder lines = new StringBuilder();
        files.byPath().forEach((path, hash) -> lines.append(hash).append(BYTES).append(path).append('\n'));
        return new Output(NAME, lines.toString().getBytes(StandardCharsets.UTF_8), Source.named("content/site.yml").place());
    }

    /** The list of a folder that a build made; empty where there is none, or what there is can't be one. */
    static Optional<Manifest> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        SortedMap<String, String> hashes = new TreeMap<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
            if (line.length() <= HASH_LENGTH + BYTES.length() || !line.startsWith(BYTES, HASH_LENGTH)) {
                return Optional.empty();
            }
            hashes.put(line.substring(HASH_LENGTH + BYTES.length()), line.substring(0, HASH_LENGTH));
        }
        return Optional.of(new Manifest(hashes));
    }

    /** The files that are missing in the folder, changed, or not of this build, in the order of their names. */
    List<String> differences(Path folder) throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString().replace('\\', '/'), Fingerprint.whole(Files.readAllBytes(file)));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        found.remove(NAME);
        return Stream.concat(hashes.keySet().stream(), found.keySet().stream())
                .distinct()
                .sorted()
                .filter(path -> !hashes.getOrDefault(path, "").equals(found.get(path)))
                .toList();
    }
}
