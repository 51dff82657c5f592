package dev.greenroom.content;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Attachment;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Community;
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
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import dev.greenroom.problem.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Reads a whole content folder: the site, its topics, their questions and the pictures beside them. */
public final class ContentFolder {
    private static final String CONTENT = "content/";
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif", "svg");

    private final Path source;
    private final Path content;
    private final Settings settings;
    private final SourceFiles files;
    private final ContentMemory memory;
    private final History history;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final Optional<Recall> recall;

    /** How many questions of the topic at hand are drafts that nobody wants. */
    private int drafts;

    /**
     * What the caller decides.
     *
     * @param baseUrl the address to publish at, instead of the one in {@code site.yml}
     * @param drafts whether questions marked as drafts are wanted
     */
    public record Settings(Optional<String> baseUrl, boolean drafts) {}

    /** Knows questions from an earlier reading, so that their files need not be read as YAML again. */
    public interface Recall {
        /**
         * What is known of a file without reading it; empty where it must be read.
         *
         * @param path as problems show it
         */
        Optional<Recalled> unread(Path file, String path, String topic, Level level, int number, String slug);

        /** What is known of a file; empty where it must be read. */
        Optional<Recalled> question(Source source, String topic, Level level, int number, String slug);
    }

    /** A question that is known, or that its file is an unwanted draft. */
    public record Recalled(Optional<Question> question) {}

    private ContentFolder(Path source, Settings settings, Optional<Recall> recall, ContentMemory memory) {
        this.source = source;
        this.recall = recall;
        this.content = source.resolve("content");
        this.settings = settings;
        this.files = new SourceFiles(source);
        this.memory = memory;
        this.history = recall.isEmpty() ? memory.history(content) : History.none();
    }

    /** The same folder, for a part of it that is remembered by itself. */
    private ContentFolder(ContentFolder whole) {
        this.source = whole.source;
        this.recall = whole.recall;
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

    /** The same without git's dates, and without reading again what is known. */
    public static Outcome<Optional<Catalog>> read(Path source, Settings settings, Recall recall) {
        return folder(source, settings, Optional.of(recall), new ContentMemory()).read();
    }

    /**
     * The same for a program that reads the folder again and again, always with the same settings.
     *
     * @param memory of what was read before
     */
    public static Outcome<Optional<Catalog>> read(Path source, Settings settings, ContentMemory memory) {
        return folder(source, settings, Optional.empty(), memory).read();
    }

    private static ContentFolder folder(Path source, Settings settings, Optional<Recall> recall, ContentMemory memory) {
        Path content = source.resolve("content");
        if (!Files.isDirectory(content)) {
            throw new FileFailure(
                    Rule.FILE_ACCESS.at(
                            Source.named(content.toString()).place(),
                            "there is no such folder",
                            "name a folder that holds `content/` with --source"),
                    null);
        }
        return new ContentFolder(source, settings, recall, memory);
    }

    /**
     * Reads {@code <source>/content/site.yml} alone.
     *
     * @return empty where there is none, or none that can be read; then a problem tells why
     */
    public static Outcome<Optional<Site>> readSite(Path source) {
        if (!Files.exists(source.resolve("content").resolve("site.yml"))) {
            return Outcome.of(Optional.empty());
        }
        ContentFolder folder = new ContentFolder(source, new Settings(Optional.empty(), false), Optional.empty(), new ContentMemory());
        return new Outcome<>(folder.site(), folder.problems);
    }

    /** The day of the newest commit that changed a file; empty where git can't tell. */
    public static Optional<LocalDate> lastCommit(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            return new Git(folder).lines("log", "-1", "--format=%cs", "--", file.getFileName().toString()).stream().findFirst().map(LocalDate::parse);
        } catch (Git.Unavailable | DateTimeParseException e) {
            return Optional.empty();
        }
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
        List<SortedMap<String, List<String>>> writers = new ArrayList<>();
        for (ContentMemory.Entry entry : entries(content)) {
            if (entry.isFolder()) {
                ContentMemory.TopicReading reading = remembered(entry.path(), levels);
                reading.topic().ifPresent(topics::add);
                writers.add(reading.writers());
            }
        }
        if (topics.isEmpty() && !Problem.anyError(problems)) {
            problems.add(Rule.NO_QUESTIONS.at(
                    Source.named(files.shown(content)).place(), "no topics", "make a folder with a `topic.md` in it"));
        }
        topics.sort(Comparator.comparing((Topic topic) -> topic.title().toLowerCase(Locale.ROOT)).thenComparing(Topic::slug));
        Optional<Catalog> catalog = site.map(known -> {
            Community community = keep(new CommunityFiles(source, memory).read(known, topics, memory.writers(writers)));
            return new Catalog(known, topics, attachments, synonyms, community);
        });
        return new Outcome<>(catalog, problems);
    }

