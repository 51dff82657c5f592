package dev.greenroom.content;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Attachment;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Dates;
import dev.greenroom.model.Level;
import dev.greenroom.model.Question;
import dev.greenroom.model.Site;
import dev.greenroom.model.Synonym;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import dev.greenroom.problem.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a whole content folder: the site, its topics, their questions and the pictures beside them. */
public final class ContentFolder {
    private static final Pattern QUESTION_NAME = Pattern.compile("(\\d{1,6})-(.+)\\.md");
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");

    private final Path content;
    private final Settings settings;
    private final SourceFiles files;
    private final ContentMemory memory;
    private final History history;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();

    /**
     * What the caller decides.
     *
     * @param baseUrl the address to publish at, instead of the one in {@code site.yml}
     * @param drafts whether questions marked as drafts are wanted
     */
    public record Settings(Optional<String> baseUrl, boolean drafts) {}

    private ContentFolder(Path source, Settings settings, ContentMemory memory) {
        this.content = source.resolve("content");
        this.settings = settings;
        this.files = new SourceFiles(source);
        this.memory = memory;
        this.history = memory.history(content);
    }

    /** The same folder, for a part of it that is remembered by itself. */
    private ContentFolder(ContentFolder whole) {
        this.content = whole.content;
        this.settings = whole.settings;
        this.files = whole.files;
        this.memory = whole.memory;
        this.history = whole.history;
    }

    /**
     * Reads {@code <source>/content}.
     *
     * @return empty where the site itself can't be read
     * @throws FileFailure where a folder or file is missing or unreadable
     */
    public static Outcome<Optional<Catalog>> read(Path source, Settings settings) {
        return read(source, settings, new ContentMemory());
    }

    /**
     * The same for a program that reads the folder again and again, always with the same settings.
     *
     * @param memory of what was read before
     */
    public static Outcome<Optional<Catalog>> read(Path source, Settings settings, ContentMemory memory) {
        Path content = source.resolve("content");
        if (!Files.isDirectory(content)) {
            throw new FileFailure(
                    Problem.error(
                            Source.named(content.toString()).place(),
                            "there is no such folder",
                            "name a folder that holds `content/` with --source"),
                    null);
        }
        return new ContentFolder(source, settings, memory).read();
    }

    /** Whether a text can be the address of a site. */
    public static boolean isSiteUrl(String url) {
        return SiteFile.isSiteUrl(url);
    }

    private Outcome<Optional<Catalog>> read() {
        Optional<Site> site = site();
        List<Synonym> synonyms = synonyms();
        List<Level> levels = site.map(Site::levels).orElse(List.of());
        List<Topic> topics = new ArrayList<>();
        for (Path entry : entries(content)) {
            if (Files.isDirectory(entry)) {
                remembered(entry, levels).ifPresent(topics::add);
            }
        }
        if (topics.isEmpty() && !Problem.anyError(problems)) {
            problems.add(Problem.error(
                    Source.named(files.shown(content)).place(), "no topics", "make a folder with a `topic.md` in it"));
        }
        topics.sort(Comparator.comparing((Topic topic) -> topic.title().toLowerCase(Locale.ROOT)).thenComparing(Topic::slug));
        return new Outcome<>(site.map(known -> new Catalog(known, topics, attachments, synonyms)), problems);
    }

    private Optional<Topic> remembered(Path folder, List<Level> levels) {
        ContentMemory.TopicReading reading = memory.topic(folder, levels, () -> {
            ContentFolder part = new ContentFolder(this);
            Optional<Topic> topic = part.topic(folder, levels);
            return new ContentMemory.TopicReading(topic, List.copyOf(part.attachments), List.copyOf(part.problems));
        });
        problems.addAll(reading.problems());
        attachments.addAll(reading.attachments());
        return reading.topic();
    }

    private Optional<Site> site() {
        Path file = content.resolve("site.yml");
        if (!Files.exists(file)) {
            problems.add(Problem.error(
                    Source.named(files.shown(file)).place(), "the file is missing", "write at least `title`, `tagline`, `description` and `url`"));
            return Optional.empty();
        }
        return remembered(file, "site", source -> SiteFile.read(source, settings.baseUrl()));
    }

    private List<Synonym> synonyms() {
        Path file = content.resolve("synonyms.txt");
        return Files.exists(file)
                ? source(file).map(source -> keep(SynonymFile.read(source))).orElse(List.of())
                : List.of();
    }

