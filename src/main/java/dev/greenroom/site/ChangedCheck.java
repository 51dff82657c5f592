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
import dev.greenroom.model.Link;
import dev.greenroom.model.Output;
import dev.greenroom.model.Question;
import dev.greenroom.model.WordCounts;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import dev.greenroom.render.Answers;
import dev.greenroom.render.Snippets;
import dev.greenroom.search.Likeness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
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

    private static final Pattern TITLE = Pattern.compile("(?m)^title:.*$");

    private final Build.Check check;
    private final SortedSet<String> changed;

    /** Loaded while files are read. */
    private final ForkJoinTask<Likeness.Counter> counter;
    private final List<Problem> problems = new ArrayList<>();

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
        ForkJoinTask<Kept> kept = Build.aside(() -> Kept.read(check));
        ForkJoinTask<Likeness.Counter> counter = Build.aside(Likeness.Counter::new);
        SortedSet<String> changed = new WorkTree(check.source()).changed(revision);
        if (changed.stream().anyMatch(path -> SITE.matcher(path).matches())) {
            return Build.check(check, progress).problems();
        }
        if (changed.stream().noneMatch(path -> path.startsWith("content/"))) {
            return List.of();
        }
        return Problem.sorted(new ChangedCheck(check, changed, counter).problems(kept.join(), progress));
    }

    /**
     * What an earlier check left.
     *
     * @param context all that it depends on beside the questions' own files
     */
    private record Kept(String context, Optional<CheckCache> cache) {
        static Kept read(Build.Check check) {
            String context = context(check);
            return new Kept(context, CheckCache.read(check.source(), context));
        }

        private static String context(Build.Check check) {
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
            return HexFormat.of().formatHex(Recollection.hash(context.toString()));
        }
    }

    private List<Problem> problems(Kept kept, Consumer<String> progress) {
        if (kept.cache().isPresent()) {
            progress.accept("checking what changed");
            judge(kept.cache().get(), kept.context());
        } else {
            problems.addAll(keepAll(Build.see(check, progress), kept.context()));
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
                keep(all.answers().get(i), counts.get(i), Optional.empty(), broken, entries);
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

    private static void keep(
            Answer answer, WordCounts counts, Optional<Stamp> stamp, Set<String> broken, Map<String, CheckCache.Entry> entries) {
        Question question = answer.question();
        Source source = question.place().source();
        if (!broken.contains(source.path())) {
            entries.put(source.path(), CheckCache.Entry.of(Recollection.hash(source.text()), stamp, question, links(answer.fragments()), counts));
        }
    }

    private static void keep(AnsweredTopic answered, Set<String> broken, Map<String, CheckCache.TopicEntry> topics) {
        Source source = answered.topic().place().source();
        if (!broken.contains(source.path())) {
            topics.put(source.path(), new CheckCache.TopicEntry(
                    Recollection.hash(source.text()),
                    CheckCache.KeptLink.of(links(answered.fragments())),
                    List.copyOf(Anchors.in(answered.fragments()))));
        }
    }

    private static List<Link> links(List<Fragment> fragments) {
        return fragments.stream().flatMap(fragment -> fragment.links().stream()).toList();
    }

    private void judge(CheckCache cache, String context) {
        Recollection known = new Recollection(cache, changed);
        Optional<Catalog> read = keep(ContentFolder.read(
                check.source(), new ContentFolder.Settings(Optional.empty(), check.drafts()), known));
        if (read.isEmpty()) {
            return;
        }
        Catalog catalog = read.get();
        Catalog fresh = known.fresh(catalog);
        known.recall(catalog.topics());
        Answers.Rendered rendered = keep(Answers.uncoloured(known.withoutKnownTexts(catalog), question -> !known.isKnown(question), cache.languages()));
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
        Map<String, Set<String>> ids = Anchors.of(cache, catalog, known, topics);
        links(cache, catalog, known, topics, ids);
        problems.addAll(PictureRules.check(Attachments.outputs(fresh)));
        Map<String, WordCounts> counts = counts(known, catalog, answers);
        Set<String> broken = broken(problems);
        ForkJoinTask<?> keeping = ForkJoinPool.commonPool().submit(() -> keep(cache, known, topics, counts, ids, broken, context));
        duplicates(catalog, fresh, counts);
        problems.addAll(Inspection.lost(catalog, check.source(), check.against()));
        List<Problem> unused = Waived.unused(problems, catalog.waivers());
        List<Problem> rest = Waived.rest(problems, catalog.waivers());
        problems.clear();
        problems.addAll(rest);
        problems.addAll(unused);
        keeping.join();
    }

    private void links(CheckCache cache, Catalog catalog, Recollection known, List<AnsweredTopic> rendered, Map<String, Set<String>> ids) {
        List<Link> links = new ArrayList<>(keep(Answers.again(catalog, known.linksOfQuestions(catalog), known.linksOfTopics(catalog))));
        for (AnsweredTopic topic : rendered) {
            links.addAll(links(topic.fragments()));
            topic.answers().forEach(answer -> links.addAll(links(answer.fragments())));
        }
        Set<String> files = new HashSet<>(cache.files());
        catalog.attachments().forEach(picture -> files.add(picture.path()));
        catalog.questions().map(question -> Addresses.markdown(Addresses.question(question))).forEach(files::add);
        files.removeIf(file -> file.endsWith("/index.md") && !ids.containsKey(file.substring(0, file.length() - "index.md".length())));
        problems.addAll(LinkRules.check(links, ids, files));
    }

    /** The counts of all questions, by the paths of their files; those whose text is as it was need not be counted again. */
    private Map<String, WordCounts> counts(Recollection known, Catalog catalog, List<Answer> answers) {
        Map<String, WordCounts> counts = new HashMap<>();
        known.questions().forEach((path, entry) -> counts.put(path, entry.counts()));
        List<Answer> uncounted = new ArrayList<>();
        for (Answer answer : answers) {
            Source source = answer.question().place().source();
            known.unchanged(source).ifPresentOrElse(entry -> counts.put(source.path(), entry.counts()), () -> uncounted.add(answer));
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
            Recollection known,
            List<AnsweredTopic> answered,
            Map<String, WordCounts> counts,
            Map<String, Set<String>> ids,
            Set<String> broken,
            String context) {
        List<Answer> answers = answered.stream().flatMap(topic -> topic.answers().stream()).toList();
        Map<String, CheckCache.Entry> entries = new HashMap<>(known.questions());
        for (Answer answer : answers) {
            Source source = answer.question().place().source();
            keep(answer, counts.get(source.path()), known.stamp(source), broken, entries);
        }
        Map<String, CheckCache.TopicEntry> topics = new HashMap<>(known.topics());
        answered.stream().filter(topic -> !known.isKnown(topic.topic())).forEach(topic -> keep(topic, broken, topics));
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

    private <T> T keep(Outcome<T> outcome) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }
}
