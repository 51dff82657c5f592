package dev.greenroom.site;

import dev.greenroom.check.PictureRules;
import dev.greenroom.imports.Format;
import dev.greenroom.imports.ImportReport;
import dev.greenroom.imports.QuestionImport;
import dev.greenroom.imports.QuestionList;
import dev.greenroom.imports.Scaffold;
import dev.greenroom.imports.Shelf;
import dev.greenroom.imports.Surroundings;
import dev.greenroom.model.Output;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import dev.greenroom.render.Languages;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Brings other people's question lists into a source folder. */
public final class Import {
    private static final int MOST_PICTURE_BYTES = 16 << 20;

    private final Settings settings;
    private final TopicFolder folder;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What the caller decides.
     *
     * @param into the source folder, which holds {@code content/}
     * @param level of questions whose list names none; the site's first where it is empty
     * @param origin where the lists can be read on the web
     * @param reviewed the day on which the facts were last checked
     * @param title of the topic where it is new, and the role of those who prepare for it
     * @param dryRun to write nothing
     */
    public record Settings(
            List<Path> files,
            String topic,
            Path into,
            Optional<String> level,
            Optional<Format> format,
            Optional<URI> origin,
            Optional<LocalDate> reviewed,
            Optional<String> title,
            Optional<String> role,
            boolean dryRun) {}

    /**
     * What an import did, or would have done.
     *
     * @param made the files that the site or the topic could not be without
     */
    public record Done(ImportReport report, List<Path> made) {}

    private Import(Settings settings) {
        this.settings = settings;
        this.folder = new TopicFolder(settings.into(), settings.topic());
    }

    /**
     * @param progress is told the name of each stage as it begins
     * @return empty where nothing could be imported
     */
    public static Outcome<Optional<Done>> run(Settings settings, Consumer<String> progress) {
        Import whole = new Import(settings);
        Optional<Done> done = whole.run(progress);
        return new Outcome<>(done, Problem.sorted(whole.problems));
    }

    private Optional<Done> run(Consumer<String> progress) {
        progress.accept("reading");
        List<String> levels = keep(TopicFolder.levels(settings.into()));
        String level = settings.level().orElse(levels.get(0));
        if (!levels.contains(level)) {
            problems.add(Rule.UNREADABLE_LIST.at(
                    Source.named("--level").place(), "the site has no level `" + level + "`", "levels: `" + String.join("`, `", levels) + "`"));
        }
        List<QuestionList> lists = keep(ListFiles.read(settings.files(), settings.origin(), settings.reviewed()));
        if (Problem.anyError(problems) && (lists.isEmpty() || !levels.contains(level))) {
            return Optional.empty();
        }
        progress.accept("importing");
        QuestionImport.Settings chosen = new QuestionImport.Settings(settings.topic(), level, levels, settings.format());
        Shelf shelf = folder.shelf(levels);
        QuestionImport.Result result = QuestionImport.of(lists, shelf, new Around(folder), chosen);
        problems.addAll(result.report().problems());
        if (result.report().lists().stream().allMatch(list -> list.found() == 0)) {
            return Optional.empty();
        }
        boolean published = shelf.isPublished() || result.files().values().stream().anyMatch(text -> !Shelf.isDraft(text));
        if (!published && folder.isAlone()) {
            problems.add(Rule.UNREADABLE_LIST.at(
                    lists.get(0).source().place(),
                    "no question here has an answer",
                    "a site without any can't be built: import a list that has some first"));
            return Optional.empty();
        }
        progress.accept("trying it out");
        Map<String, String> files = keep(new Trial(folder, settings.topic(), levels).mended(result));
        progress.accept("writing");
        return Optional.of(new Done(result.report(), settings.dryRun() ? List.of() : write(result, files, levels)));
    }

    private List<Path> write(QuestionImport.Result result, Map<String, String> files, List<String> levels) {
        List<Path> made = new ArrayList<>();
        folder.writeSite(Scaffold.site(levels)).ifPresent(made::add);
        if (folder.isNew()) {
            String title = settings.title().or(result::title).filter(words -> !words.isBlank()).orElse(Scaffold.title(settings.topic()));
            String topic = Scaffold.topic(title, settings.role().orElse("interview candidate"), "Questions and answers to prepare with: " + title + ".");
            made.add(folder.write("topic.md", topic.getBytes(StandardCharsets.UTF_8)));
        }
        result.pictures().forEach((name, bytes) -> folder.write("images/" + name, bytes));
        files.forEach((path, text) -> folder.write(path, text.getBytes(StandardCharsets.UTF_8)));
        return made;
    }

    private <T> T keep(Outcome<T> outcome) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }

    /** The files beside the lists, and what a site can do with them. */
    private static final class Around implements Surroundings {
        private final TopicFolder folder;
        private final Languages languages = new Languages();

        private Around(TopicFolder folder) {
            this.folder = folder;
        }

        @Override
        public Optional<byte[]> beside(String list, String path) {
            try {
                Path file = Path.of(list).resolveSibling(path).normalize();
                boolean readable = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MOST_PICTURE_BYTES;
                return readable ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException | InvalidPathException e) {
                // A picture that can't be read is told as one that isn't there.
                return Optional.empty();
            }
        }

        @Override
        public Optional<byte[]> picture(String name) {
            return folder.picture(name);
        }

        @Override
        public boolean mayBePublished(String name, byte[] bytes) {
            return PictureRules.check(List.of(new Output(name, bytes, Source.named(name).place()))).isEmpty();
        }

        @Override
        public boolean knowsLanguage(String name) {
            return languages.knows(name);
        }
    }
}