    private Optional<Topic> topic(Path folder, List<Level> levels) {
        String slug = folder.getFileName().toString();
        if (!Fields.isSlug(slug)) {
            problems.add(Problem.error(
                    Source.named(files.shown(folder)).place(),
                    "`" + slug + "` is not a name for a topic",
                    "use small letters, digits and single hyphens, as in `system-design`"));
            return Optional.empty();
        }
        List<Question> questions = new ArrayList<>();
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry)) {
                levelFolder(entry, slug, levels, questions);
            } else if (!entry.getFileName().toString().equals("topic.md")) {
                attachmentOrStray(entry, "questions lie in a folder named after their level");
            }
        }
        questions.sort(Comparator.comparing((Question question) -> levels.indexOf(question.level()))
                .thenComparing(Question::number)
                .thenComparing(Question::slug));
        Path file = folder.resolve("topic.md");
        if (!Files.exists(file)) {
            problems.add(Problem.error(
                    Source.named(files.shown(file)).place(), "the file is missing", "write at least `title`, `role` and `summary`"));
            return Optional.empty();
        }
        Optional<Dates> dates = history.of(content, file);
        return remembered(file, List.of(List.copyOf(questions), dates), source -> TopicFile.read(source, slug, questions, dates));
    }

    private void levelFolder(Path folder, String topic, List<Level> levels, List<Question> questions) {
        String name = folder.getFileName().toString();
        Optional<Level> level = levels.stream().filter(known -> known.id().equals(name)).findFirst();
        for (Path file : entries(folder)) {
            if (Files.isDirectory(file)) {
                pictures(file);
            } else if (!file.getFileName().toString().endsWith(".md")) {
                attachmentOrStray(file, "a question's file ends in `.md`");
            } else if (level.isPresent()) {
                question(file, topic, level.get()).ifPresent(questions::add);
            } else if (!levels.isEmpty()) {
                unknownLevel(folder, levels);
                return;
            }
        }
    }

    private void unknownLevel(Path folder, List<Level> levels) {
        String name = folder.getFileName().toString();
        List<String> ids = levels.stream().map(Level::id).toList();
        problems.add(Problem.error(
                Source.named(files.shown(folder)).place(),
                "unknown level `" + name + "`",
                Suggestion.didYouMean(name, ids, "levels: `" + String.join("`, `", ids) + "`")));
    }

    private Optional<Question> question(Path file, String topic, Level level) {
        Matcher name = QUESTION_NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !Fields.isSlug(name.group(2))) {
            problems.add(Problem.error(
                    Source.named(files.shown(file)).place(),
                    "`" + file.getFileName() + "` is not a name for a question",
                    "write a number, a hyphen and a slug in small letters, as in `020-availability-zones.md`"));
            return Optional.empty();
        }
        QuestionFile.Slot slot =
                new QuestionFile.Slot(topic, level, Integer.parseInt(name.group(1)), name.group(2));
        Optional<Dates> dates = history.of(content, file);
        return remembered(file, List.of(slot, dates), source -> QuestionFile.read(source, slot, dates, settings.drafts()));
    }

    /** A folder below a level or topic that holds no questions may hold pictures. */
    private void pictures(Path folder) {
        for (Path entry : entries(folder)) {
            if (Files.isDirectory(entry)) {
                pictures(entry);
            } else {
                attachmentOrStray(entry, "only pictures may lie here");
            }
        }
    }

    private void attachmentOrStray(Path file, String help) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Place place = Source.named(files.shown(file)).place();
        String path = content.relativize(file).toString().replace('\\', '/');
        if (!PICTURES.contains(extension)) {
            problems.add(Problem.warning(place, "the file is not used", help));
        } else if (!Addresses.isPlain(path)) {
            problems.add(Problem.error(
                    place, "`" + path + "` can't be a picture's address", "rename it: letters from a to z, digits, `.`, `_` and `-` alone"));
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(Problem.error(place, "this is not a file", "put a plain file here"));
        } else {
            attachments.add(new Attachment(path, file));
        }
    }

    /** What lies in a folder, sorted by name; hidden files are nobody's, and links could lead out of the tree. */
    private List<Path> entries(Path folder) {
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path entry : listed.sorted().toList()) {
                if (entry.getFileName().toString().startsWith(".")) {
                    continue;
                }
                if (Files.isSymbolicLink(entry)) {
                    Place place = Source.named(files.shown(entry)).place();
                    problems.add(Problem.error(place, "symbolic links are not followed", "put the file itself here"));
                } else {
                    entries.add(entry);
                }
            }
        } catch (IOException e) {
            throw FileFailure.of("read", folder, e);
        } catch (UncheckedIOException e) {
            throw FileFailure.of("read", folder, e.getCause());
        }
        return entries;
    }

    private <T> Optional<T> remembered(Path file, Object circumstances, Function<Source, Outcome<Optional<T>>> read) {
        return keep(memory.file(file, circumstances, () -> {
            ContentFolder part = new ContentFolder(this);
            Optional<T> value = part.source(file).flatMap(source -> part.keep(read.apply(source)));
            return new Outcome<>(value, part.problems);
        }));
    }

    private Optional<Source> source(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(Problem.error(Source.named(files.shown(file)).place(), "this is not a file", "put a plain file here"));
            return Optional.empty();
        }
        try {
            return keep(files.read(file));
        } catch (IOException e) {
            throw FileFailure.of("read", file, e);
        }
    }

    private <T> T keep(Outcome<T> outcome) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }
}
