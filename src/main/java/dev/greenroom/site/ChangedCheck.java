package dev.greenroom.site;

import dev.greenroom.check.AnswerRules;
import dev.greenroom.check.CatalogRules;
import dev.greenroom.check.CodeRules;
import dev.greenroom.check.CountRules;
import dev.greenroom.check.DuplicateRules;
import dev.greenroom.check.LevelRules;
import dev.greenroom.check.LinkRules;
import dev.greenroom.check.PictureRules;
import dev.greenroom.check.ReviewRules;
import dev.greenroom.check.TagRules;
import dev.greenroom.check.Waived;
import dev.greenroom.content.ContentFolder;
import dev.greenroom.content.Stamp;
import dev.greenroom.content.WorkTree;
import dev.greenroom.content.YamlCode;
import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Attachment;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Fingerprint;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Level;
import dev.greenroom.model.Link;
import dev.greenroom.model.Output;
import dev.greenroom.model.PageIds;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import dev.greenroom.model.WordCounts;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import dev.greenroom.render.Answers;
import dev.greenroom.render.Snippets;
import dev.greenroom.search.Likeness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges what changed, beside what an earlier check found out about the rest.
 *
 * <p>Told are the problems of changed files, and those that a change makes elsewhere: near duplicates of a changed question,
 * dead links, and the like. What changes the site as a whole is judged as a whole.
 */
public final class ChangedCheck {
    /** Pairs more alike than this are worth a look. */
    private static final double ALIKE = 0.5;

    /** A change of one file can break these in another. */
    private static final Set<Rule> ELSEWHERE = EnumSet.of(
            Rule.DEAD_LINK, Rule.DEAD_ANCHOR, Rule.DUPLICATE_ID, Rule.COLLISION, Rule.UNKNOWN_TOPIC, Rule.NO_QUESTIONS, Rule.WRONG_COUNT, Rule.LOST_ID);

    /** Changes of these change every page. */
    private static final Pattern SITE = Pattern.compile("(templates|static)/.*|content/(site\\.yml|synonyms\\.txt)");

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("(?m)^title:.*$");

    private final Build.Check check;
    private final SortedSet<String> changed;

    /** Loaded while files are read. */
    private final ForkJoinTask<Likeness.Counter> counter;
    private final List<Problem> problems = new ArrayList<>();

    /** The questions that are known from the cache, by the paths of their files. */
    private final Map<String, CheckCache.Entry> known = new HashMap<>();

    /** The topics whose own text is known from the cache, by the paths of their files. */
    private final Map<String, CheckCache.TopicEntry> knownTopics = new HashMap<>();

    /** Files as they were before they were read, by their paths. */
    private final Map<String, Optional<Stamp>> stamps = new HashMap<>();

    private final long begun = System.nanoTime();

    private ChangedCheck(Build.Check check, SortedSet<String> changed, ForkJoinTask<Likeness.Counter> counter) {
        this.check = check;
        this.changed = changed;
        this.counter = counter;
    }

    /**
     * @param revision git's name for what to compare with; the default branch where it is left out
     * @return the problems, in the order of their places
     */
    public static List<Problem> run(Build.Check check, Optional<String> revision, Consumer<String> progress) {
        // What is to be read will need it, while git is asked.
        Thread warming = new Thread(Snippets::warmUp, "greenroom-warming");
        warming.setDaemon(true);
        warming.start();
        ForkJoinTask<Likeness.Counter> counter = ForkJoinPool.commonPool().submit(Likeness.Counter::new);
        SortedSet<String> changed = new WorkTree(check.source()).changed(revision);
        if (changed.stream().anyMatch(path -> SITE.matcher(path).matches())) {
            return Build.check(check, progress).problems();
        }
        if (changed.stream().noneMatch(path -> path.startsWith("content/"))) {
            return List.of();
        }
        return Problem.sorted(new ChangedCheck(check, changed, counter).problems(progress));
    }

    private List<Problem> problems(Consumer<String> progress) {
        String context = context();
        Optional<CheckCache> cache = CheckCache.read(check.source(), context);
        if (cache.isPresent()) {
            progress.accept("checking what changed");
            judge(cache.get(), context);
        } else {
            problems.addAll(keepAll(Build.see(check, progress), context));
        }
        return problems.stream().filter(this::isTold).toList();
    }

