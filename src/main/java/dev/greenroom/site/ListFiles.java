package dev.greenroom.site;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.content.ForeignFields;
import dev.greenroom.imports.QuestionList;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files to import, and says which of them are none. */
final class ListFiles {
    private static final int MOST_BYTES = 32 << 20;
    private static final int LONGEST_LINE = 500_000;

    private final Optional<URI> origin;
    private final Optional<LocalDate> reviewed;
    private final List<Problem> problems = new ArrayList<>();
    private final List<QuestionList> lists = new ArrayList<>();

    private ListFiles(Optional<URI> origin, Optional<LocalDate> reviewed) {
        this.origin = origin;
        this.reviewed = reviewed;
    }

    /**
     * @param origin the address of the one file on the web, or, ending in a slash, that of their folder
     * @param reviewed the day that all facts were last looked at; else that of a file's last change
     */
    static Outcome<List<QuestionList>> read(List<Path> files, Optional<URI> origin, Optional<LocalDate> reviewed) {
        ListFiles read = new ListFiles(origin, reviewed);
        for (Path file : files) {
            try {
                read.read(file);
            } catch (IOException e) {
                throw FileFailure.of("read", file, e);
            }
        }
        return new Outcome<>(List.copyOf(read.lists), read.problems);
    }

    private void read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isDirectory(file)) {
            list(file, file.toAbsolutePath().normalize().getParent());
            return;
        }
        List<Path> found;
        try (Stream<Path> walked = Files.walk(file)) {
            found = walked.filter(path -> path.toString().endsWith(".md") && Files.isRegularFile(path) && !isHidden(file.relativize(path))).sorted().toList();
        }
        if (found.isEmpty()) {
            problem(file, "this folder holds no `.md` files", "name the files with the questions");
        }
        for (Path each : found) {
            list(each, file.toAbsolutePath().normalize());
        }
    }

    private static boolean isHidden(Path path) {
        for (Path name : path) {
            if (name.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private void list(Path file, Path folder) throws IOException {
        String shown = file.toString().replace('\\', '/');
        if (Files.size(file) > MOST_BYTES) {
            problem(file, "the file has " + (Files.size(file) >> 20) + " MB", "question lists have a few: split it, or name another file");
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        Optional<String> unreadable = unreadable(bytes);
        if (unreadable.isPresent()) {
            problem(file, unreadable.get(), "save it as plain text in UTF-8");
            return;
        }
        Outcome<Optional<Source>> decoded = Source.decode(shown, bytes);
        problems.addAll(decoded.problems());
        if (decoded.value().isPresent()) {
            String text = decoded.value().get().text().replaceFirst("^\uFEFF", "").replaceAll("\r\n?", "\n");
            list(new Source(shown, text), file, folder);
        }
    }

    private static Optional<String> unreadable(byte[] bytes) {
        int first = bytes.length > 1 ? (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF : 0;
        if (first == 0xFEFF || first == 0xFFFE) {
            return Optional.of("the file is in UTF-16");
        }
        for (byte each : bytes) {
            if (each == 0) {
                return Optional.of("this is no text: it holds the byte 0");
            }
        }
        return Optional.empty();
    }

    private void list(Source source, Path file, Path folder) throws IOException {
        if (source.text().isBlank()) {
            problems.add(Rule.UNREADABLE_LIST.at(source.place(), "the file is empty", "name a file with questions"));
            return;
        }
        for (int line = 1; line <= source.lineCount(); line++) {
            if (source.lineText(line).length() > LONGEST_LINE) {
                problems.add(Rule.UNREADABLE_LIST.at(
                        source.place(source.linePlace(line).start(), source.linePlace(line).start() + 1),
                        "the line has " + source.lineText(line).length() + " characters",
                        "no question is that long: is this another kind of file?"));
                return;
            }
        }
        Outcome<Optional<ForeignFields>> fields = ForeignFields.read(source);
        // A line of hyphens may be no more than a rule; in a list of another kind it is not missed.
        problems.addAll(fields.problems().stream().map(problem -> Rule.ALTERED_LIST.at(problem.place(), problem.message(), problem.help())).toList());
        Path whole = file.toAbsolutePath().normalize();
        String below = folder.relativize(whole).toString().replace('\\', '/');
        String parent = folder.getFileName() == null ? "" : folder.getFileName() + "/";
        lists.add(new QuestionList(
                source,
                (parent + below).replaceAll("\\s", "_"),
                origin.map(address -> address.getPath() != null && address.getPath().endsWith("/") ? address.resolve(encoded(below)) : address),
                day(whole).toString(),
                fields.value().map(ForeignFields::values),
                fields.value().map(ForeignFields::bodyStart).orElse(0)));
    }

    private static String encoded(String path) {
        return path.replace("%", "%25").replace(" ", "%20").replace("?", "%3F").replace("#", "%23");
    }

    /** Nobody says that the facts were checked since. */
    private LocalDate day(Path file) throws IOException {
        if (reviewed.isPresent()) {
            return reviewed.get();
        }
        Optional<LocalDate> committed = ContentFolder.lastCommit(file);
        return committed.isPresent() ? committed.get() : Files.getLastModifiedTime(file).toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void problem(Path file, String message, String help) {
        problems.add(Rule.UNREADABLE_LIST.at(Source.named(file.toString().replace('\\', '/')).place(), message, help));
    }
}
