package dev.greenroom.site;

import dev.greenroom.content.Repairs;
import dev.greenroom.model.Repair;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import dev.greenroom.render.MarkdownText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/** Mends in the content what has one right answer: finds it, and writes it where that is wanted. */
public final class Mending {
    private final Path source;

    public Mending(Path source) {
        this.source = source;
    }

    /**
     * What would change, in the order of the files' paths.
     *
     * @throws FileFailure where a folder or file can't be read
     */
    public List<Repair> find() {
        return Repairs.of(source, new MarkdownText()::verbatim);
    }

    /**
     * Writes each file whole or not at all.
     *
     * @throws FileFailure where one can't be written, or has changed since it was read; those before it are written
     */
    public void write(List<Repair> repairs) {
        repairs.forEach(this::write);
    }

    private void write(Repair repair) {
        Path file = source.resolve(repair.path());
        Path target = source.resolve(repair.newPath());
        try {
            if (!Arrays.equals(Files.readAllBytes(file), repair.before().getBytes(StandardCharsets.UTF_8))) {
                throw new FileFailure(
                        Rule.FILE_ACCESS.at(Source.named(repair.path()).place(), "the file changed while it was being mended", "try again"), null);
            }
            if (repair.isRename() && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            replace(file, target, repair.after());
            if (repair.isRename()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw FileFailure.of("write", target, e);
        }
    }

    /** In one step, so that whoever reads meanwhile finds the old text or the new one; permissions stay. */
    private static void replace(Path file, Path target, String text) throws IOException {
        Path written = target.resolveSibling("." + target.getFileName() + ".mended");
        try {
            Files.copy(file, written, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            Files.writeString(written, text);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