    private boolean isTold(Problem problem) {
        return ELSEWHERE.contains(problem.rule())
                || changed.contains(problem.place().path())
                || problem.others().stream().anyMatch(other -> changed.contains(other.path()));
    }

    /** Without a cache everything is judged, and what was found out is kept. */
    private List<Problem> keepAll(Outcome<Optional<Build.Seen>> seen, String context) {
        seen.value().ifPresent(all -> {
            List<WordCounts> counts = Likeness.counts(all.corpus());
            Map<String, CheckCache.Entry> entries = new HashMap<>();
            Set<String> broken = broken(seen.problems());
            for (int i = 0; i < all.answers().size(); i++) {
                keep(all.answers().get(i), counts.get(i), broken, entries);
            }
            entries.replaceAll(this::stamped);
            Map<String, CheckCache.TopicEntry> topics = new HashMap<>();
            all.topics().forEach(topic -> keep(topic, broken, topics));
            Map<String, List<String>> ids = new HashMap<>();
            all.pages().forEach(page -> ids.put(page.path(), List.copyOf(new TreeSet<>(LinkRules.idsIn(page.html())))));
            Set<String> pictures = all.catalog().attachments().stream().map(Attachment::path).collect(Collectors.toSet());
            List<String> files = all.outputs().stream().map(Output::path).filter(path -> !pictures.contains(path)).sorted().toList();
            new CheckCache(Answers.languages(), entries, topics, ids, files).write(check.source(), context, begun);
        });
        return seen.problems();
    }

