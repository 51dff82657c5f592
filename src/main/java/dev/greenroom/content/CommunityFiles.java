package dev.greenroom.content;

import dev.greenroom.model.Community;
import dev.greenroom.model.Passage;
import dev.greenroom.model.Site;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads what a repository says beside its content: how to contribute, and who reviews what.
 *
 * <p>The guide lies in the source folder, as its links start there; what the repository's host reads lies at the
 * repository's root, and counts only where {@code site.yml} names the repository.
 */
final class CommunityFiles {
    private static final String GUIDE = "CONTRIBUTING.md";
    private static final String MISTAKE_FORM = ".github/ISSUE_TEMPLATE/wrong-answer.yml";

    /** Where GitHub looks, in its order; the first that is there counts alone. */
    private static final List<String> CODE_OWNERS = List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

    private static final Pattern TITLE = Pattern.compile("\\uFEFF?\\s*# [^\\n]*\\n|\\uFEFF");

    private final Path source;
    private final ContentMemory memory;
    private final SourceFiles files;
    private final List<Problem> problems = new ArrayList<>();

    /** @param memory of what was read before: nobody tells of changes to these files */
    CommunityFiles(Path source, ContentMemory memory) {
        this.source = source;
        this.memory = memory;
        this.files = new SourceFiles(source);
    }

    /**
     * @param writers of each question, by its id
     * @throws FileFailure where a file is there and can't be read
     */
    Outcome<Community> read(Site site, List<Topic> topics, SortedMap<String, List<String>> writers) {
        Optional<Path> root = site.repository().flatMap(repository -> root(repository.folder()));
        boolean form = root.filter(folder -> isFile(folder.resolve(MISTAKE_FORM))).isPresent();
        ContentMemory.Standing standing = new ContentMemory.Standing(guide(), reviewers(site, root, topics), writers, form);
        return new Outcome<>(memory.community(standing), problems);
    }

    /** What stands below the guide's own title, as the page has one. */
    private Optional<Passage> guide() {
        return text(source, GUIDE).map(guide -> {
            Matcher title = TITLE.matcher(guide.text());
            return new Passage(guide, title.lookingAt() ? title.end() : 0, guide.text().length());
        });
    }

    private SortedMap<String, List<String>> reviewers(Site site, Optional<Path> root, List<Topic> topics) {
        SortedMap<String, List<String>> reviewers = new TreeMap<>();
        Optional<CodeOwners> owners = root.flatMap(folder ->
                CODE_OWNERS.stream().flatMap(name -> text(folder, name).stream()).findFirst().map(file -> CodeOwners.read(file.text())));
        for (Topic topic : topics) {
            String path = site.repository().map(Site.Repository::folder).orElse("") + topic.place().path();
            owners.map(known -> known.of(path)).filter(found -> !found.isEmpty()).ifPresent(found -> reviewers.put(topic.slug(), found));
        }
        return reviewers;
    }

    /** The repository's root, in which the source is the folder of that name; none where it isn't. */
    private Optional<Path> root(String folder) {
        Path inner = source.toAbsolutePath().normalize();
        return Stream.iterate(Optional.of(inner), Optional::isPresent, path -> path.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(outer -> outer.resolve(folder).normalize().equals(inner))
                .findFirst();
    }

    private Optional<Source> text(Path folder, String name) {
        Path file = folder.resolve(name);
        if (!isFile(file)) {
            return Optional.empty();
        }
        Outcome<Optional<Source>> read = memory.unwatchedFile(file, folder, () -> decoded(folder, name, file));
        problems.addAll(read.problems());
        return read.value();
    }

    private Outcome<Optional<Source>> decoded(Path folder, String name, Path file) {
        try {
            return folder.equals(source) ? files.read(file) : Source.decode(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw FileFailure.of("read", file, e);
        }
    }

    private static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
