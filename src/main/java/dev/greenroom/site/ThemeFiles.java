package dev.greenroom.site;

import dev.greenroom.model.Output;
import dev.greenroom.model.Theme;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The templates and static files: the built-in ones, each replaced by the source folder's own of the same name.
 *
 * <p>Files in {@code static/css}, {@code static/js} and {@code static/img} are published below
 * {@code assets/<fingerprint>/}, so that they can be kept for ever: one fingerprint for all, because modules import
 * each other by relative names. Everything else in {@code static/} is published at the site's root under its own name.
 */
final class ThemeFiles {
    private static final List<String> FINGERPRINTED = List.of("css/", "js/", "img/");
    private static final String MAIN_STYLESHEET = "css/main.css";

    private final Theme theme;
    private final List<Output> outputs;

    private ThemeFiles(Theme theme, List<Output> outputs) {
        this.theme = theme;
        this.outputs = List.copyOf(outputs);
    }

    Theme theme() {
        return theme;
    }

    /** The static files as they are published. */
    List<Output> outputs() {
        return outputs;
    }

    /** @throws FileFailure where a file can't be read */
    static Outcome<ThemeFiles> read(Path source) {
        try {
            Map<String, Source> templates = new TreeMap<>();
            files(source, "templates").forEach((name, bytes) -> templates.put(
                    name, new Source("templates/" + name, new String(bytes, StandardCharsets.UTF_8))));
            return themed(templates, files(source, "static"));
        } catch (IOException e) {
            throw FileFailure.of("read", source, e);
        }
    }

    private static Map<String, byte[]> files(Path source, String folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Folder.builtIn(folder));
        files.putAll(Folder.of(source.resolve(folder)));
        return files;
    }

    private static Outcome<ThemeFiles> themed(Map<String, Source> templates, Map<String, byte[]> files) {
        Outcome<String> stylesheet = Stylesheet.join(
                new Source("static/" + MAIN_STYLESHEET, text(files.getOrDefault(MAIN_STYLESHEET, new byte[0]))), stylesheets(files));
        Map<String, byte[]> published = new TreeMap<>(files);
        published.keySet().removeIf(name -> name.startsWith("css/"));
        published.put(MAIN_STYLESHEET, stylesheet.value().getBytes(StandardCharsets.UTF_8));
        String folder = "assets/" + fingerprint(published) + "/";
        Map<String, String> addresses = new TreeMap<>();
        List<Output> outputs = new ArrayList<>();
        published.forEach((name, bytes) -> {
            String path = isFingerprinted(name) ? folder + name : name;
            addresses.put(name, path);
            outputs.add(new Output(path, bytes, Source.named("static/" + name).place()));
        });
        List<Problem> problems = stylesheet.problems();
        return new Outcome<>(new ThemeFiles(new Theme(templates, addresses), outputs), problems);
    }

    private static Map<String, String> stylesheets(Map<String, byte[]> files) {
        Map<String, String> stylesheets = new TreeMap<>();
        files.forEach((name, bytes) -> {
            if (name.startsWith("css/") && !name.equals(MAIN_STYLESHEET)) {
                stylesheets.put(name.substring("css/".length()), text(bytes));
            }
        });
        return stylesheets;
    }

    private static boolean isFingerprinted(String name) {
        return FINGERPRINTED.stream().anyMatch(name::startsWith);
    }

    /** The first ten hexadecimal digits of the SHA-256 of all fingerprinted files with their names. */
    private static String fingerprint(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                if (isFingerprinted(name)) {
                    digest.update(name.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                    digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
                    digest.update((byte) 0);
                    digest.update(bytes);
                }
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
