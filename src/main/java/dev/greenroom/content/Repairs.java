package dev.greenroom.content;

import dev.greenroom.model.Repair;
import dev.greenroom.model.Span;
import dev.greenroom.model.Tag;
import dev.greenroom.model.TagSpelling;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Mends in the texts of a content folder what has one right answer: ends of lines, the order of fields, the spelling of
 * tags, and numbers that stand twice.
 *
 * <p>Texts are edited, not written anew, so comments and everything else stay as they are.
 */
public final class Repairs {
    private final Path source;
    private final SourceFiles files;
    private final Function<String, List<Span>> verbatim;

    /** The texts by their paths below the source folder. */
    private final Map<String, Source> texts = new TreeMap<>();

    private final Map<String, String> renamed = new TreeMap<>();

    private Repairs(Path source, Function<String, List<Span>> verbatim) {
        this.source = source;
        this.files = new SourceFiles(source);
        this.verbatim = verbatim;
    }

    /**
     * The files that would change, in the order of their paths.
     *
     * @param verbatim finds where in a Markdown text every character counts: code, and what else is to be left alone
     * @throws FileFailure where a folder or file can't be read
     */
    public static List<Repair> of(Path source, Function<String, List<Span>> verbatim) {
        Repairs repairs = new Repairs(source, verbatim);
        repairs.read();
        return repairs.made();
    }

    private void read() {
        Path content = source.resolve("content");
        for (Path topic : folders(content)) {
            text(topic.resolve("topic.md"));
            for (Path level : folders(topic)) {
                List<Path> questions = questions(level);
                questions.forEach(this::text);
                Numbering.renamed(questions.stream().map(file -> file.getFileName().toString()).toList())
                        .forEach((name, other) -> renamed.put(files.shown(level.resolve(name)), files.shown(level.resolve(other))));
            }
        }
    }

    private List<Repair> made() {
        Map<Tag, Integer> questions = new HashMap<>();
        texts.values().forEach(text -> TagEdits.tags(text).forEach(tag -> questions.merge(tag, 1, Integer::sum)));
        Map<Tag, Tag> meant = TagSpelling.meant(questions);
        List<Repair> repairs = new ArrayList<>();
        texts.forEach((path, text) -> {
            Repair repair = new Repair(path, renamed.getOrDefault(path, path), text.text(), mended(text, meant));
            if (repair.isRename() || !repair.before().equals(repair.after())) {
                repairs.add(repair);
            }
        });
        return List.copyOf(repairs);
    }

    private String mended(Source file, Map<Tag, Tag> meant) {
        boolean topic = file.path().endsWith("/topic.md");
        Source unified = new Source(file.path(), LineEnds.unified(file.text()));
        Source trimmed = new Source(file.path(), trimmed(unified));
        Source sorted = new Source(file.path(), FieldOrder.sorted(trimmed, topic ? TopicFile.FIELDS : QuestionFile.FIELDS));
        return topic ? sorted.text() : TagEdits.respelt(sorted, meant);
    }

    /** Without blanks at the ends of lines, and with links to files by their new names. */
    private String trimmed(Source file) {
        Optional<FrontMatter.Split> split = FrontMatter.split(file).value();
        if (split.isEmpty()) {
            // Where the fields end can't be told, nor where the Markdown begins.
            return file.text();
        }
        int start = split.get().bodyStart();
        String body = file.text().substring(start);
        String followed = FileLinks.followed(body, file.path(), renamed, verbatim.apply(body));
        String trimmed = LineEnds.trimmed(followed, verbatim.apply(followed));
        String fields = trimmed(file.path(), file.text().substring(0, start));
        return (fields.endsWith("\n") ? fields : fields + "\n") + LineEnds.ended(trimmed, verbatim.apply(trimmed));
    }

    /** The lines of the fields; those of a value that would change with its blanks are left alone. */
    private String trimmed(String path, String fields) {
        String followed = FileLinks.followed(fields, path, renamed, List.of());
        String trimmed = LineEnds.trimmed(followed, List.of());
        Optional<Object> before = FrontMatter.split(new Source(path, followed)).value().map(split -> Values.of(split.fields()));
        Optional<Object> after = FrontMatter.split(new Source(path, trimmed)).value().map(split -> Values.of(split.fields()));
        return before.equals(after) ? trimmed : followed;
    }

    private void text(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            // What isn't UTF-8 can't be mended; the check tells of it.
            files.read(file).value().ifPresent(text -> texts.put(text.path(), text));
        } catch (IOException e) {
            throw FileFailure.of("read", file, e);
        }
    }

    private static List<Path> questions(Path level) {
        return entries(level).stream()
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .filter(file -> Numbering.QUESTION_NAME.matcher(file.getFileName().toString()).matches())
                .toList();
    }

    private static List<Path> folders(Path folder) {
        return entries(folder).stream().filter(entry -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)).toList();
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(entry -> !entry.getFileName().toString().startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw FileFailure.of("read", folder, e);
        }
    }
}