    /** A file with an error is read again each time, so that the error is told again. */
    private static Set<String> broken(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> Problem.anyError(List.of(problem)))
                .map(problem -> problem.place().path())
                .collect(Collectors.toSet());
    }

    /** Where a file is by now what was read earlier, it is known by its stamp. */
    private CheckCache.Entry stamped(String path, CheckCache.Entry entry) {
        Path file = check.source().resolve(path);
        Optional<Stamp> stamp = Stamp.of(file);
        try {
            boolean same = stamp.isPresent() && Arrays.equals(Fingerprint.sha256(List.of(Files.readAllBytes(file))), entry.hash());
            return entry.with(same ? stamp : Optional.empty());
        } catch (IOException e) {
            // Then the next check finds out.
            return entry;
        }
    }

    private void keep(Answer answer, WordCounts counts, Set<String> broken, Map<String, CheckCache.Entry> entries) {
        Question question = answer.question();
        Source source = question.place().source();
        if (!broken.contains(source.path())) {
            List<Link> links = fragments(answer).flatMap(fragment -> fragment.links().stream()).toList();
            entries.put(source.path(), CheckCache.Entry.of(hash(source.text()), stamps.getOrDefault(source.path(), Optional.empty()), question, links, counts));
        }
    }

    private static void keep(AnsweredTopic answered, Set<String> broken, Map<String, CheckCache.TopicEntry> topics) {
        Source source = answered.topic().place().source();
        if (!broken.contains(source.path())) {
            List<Link> links = fragments(answered).flatMap(fragment -> fragment.links().stream()).toList();
            Set<String> ids = new TreeSet<>();
            fragments(answered).forEach(fragment -> add(fragment.html(), ids));
            topics.put(source.path(), new CheckCache.TopicEntry(hash(source.text()), CheckCache.KeptLink.of(links), List.copyOf(ids)));
        }
    }

    private static Stream<Fragment> fragments(AnsweredTopic topic) {
        return Stream.concat(Stream.of(topic.introduction()), topic.faq().stream());
    }

    private static Stream<Fragment> fragments(Answer answer) {
        return Stream.of(answer.full(), answer.followUps(), answer.pitfalls());
    }

    private void judge(CheckCache cache, String context) {
        Optional<Catalog> read = keep(ContentFolder.read(
                check.source(), new ContentFolder.Settings(Optional.empty(), check.drafts()), new Memory(cache)));
        if (read.isEmpty()) {
            return;
        }
        Catalog catalog = read.get();
        Catalog fresh = fresh(catalog);
        catalog.topics().forEach(topic -> recall(topic, cache));
        Answers.Rendered rendered = keep(Answers.uncoloured(withoutKnownTexts(catalog), question -> !isKnown(question), cache.languages()));
        List<AnsweredTopic> topics = rendered.topics();
        List<Answer> answers = topics.stream().flatMap(topic -> topic.answers().stream()).toList();
        problems.addAll(CatalogRules.check(catalog));
        problems.addAll(CountRules.check(catalog));
        problems.addAll(TagRules.check(catalog));
        problems.addAll(LevelRules.check(catalog));
        problems.addAll(ReviewRules.check(fresh, check.today()));
        problems.addAll(AnswerRules.check(answers));
        CodeRules code = new CodeRules(YamlCode::mistake);
        // What is wrong with the code of a topic that hasn't changed isn't told.
        catalog.topics().stream().filter(topic -> changed.contains(topic.place().path())).forEach(topic -> problems.addAll(code.check(Snippets.of(topic))));
        Snippets.of(fresh).values().forEach(ofQuestion -> problems.addAll(code.check(ofQuestion)));
        Map<String, Set<String>> ids = ids(cache, catalog, topics);
        links(cache, catalog, rendered, ids);
        problems.addAll(PictureRules.check(Attachments.outputs(fresh)));
        Map<String, WordCounts> counts = counts(cache, catalog, answers);
        duplicates(catalog, fresh, counts);
        problems.addAll(Inspection.lost(catalog, check.source(), check.against()));
        List<Problem> unused = Waived.unused(problems, catalog.waivers());
        List<Problem> rest = Waived.rest(problems, catalog.waivers());
        Set<String> broken = broken(problems);
        problems.clear();
        problems.addAll(rest);
        problems.addAll(unused);
        keep(cache, topics, counts, ids, broken, context);
    }

    /** What is the same as then and hasn't changed against git's other revision need not be read, or not as YAML. */
    private final class Memory implements ContentFolder.Recall {
        private final CheckCache cache;

        private Memory(CheckCache cache) {
            this.cache = cache;
        }

        @Override
        public Optional<ContentFolder.Recalled> unread(Path file, String path, String topic, Level level, int number, String slug) {
            Optional<Stamp> stamp = Stamp.of(file);
            stamps.put(path, stamp);
            CheckCache.Entry entry = cache.entries().get(path);
            if (entry == null || changed.contains(path) || stamp.isEmpty() || !stamp.equals(entry.stamp())) {
                return Optional.empty();
            }
            known.put(path, entry);
            Source source = Source.read(path, () -> text(file, entry));
            return Optional.of(new ContentFolder.Recalled(Optional.of(entry.question(source, topic, level, number, slug))));
        }

        @Override
        public Optional<ContentFolder.Recalled> question(Source source, String topic, Level level, int number, String slug) {
            CheckCache.Entry entry = cache.entries().get(source.path());
            if (entry == null || changed.contains(source.path()) || !Arrays.equals(entry.hash(), hash(source.text()))) {
                return Optional.empty();
            }
            known.put(source.path(), entry.with(stamps.get(source.path())));
            return Optional.of(new ContentFolder.Recalled(Optional.of(entry.question(source, topic, level, number, slug))));
        }

        private static String text(Path file, CheckCache.Entry entry) {
            try {
                String text = Files.readString(file);
                if (!Arrays.equals(entry.hash(), hash(text))) {
                    throw new IOException("it changed while it was checked");
                }
                return text;
            } catch (IOException e) {
                throw FileFailure.of("read", file, e);
            }
        }
    }

    private void recall(Topic topic, CheckCache cache) {
        Source source = topic.place().source();
        CheckCache.TopicEntry entry = cache.topics().get(source.path());
        if (entry != null && !changed.contains(source.path()) && Arrays.equals(entry.hash(), hash(source.text()))) {
            knownTopics.put(source.path(), entry);
        }
    }

    private boolean isKnown(Topic topic) {
        return knownTopics.containsKey(topic.place().path());
    }

    private Catalog withoutKnownTexts(Catalog catalog) {
        List<Topic> topics = catalog.topics().stream().map(topic -> isKnown(topic) ? topic.bare() : topic).toList();
        // The guide for contributors is no content, and is not told about here.
        return new Catalog(catalog.site(), topics, catalog.attachments(), catalog.synonyms());
    }

    private boolean isKnown(Question question) {
        return known.containsKey(question.place().path());
    }

    /** The catalog with those questions and pictures alone that are not known already. */
    private Catalog fresh(Catalog catalog) {
        List<Topic> topics = catalog.topics().stream()
                .map(topic -> topic.with(topic.questions().stream().filter(question -> !isKnown(question)).toList()))
                .toList();
        List<Attachment> pictures = catalog.attachments().stream().filter(picture -> changed.contains("content/" + picture.path())).toList();
        return new Catalog(catalog.site(), topics, pictures, catalog.synonyms());
    }

    private void links(CheckCache cache, Catalog catalog, Answers.Rendered rendered, Map<String, Set<String>> ids) {
        Map<Question, List<Link>> earlier = new LinkedHashMap<>();
        catalog.questions().filter(this::isKnown).forEach(question -> {
            Source source = question.place().source();
            earlier.put(question, known.get(source.path()).links().stream().map(link -> link.in(source)).toList());
        });
        Map<Topic, List<Link>> earlierTopics = new LinkedHashMap<>();
        catalog.topics().stream().filter(this::isKnown).forEach(topic -> {
            Source source = topic.place().source();
            earlierTopics.put(topic, knownTopics.get(source.path()).links().stream().map(link -> link.in(source)).toList());
        });
        List<Link> links = new ArrayList<>(keep(Answers.again(catalog, earlier, earlierTopics)));
        for (AnsweredTopic topic : rendered.topics()) {
            fragments(topic).forEach(fragment -> links.addAll(fragment.links()));
            topic.answers().forEach(answer -> fragments(answer).forEach(fragment -> links.addAll(fragment.links())));
        }
        Set<String> files = new HashSet<>(cache.files());
        catalog.attachments().forEach(picture -> files.add(picture.path()));
        catalog.questions().map(question -> Addresses.markdown(Addresses.question(question))).forEach(files::add);
        files.removeIf(file -> file.endsWith("/index.md") && !ids.containsKey(file.substring(0, file.length() - "index.md".length())));
        problems.addAll(LinkRules.check(links, ids, files));
    }

    /** The ids of every page as it would be now. */
    private Map<String, Set<String>> ids(CheckCache cache, Catalog catalog, List<AnsweredTopic> topics) {
        Map<String, Set<String>> ids = new HashMap<>();
        cache.idsByPath().forEach((path, of) -> ids.put(path, new HashSet<>(of)));
        Set<String> parts = PageIds.taken(catalog.site().levels());
        leaveOutGone(ids, catalog);
        catalog.questions().flatMap(question -> question.tags().stream()).forEach(tag -> ids.putIfAbsent(Addresses.tag(tag), parts));
        for (AnsweredTopic topic : topics) {
            Set<String> onTopic = ids.computeIfAbsent(Addresses.topic(topic.topic().slug()), path -> new HashSet<>());
            onTopic.addAll(parts);
            onTopic.removeIf(id -> topic.answers().stream().anyMatch(answer -> id.startsWith(answer.question().slug() + "--")));
            if (isKnown(topic.topic())) {
                onTopic.addAll(knownTopics.get(topic.topic().place().path()).ids());
            } else {
                onTopic.removeIf(Answers::isOfTopicsText);
                fragments(topic).forEach(fragment -> add(fragment.html(), onTopic));
            }
            for (Answer answer : topic.answers()) {
                Set<String> own = new HashSet<>(parts);
                fragments(answer).forEach(fragment -> add(fragment.html(), own));
                ids.put(Addresses.question(answer.question()), own);
                onTopic.add(answer.question().slug());
                add(answer.listed(), onTopic);
            }
        }
        return ids;
    }

    private static void add(String html, Set<String> ids) {
        Matcher id = ID.matcher(html);
        while (id.find()) {
            ids.add(id.group(1));
        }
    }

    /** Pages of questions and tags that were there then; what topics there are is part of the cache's context. */
    private static void leaveOutGone(Map<String, Set<String>> ids, Catalog catalog) {
        Set<String> pages = catalog.questions().map(Addresses::question).collect(Collectors.toSet());
        catalog.topics().forEach(topic -> pages.add(Addresses.print(topic.slug())));
        Set<String> tags = catalog.questions().flatMap(question -> question.tags().stream()).map(Addresses::tag).collect(Collectors.toSet());
        Map<String, Set<String>> topics = new HashMap<>();
        catalog.topics().forEach(topic -> topics.put(Addresses.topic(topic.slug()), ids.getOrDefault(Addresses.topic(topic.slug()), new HashSet<>())));
        ids.keySet().removeIf(path -> {
            int name = path.indexOf('/') + 1;
            String parent = path.substring(0, name);
            if (name == 0 || name == path.length()) {
                return false;
            }
            boolean isGone = topics.containsKey(parent) && !pages.contains(path);
            if (isGone) {
                String slug = path.substring(name, path.length() - 1);
                topics.get(parent).removeIf(id -> id.equals(slug) || id.startsWith(slug + "--"));
            }
            return isGone || parent.equals(Addresses.tags()) && !tags.contains(path);
        });
    }

    /** The counts of all questions, by the paths of their files; those whose text is as it was need not be counted again. */
    private Map<String, WordCounts> counts(CheckCache cache, Catalog catalog, List<Answer> answers) {
        Map<String, WordCounts> counts = new HashMap<>();
        known.forEach((path, entry) -> counts.put(path, entry.counts()));
        List<Answer> uncounted = new ArrayList<>();
        for (Answer answer : answers) {
            Source source = answer.question().place().source();
            CheckCache.Entry entry = cache.entries().get(source.path());
            if (entry != null && Arrays.equals(entry.hash(), hash(source.text()))) {
                counts.put(source.path(), entry.counts());
            } else {
                uncounted.add(answer);
            }
        }
        List<WordCounts> counted = uncounted.isEmpty() ? List.of() : counter.join().counts(catalog, uncounted);
        for (int i = 0; i < counted.size(); i++) {
            counts.put(uncounted.get(i).question().place().path(), counted.get(i));
        }
        return counts;
    }

    private void duplicates(Catalog catalog, Catalog fresh, Map<String, WordCounts> counts) {
        List<Question> questions = catalog.questions().toList();
        Set<String> asked = fresh.questions().map(Question::id).collect(Collectors.toSet());
        List<WordCounts> all = questions.stream().map(question -> counts.get(question.place().path())).toList();
        problems.addAll(DuplicateRules.check(catalog, Likeness.nearDuplicates(questions, all, asked, ALIKE)));
    }

    private void keep(
            CheckCache cache,
            List<AnsweredTopic> answered,
            Map<String, WordCounts> counts,
            Map<String, Set<String>> ids,
            Set<String> broken,
            String context) {
        List<Answer> answers = answered.stream().flatMap(topic -> topic.answers().stream()).toList();
        Map<String, CheckCache.Entry> entries = new HashMap<>(known);
        answers.forEach(answer -> keep(answer, counts.get(answer.question().place().path()), broken, entries));
        Map<String, CheckCache.TopicEntry> topics = new HashMap<>(knownTopics);
        answered.stream().filter(topic -> !isKnown(topic.topic())).forEach(topic -> keep(topic, broken, topics));
        boolean same = entries.keySet().equals(cache.entries().keySet())
                && entries.entrySet().stream().allMatch(entry -> isSame(entry.getValue(), cache.entries().get(entry.getKey())))
                && topics.keySet().equals(cache.topics().keySet())
                && topics.entrySet().stream().allMatch(topic -> Arrays.equals(topic.getValue().hash(), cache.topics().get(topic.getKey()).hash()));
        if (!same) {
            Map<String, List<String>> idsByPath = new HashMap<>();
            ids.forEach((path, of) -> idsByPath.put(path, List.copyOf(new TreeSet<>(of))));
            new CheckCache(cache.languages(), entries, topics, idsByPath, cache.files()).write(check.source(), context, begun);
        }
    }

    private static boolean isSame(CheckCache.Entry entry, CheckCache.Entry earlier) {
        return Arrays.equals(entry.hash(), earlier.hash()) && entry.stamp().equals(earlier.stamp());
    }

    /** All that what is kept depends on beside the questions' own files. */
    private String context() {
        StringBuilder context = new StringBuilder(Program.fingerprint()).append(check.drafts());
        try {
            for (String name : List.of("site.yml", "synonyms.txt")) {
                Path file = check.source().resolve("content").resolve(name);
                context.append(Files.exists(file) ? Files.readString(file) : "").append('\0');
            }
            try (Stream<Path> listed = Files.list(check.source().resolve("content"))) {
                for (Path topic : listed.map(entry -> entry.resolve("topic.md")).filter(Files::isRegularFile).sorted().toList()) {
                    Matcher title = TITLE.matcher(Files.readString(topic));
                    context.append(topic).append(title.find() ? title.group() : "").append('\0');
                }
            }
        } catch (IOException e) {
            // The reading that follows says what is the matter; no cache holds for it.
            return "unreadable";
        }
        return HexFormat.of().formatHex(hash(context.toString()));
    }

    private <T> T keep(Outcome<T> outcome) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }

    private static byte[] hash(String text) {
        return Fingerprint.sha256(List.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
