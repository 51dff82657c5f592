package dev.greenroom.site;

import dev.greenroom.content.ContentFolder;
import dev.greenroom.imports.QuestionImport;
import dev.greenroom.imports.Scaffold;
import dev.greenroom.model.Catalog;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Severity;
import dev.greenroom.problem.Source;
import dev.greenroom.render.Answers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Renders what an import is about to write, away from the content: what would be an error there comes as code instead. */
final class Trial {
    private final TopicFolder folder;
    private final String topic;
    private final List<String> levels;

    Trial(TopicFolder folder, String topic, List<String> levels) {
        this.folder = folder;
        this.topic = topic;
        this.levels = levels;
    }

    /** The files to write, each such that the site can be built with it; what had to be changed for that is told. */
    Outcome<Map<String, String>> mended(QuestionImport.Result result) {
        if (result.files().isEmpty()) {
            return Outcome.of(result.files());
        }
        try {
            Path site = Files.createTempDirectory("greenroom-import-");
            try {
                return mended(result, site);
            } finally {
                delete(site);
            }
        } catch (IOException e) {
            throw FileFailure.of("write", Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private Outcome<Map<String, String>> mended(QuestionImport.Result result, Path site) {
        TopicFolder trial = new TopicFolder(site, topic);
        trial.writeSite(Scaffold.site(levels));
        folder.copyTo(trial);
        trial.write("topic.md", Scaffold.topic(topic, topic, topic).getBytes(StandardCharsets.UTF_8));
        result.pictures().forEach((name, bytes) -> trial.write("images/" + name, bytes));
        result.files().forEach((path, text) -> trial.write(path, text.getBytes(StandardCharsets.UTF_8)));
        Map<String, String> mended = new TreeMap<>(result.files());
        List<Problem> told = new ArrayList<>();
        for (String path : wrong(site)) {
            if (mended.containsKey(path)) {
                mended.put(path, QuestionImport.asCode(mended.get(path)));
                told.add(Rule.ALTERED_LIST.at(
                        Source.named(topic + "/" + path).place(), "the answer can't be read as Markdown: it is shown as code", "write it anew in the file"));
            }
        }
        return new Outcome<>(mended, told);
    }

    /** The files of the topic in which there are errors. */
    private TreeSet<String> wrong(Path site) {
        Outcome<Optional<Catalog>> read = ContentFolder.read(site, new ContentFolder.Settings(Optional.empty(), true));
        List<Problem> problems = new ArrayList<>(read.problems());
        read.value().ifPresent(catalog -> problems.addAll(Answers.of(catalog).problems()));
        String prefix = "content/" + topic + "/";
        TreeSet<String> wrong = new TreeSet<>();
        problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR && problem.place().path().startsWith(prefix))
                .forEach(problem -> wrong.add(problem.place().path().substring(prefix.length())));
        return wrong;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path path : walked.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
