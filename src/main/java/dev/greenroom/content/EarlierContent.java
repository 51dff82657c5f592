package dev.greenroom.content;

import dev.greenroom.model.EarlierQuestion;
import dev.greenroom.model.Level;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which questions a git revision published, and under which addresses. */
public final class EarlierContent {
    /** A line of {@code git ls-tree -r}: mode, type and hash, then the path below the folder. */
    private static final Pattern ENTRY = Pattern.compile(
            "\\d+ blob (?<hash>[0-9a-f]+)\\t(?<path>(?<topic>[^/]+)/(?<level>[^/]+)/(?<number>\\d{1,6})-(?<slug>[^/]+)\\.md)");

    private EarlierContent() {}

    /**
     * @param revision as git names them, as in {@code origin/main}
     * @throws FileFailure where git doesn't know it
     */
    public static List<EarlierQuestion> read(Path source, String revision) {
        Git git = new Git(source.resolve("content"));
        try {
            String commit = git.lines("rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}").get(0);
            Map<String, Matcher> files = new TreeMap<>();
            for (String line : git.lines("ls-tree", "-r", commit)) {
                Matcher entry = ENTRY.matcher(line);
                if (entry.matches()) {
                    files.put(entry.group("path"), entry);
                }
            }
            TreeSet<String> hashes = new TreeSet<>();
            files.values().forEach(entry -> hashes.add(entry.group("hash")));
            Map<String, String> texts = git.blobs(hashes);
            List<EarlierQuestion> questions = new ArrayList<>();
            files.values().forEach(entry -> question(entry, texts.get(entry.group("hash"))).ifPresent(questions::add));
            return questions;
        } catch (Git.Unavailable e) {
            throw new FileFailure(
                    Rule.FILE_ACCESS.at(
                            Source.named(source.resolve("content").toString()).place(),
                            "git can't tell what `" + revision + "` held here",
                            "name a commit or branch that this clone has; `git fetch` brings those of the server"),
                    e);
        }
    }

    /** Empty for a draft, and for a file that was no question then. */
    private static Optional<EarlierQuestion> question(Matcher entry, String text) {
        Level level = new Level(entry.group("level"), entry.group("level"));
        QuestionFile.Slot slot = new QuestionFile.Slot(
                entry.group("topic"), level, Integer.parseInt(entry.group("number")), entry.group("slug"));
        Source source = new Source("content/" + entry.group("path"), text);
        return QuestionFile.read(source, slot, Optional.empty(), false)
                .value()
                .map(read -> new EarlierQuestion(read.topic(), read.slug(), read.title(), read.aliases(), Source.named(source.path()).place()));
    }
}