    private ContentMemory.TopicReading remembered(Path folder, List<Level> levels) {
        ContentMemory.TopicReading reading = memory.topic(folder, levels, () -> {
            ContentFolder part = new ContentFolder(this);
            Optional<Topic> topic = part.topic(folder, levels);
            return new ContentMemory.TopicReading(
                    topic, List.copyOf(part.attachments), topic.map(this::writers).orElseGet(TreeMap::new), List.copyOf(part.problems));
        });
        problems.addAll(reading.problems());
        attachments.addAll(reading.attachments());
        return reading;
    }

    private SortedMap<String, List<String>> writers(Topic topic) {
        SortedMap<String, List<String>> writers = new TreeMap<>();
        for (Question question : topic.questions()) {
            List<String> names = history.writers(question.place().path().substring(CONTENT.length()));
            if (!names.isEmpty()) {
                writers.put(question.id(), names);
            }
        }
        return writers;
    }

    private Optional<Site> site() {
        Path file = content.resolve("site.yml");
        if (!Files.exists(file)) {
            problems.add(Rule.MISSING_FILE.at(
                    Source.named(files.shown(file)).place(), "the file is missing", "write at least `title`, `tagline`, `description` and `url`"));
            return Optional.empty();
        }
        return remembered(file, "site", source -> SiteFile.read(source, settings.baseUrl()));
    }

    private List<Synonym> synonyms() {
        Path file = content.resolve("synonyms.txt");
        return Files.exists(file)
                ? this.<List<Synonym>>remembered(file, "synonyms", source -> {
                    Outcome<List<Synonym>> read = SynonymFile.read(source);
                    return new Outcome<>(Optional.of(read.value()), read.problems());
                }).orElse(List.of())
                : List.of();
    }

    private Optional<Topic> topic(Path folder, List<Level> levels) {
        String slug = folder.getFileName().toString();
        if (!Fields.isSlug(slug)) {
            problems.add(Rule.FILE_NAME.at(
                    Source.named(files.shown(folder)).place(),
                    "`" + slug + "` is not a name for a topic",
                    "use small letters, digits and single hyphens, as in `system-design`"));
            return Optional.empty();
        }
        List<Question> questions = new ArrayList<>();
        drafts = 0;
        for (ContentMemory.Entry entry : entries(folder)) {
            if (entry.isFolder()) {
                levelFolder(entry.path(), slug, levels, questions);
            } else if (!entry.path().getFileName().toString().equals("topic.md")) {
                attachmentOrStray(entry.path(), "questions lie in a folder named after their level");
            }
        }
        questions.sort(Comparator.comparing((Question question) -> levels.indexOf(question.level()))
                .thenComparing(Question::number)
                .thenComparing(Question::slug));
        Path file = folder.resolve("topic.md");
        if (!Files.exists(file)) {
            problems.add(Rule.MISSING_FILE.at(
                    Source.named(files.shown(file)).place(), "the file is missing", "write at least `title`, `role` and `summary`"));
            return Optional.empty();
        }
        Optional<Dates> dates = history.of(content, file);
        Optional<Topic> topic = remembered(file, List.of(List.copyOf(questions), dates), source -> TopicFile.read(source, slug, questions, dates));
        if (topic.isPresent() && questions.isEmpty() && drafts > 0) {
            problems.add(Rule.DRAFTS_ONLY.at(
                    topic.get().place(), "the topic is left out: all its questions are drafts", "finish one, or build with --drafts"));
            return Optional.empty();
        }
        return topic;
    }

