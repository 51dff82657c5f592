package dev.greenroom.fuzz;

import dev.greenroom.Folders;
import dev.greenroom.content.ContentFolder;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Question;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Severity;
import dev.greenroom.render.Answers;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hostile questions by their seeds, read and rendered at once. Time is the processor's, so that a busy machine is no
 * defect; where many together have one, each half is tried by itself.
 *
 * @param folder holds the content, anew for each trial
 */
record Trial(Path folder) {
    /** Seconds of processor for one question, and for what comes with a trial. */
    private static final double MOST_SECONDS = 4;

    private static final double START_SECONDS = 15;

    private static final com.sun.management.OperatingSystemMXBean MACHINE =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What went wrong: the seed makes the input again. */
    record Defect(long seed, String what) {}

    /** The defects of the questions with these seeds. */
    List<Defect> of(List<Long> seeds) throws IOException {
        long start = MACHINE.getProcessCpuTime();
        List<Defect> defects = new ArrayList<>();
        try {
            write(seeds);
            inspect(seeds, defects);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            StackTraceElement[] trace = root(e).getStackTrace();
            String where = Stream.of(trace).limit(8).map(StackTraceElement::toString).collect(Collectors.joining("\n    "));
            defects.add(new Defect(seeds.get(0), root(e) + "\n    " + where));
        }
        double seconds = (MACHINE.getProcessCpuTime() - start) / 1e9;
        boolean one = seeds.size() == 1;
        if (seconds > (one ? MOST_SECONDS : START_SECONDS + 0.1 * seeds.size())) {
            defects.add(new Defect(seeds.get(0), "took " + seconds + " s of processor for " + seeds.size()));
        }
        return one || defects.isEmpty() ? defects : halves(seeds, defects);
    }

    private List<Defect> halves(List<Long> seeds, List<Defect> together) throws IOException {
        List<Defect> defects = new ArrayList<>(of(seeds.subList(0, seeds.size() / 2)));
        defects.addAll(of(seeds.subList(seeds.size() / 2, seeds.size())));
        return defects.isEmpty() && together.stream().noneMatch(defect -> defect.what().startsWith("took")) ? together : defects;
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    private void write(List<Long> seeds) throws IOException {
        Folders.delete(folder);
        Path questions = Files.createDirectories(folder.resolve("content/evil/basic"));
        Files.writeString(folder.resolve("content/site.yml"), "title: T\ntagline: T\ndescription: D\nurl: https://prep.example/\nlevels: [basic]\n");
        Files.writeString(folder.resolve("content/evil/topic.md"), "---\ntitle: Evil\nrole: tester\nsummary: Hostile.\n---\nAn introduction.\n");
        for (int i = 0; i < seeds.size(); i++) {
            Files.write(questions.resolve(name(i)), HostileFile.of(new Random(seeds.get(i))));
        }
    }

    private static String name(int index) {
        return "%03d-question-%d.md".formatted(index + 1, index);
    }

    private void inspect(List<Long> seeds, List<Defect> defects) {
        Outcome<Optional<Catalog>> read = ContentFolder.read(folder, new ContentFolder.Settings(Optional.empty(), false));
        Catalog catalog = read.value().orElseThrow();
        Outcome<List<AnsweredTopic>> rendered = Answers.of(catalog);
        Set<String> told = new TreeSet<>();
        Stream.concat(read.problems().stream(), rendered.problems().stream()).forEach(problem -> {
            // Reports ask for all of these.
            problem.place().line();
            problem.place().column();
            if (problem.severity() == Severity.ERROR) {
                told.add(problem.place().path());
            }
        });
        Set<String> built = catalog.questions().map(Question::place).map(place -> place.path()).collect(Collectors.toSet());
        for (int i = 0; i < seeds.size(); i++) {
            String path = "content/evil/basic/" + name(i);
            if (!built.contains(path) && !told.contains(path)) {
                defects.add(new Defect(seeds.get(i), "neither built nor refused"));
            }
        }
        for (Answer answer : rendered.value().get(0).answers()) {
            String html = answer.full().html() + answer.listed() + answer.followUps().html() + answer.pitfalls().html();
            int index = Integer.parseInt(answer.question().slug().substring("question-".length()));
            Harmless.breaches(html).stream().limit(3).forEach(breach -> defects.add(new Defect(seeds.get(index), breach)));
        }
    }

    /** The problems of the questions with these seeds that keep them from being published, by file. */
    static Set<String> refused(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(problem -> problem.place().path())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
