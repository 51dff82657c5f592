package dev.greenroom.cli;

import dev.greenroom.Folders;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.site.Build;
import dev.greenroom.site.Import;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/rules/} whose examples are run: each fence names a file, which is laid over a small site that is right.
 *
 * <p>{@code {101..130}} in a path stands for so many files, and <code>{n}</code> in their text for the number of each;
 * <code>{{100000 times "> "}}</code> for what no page could hold; {@code latin-1} behind a path for that encoding. A fence
 * {@code symlink} makes a link, and one {@code console} names the source folder to check or the list to import, or builds.
 */
record RulePage(Rule rule, String text) {
    private static final Path SITE = Path.of("src/test/resources/rules/site");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Pattern FENCE = Pattern.compile("(?ms)^(?<mark>```+)(?<language>\\w+)(?: (?<path>\\S+))?(?<latin> latin-1)?\n(?<text>.*?)^\\k<mark>$");
    /** Of the page itself: those of examples are others. */
    private static final Pattern HEADING = Pattern.compile("\n## (Before|Bad|Good|Waiving)\n");

    private static final Pattern RANGE = Pattern.compile("\\{(\\d+)\\.\\.(\\d+)}");
    private static final Pattern TIMES = Pattern.compile("\\{\\{(\\d+) times \"(.*?)\"}}");

    static RulePage of(Rule rule) throws IOException {
        return new RulePage(rule, Files.readString(Path.of("docs/rules", rule.id() + ".md")));
    }

    boolean has(String heading) {
        return text.contains("\n## " + heading + "\n");
    }

    /** What stands below a heading. */
    String section(String heading) {
        int start = text.indexOf("\n## " + heading + "\n");
        Matcher next = HEADING.matcher(text);
        return text.substring(start, next.find(start + 1) ? next.start() : text.length());
    }

    /** The problems of the small site with the files of one section, in a folder that is empty. */
    List<Problem> check(String section, Path folder) throws IOException {
        Folders.copy(SITE, folder);
        if (has("Before")) {
            List<Path> before = write(section("Before"), folder);
            Repository.commit(folder);
            for (Path file : before) {
                Files.delete(file);
            }
        }
        write(section(section), folder);
        Matcher command = Pattern.compile("--source (\\S+)").matcher(section(section));
        Path source = command.find() ? folder.resolve(command.group(1)) : folder;
        Optional<String> against = has("Before") ? Optional.of("HEAD") : Optional.empty();
        Matcher imported = Pattern.compile("import (\\S+) --topic (\\S+) --into \\.").matcher(section(section));
        if (imported.find()) {
            return Import.run(settings(folder, imported.group(1), imported.group(2)), stage -> {}).problems();
        }
        if (section(section).contains("greenroom build --out public")) {
            return Build.run(new Build.Settings(folder, folder.resolve("public"), Optional.empty(), false), stage -> {}).problems();
        }
        try {
            return Build.check(new Build.Check(source, false, against, TODAY), stage -> {}).problems();
        } catch (FileFailure e) {
            return List.of(e.problem());
        }
    }

    private static Import.Settings settings(Path into, String file, String topic) {
        return new Import.Settings(
                List.of(into.resolve(file)), topic, into, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(TODAY), Optional.empty(), Optional.empty(), false);
    }

    private static List<Path> write(String section, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        for (MatchResult fence : FENCE.matcher(section).results().toList()) {
            if (fence.group(3) == null || fence.group(2).equals("console")) {
                continue;
            }
            Charset charset = fence.group(4) == null ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
            String text = TIMES.matcher(fence.group(5)).replaceAll(times -> times.group(2).repeat(Integer.parseInt(times.group(1))));
            for (Map.Entry<String, String> file : files(fence.group(3), text).entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                if (fence.group(2).equals("symlink")) {
                    Files.createSymbolicLink(path, Path.of(file.getValue().strip()));
                } else {
                    Files.writeString(path, file.getValue(), charset);
                }
                written.add(path);
            }
        }
        return written;
    }

    private static Map<String, String> files(String path, String text) {
        Matcher range = RANGE.matcher(path);
        if (!range.find()) {
            return Map.of(path, text);
        }
        Map<String, String> files = new TreeMap<>();
        for (int n = Integer.parseInt(range.group(1)); n <= Integer.parseInt(range.group(2)); n++) {
            files.put(path.replace(range.group(), String.valueOf(n)).replace("-filler", "-filler-" + n), text.replace("{n}", String.valueOf(n)));
        }
        return files;
    }
}