    private void levelFolder(Path folder, String topic, List<Level> levels, List<Question> questions) {
        String name = folder.getFileName().toString();
        Optional<Level> level = levels.stream().filter(known -> known.id().equals(name)).findFirst();
        for (ContentMemory.Entry entry : entries(folder)) {
            Path file = entry.path();
            if (entry.isFolder()) {
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
        problems.add(Rule.UNKNOWN_LEVEL.at(
                Source.named(files.shown(folder)).place(),
                "unknown level `" + name + "`",
                Suggestion.didYouMean(name, ids, "levels: `" + String.join("`, `", ids) + "`")));
    }

    private Optional<Question> question(Path file, String topic, Level level) {
        Matcher name = Numbering.QUESTION_NAME.matcher(file.getFileName().toString());
        if (!name.matches() || !Fields.isSlug(name.group(2))) {
            problems.add(Rule.FILE_NAME.at(
                    Source.named(files.shown(file)).place(),
                    "`" + file.getFileName() + "` is not a name for a question",
                    "write a number, a hyphen and a slug in small letters, as in `020-availability-zones.md`"));
            return Optional.empty();
        }
        QuestionFile.Slot slot =
                new QuestionFile.Slot(topic, level, Integer.parseInt(name.group(1)), name.group(2));
        Optional<Question> unread = recall.flatMap(earlier -> earlier.unread(file, files.shown(file), topic, level, slot.number(), slot.slug()))
                .flatMap(Recalled::question);
        if (unread.isPresent()) {
            return unread;
        }
        Optional<Dates> dates = history.of(topic + "/" + level.id() + "/" + file.getFileName());
        Outcome<Optional<Question>> read = reading(file, List.of(slot, dates), source -> recall
                .flatMap(earlier -> earlier.question(source, topic, level, slot.number(), slot.slug()))
                .map(known -> Outcome.of(known.question()))
                .orElseGet(() -> QuestionFile.read(source, slot, dates, settings.drafts())));
        if (read.value().isEmpty() && read.problems().isEmpty()) {
            drafts++;
        }
        return keep(read);
    }

    /** A folder below a level or topic that holds no questions may hold pictures. */
    private void pictures(Path folder) {
        for (ContentMemory.Entry entry : entries(folder)) {
            if (entry.isFolder()) {
                pictures(entry.path());
            } else {
                attachmentOrStray(entry.path(), "only pictures may lie here");
            }
        }
    }

    private void attachmentOrStray(Path file, String help) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Place place = Source.named(files.shown(file)).place();
        String path = content.relativize(file).toString().replace('\\', '/');
        if (!PICTURES.contains(extension)) {
            problems.add(Rule.UNUSED_FILE.at(place, "the file is not used", help));
        } else if (!Addresses.isPlain(path)) {
            problems.add(Rule.FILE_NAME.at(
                    place, "`" + path + "` can't be a picture's address", "rename it: letters from a to z, digits, `.`, `_` and `-` alone"));
        } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(Rule.PLAIN_FILE.at(place, "this is not a file", "put a plain file here"));
        } else {
            attachments.add(new Attachment(path, file));
        }
    }

    private List<ContentMemory.Entry> entries(Path folder) {
        ContentMemory.Listing listing = memory.listing(folder, () -> listing(folder));
        problems.addAll(listing.problems());
        return listing.entries();
    }

    /** What lies in a folder, sorted by name; hidden files are nobody's, and links could lead out of the tree. */
    private ContentMemory.Listing listing(Path folder) {
        List<ContentMemory.Entry> entries = new ArrayList<>();
        List<Problem> links = new ArrayList<>();
        try (Stream<Path> listed = Files.list(folder)) {
            for (Path entry : listed.filter(path -> !ContentMemory.isHidden(path)).sorted().toList()) {
                if (Files.isSymbolicLink(entry)) {
                    Place place = Source.named(files.shown(entry)).place();
                    links.add(Rule.PLAIN_FILE.at(place, "symbolic links are not followed", "put the file itself here"));
                } else {
                    entries.add(new ContentMemory.Entry(entry, Files.isDirectory(entry)));
                }
            }
        } catch (IOException e) {
            throw FileFailure.of("read", folder, e);
        } catch (UncheckedIOException e) {
            throw FileFailure.of("read", folder, e.getCause());
        }
        return new ContentMemory.Listing(entries, links);
    }

    private <T> Optional<T> remembered(Path file, Object circumstances, Function<Source, Outcome<Optional<T>>> read) {
        return keep(reading(file, circumstances, read));
    }

    private <T> Outcome<Optional<T>> reading(Path file, Object circumstances, Function<Source, Outcome<Optional<T>>> read) {
        return memory.file(file, circumstances, () -> {
            ContentFolder part = new ContentFolder(this);
            Optional<T> value = part.source(file).flatMap(source -> part.keep(read.apply(source)));
            return new Outcome<>(value, part.problems);
        });
    }

    private Optional<Source> source(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(Rule.PLAIN_FILE.at(Source.named(files.shown(file)).place(), "this is not a file", "put a plain file here"));
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
