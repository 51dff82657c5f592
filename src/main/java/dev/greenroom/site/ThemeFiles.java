package dev.greenroom.site;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Fingerprint;
import dev.greenroom.model.Output;
import dev.greenroom.model.Theme;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The templates and static files: the built-in ones, each replaced by the source folder's own of the same name.
 *
 * <p>Files in {@code static/css}, {@code static/js} and {@code static/img} are published below
 * {@code assets/<fingerprint>/}, so that they can be kept for ever: one fingerprint for all, because modules import
 * each other by relative names. Modules lose their comments there. Everything else in {@code static/} is published at the site's root under its own name.
 */
final class ThemeFiles {
    private static final List<String> FINGERPRINTED = List.of("css/", "js/", "img/");
    private static final String STYLESHEETS = "css/";
    private static final String MAIN_STYLESHEET = "css/main.css";
    private static final String MODULES = "js/";

    /** What a first search waits for; all of it is pure, so that a second copy elsewhere does no harm. */
    private static final String JOINED_MODULE = "js/search/engine.js";

    /** The service worker's sources: they are published as one classic script at the site's root, and nowhere else. */
    private static final String WORKER = "js/worker/";

    private static final String WORKER_MODULE = "js/worker/worker.js";
    private static final String BUILD_MODULE = "js/worker/build.js";

    private final Theme theme;
    private final List<Output> outputs;
    private final SortedMap<String, String> worker;

    private ThemeFiles(Theme theme, List<Output> outputs, SortedMap<String, String> worker) {
        this.theme = theme;
        this.outputs = List.copyOf(outputs);
        this.worker = worker;
    }

    Theme theme() {
        return theme;
    }

    /** The static files as they are published. */
    List<Output> outputs() {
        return outputs;
    }

    /** The service worker's sources by name. */
    SortedMap<String, String> workerSources() {
        return worker;
    }

    /** The service worker, which needs a build's module to know what it serves. */
    Outcome<List<Output>> worker(String build) {
        SortedMap<String, String> modules = new TreeMap<>(worker);
        modules.put(BUILD_MODULE, build);
        Place origin = Source.named("static/" + WORKER_MODULE).place();
        return Script.join(WORKER_MODULE, modules)
                .map(text -> Script.strip(text).getBytes(StandardCharsets.UTF_8))
                .map(bytes -> Outcome.of(List.of(new Output(Addresses.worker(), bytes, origin))))
                .orElseGet(() -> new Outcome<>(List.of(), List.of(Rule.STATIC_FILE.at(
                        origin,
                        "the service worker can't be joined into one script",
                        "import by `import { name } from \"./other.js\";`, export declarations alone, and name nothing twice"))));
    }

    /** @throws FileFailure where a file can't be read */
    static Outcome<ThemeFiles> read(Path source) {
        try {
            List<Problem> problems = new ArrayList<>();
            Map<String, Source> templates = new TreeMap<>();
            files(source, "templates", problems)
                    .forEach((name, bytes) -> templates.put(name, text("templates/" + name, bytes, problems)));
            ThemeFiles theme = themed(templates, files(source, "static", problems), problems);
            return new Outcome<>(theme, problems);
        } catch (IOException e) {
            throw FileFailure.of("read", source, e);
        }
    }

    private static Map<String, byte[]> files(Path source, String name, List<Problem> problems) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Folder.builtIn(name));
        Folder own = Folder.of(source.resolve(name));
        files.putAll(own.files());
        for (String link : own.links()) {
            Place place = Source.named(link.isEmpty() ? name : name + "/" + link).place();
            problems.add(Rule.PLAIN_FILE.at(place, "symbolic links are not followed", "put the file itself here"));
        }
        return files;
    }

    private static ThemeFiles themed(Map<String, Source> templates, Map<String, byte[]> files, List<Problem> problems) {
        Source main = text("static/" + MAIN_STYLESHEET, files.getOrDefault(MAIN_STYLESHEET, new byte[0]), problems);
        Outcome<Stylesheet.Joined> stylesheet = Stylesheet.join(main, stylesheets(files, problems));
        problems.addAll(stylesheet.problems());
        Map<String, byte[]> published = new TreeMap<>(files);
        stylesheet.value().names().forEach(name -> published.remove(STYLESHEETS + name));
        published.put(MAIN_STYLESHEET, stylesheet.value().text().getBytes(StandardCharsets.UTF_8));
        SortedMap<String, String> worker = new TreeMap<>();
        modules(files, problems).forEach((name, text) -> {
            if (name.startsWith(WORKER)) {
                worker.put(name, text);
                published.remove(name);
            } else {
                published.put(name, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        String folder = "assets/" + fingerprint(published) + "/";
        Map<String, String> addresses = new TreeMap<>();
        List<Output> outputs = new ArrayList<>();
        published.forEach((name, bytes) -> {
            String path = isFingerprinted(name) ? folder + name : name;
            Place origin = Source.named("static/" + name).place();
            if (!Addresses.isPlain(name)) {
                problems.add(Rule.FILE_NAME.at(
                        origin, "`" + name + "` can't be a file's address", "rename it: letters from a to z, digits, `.`, `_` and `-` alone"));
            }
            addresses.put(name, path);
            outputs.add(new Output(path, bytes, origin));
        });
        return new ThemeFiles(new Theme(templates, addresses), outputs, worker);
    }

    private static Map<String, String> stylesheets(Map<String, byte[]> files, List<Problem> problems) {
        Map<String, String> stylesheets = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(STYLESHEETS) && name.endsWith(".css") && !name.equals(MAIN_STYLESHEET)) {
                stylesheets.put(name.substring(STYLESHEETS.length()), text("static/" + name, bytes, problems).text());
            }
        });
        return stylesheets;
    }

    /** As they are published, by name. */
    private static Map<String, String> modules(Map<String, byte[]> files, List<Problem> problems) {
        Map<String, String> modules = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith(MODULES) && name.endsWith(".js")) {
                modules.put(name, text("static/" + name, bytes, problems).text());
            }
        });
        Script.join(JOINED_MODULE, modules).ifPresent(joined -> modules.put(JOINED_MODULE, joined));
        // The worker's are stripped when they are joined, which goes by their indents.
        modules.replaceAll((name, text) -> name.startsWith(WORKER) ? text : Script.strip(text));
        return modules;
    }

    private static boolean isFingerprinted(String name) {
        return FINGERPRINTED.stream().anyMatch(name::startsWith);
    }

    /** Of all fingerprinted files with their names and lengths, so that nothing can slip from one into the next. */
    private static String fingerprint(Map<String, byte[]> files) {
        List<byte[]> pieces = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (isFingerprinted(name)) {
                pieces.add((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                pieces.add(bytes);
            }
        });
        return Fingerprint.of(pieces);
    }

    /** The text of a file; none where it isn't UTF-8, which is an error. */
    private static Source text(String path, byte[] bytes, List<Problem> problems) {
        Outcome<Optional<Source>> decoded = Source.decode(path, bytes);
        problems.addAll(decoded.problems());
        return decoded.value().orElseGet(() -> Source.named(path));
    }
}
