package dev.greenroom.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All files of a folder, by their names below it with {@code /} between names; hidden files are left out.
 *
 * @param links the names of symbolic links, which could lead out of the tree and are not followed; empty for the folder
 *     itself
 */
record Folder(Map<String, byte[]> files, List<String> links) {
    /** A folder on disk; an empty one where there is none. */
    static Folder of(Path folder) throws IOException {
        Folder read = new Folder(new TreeMap<>(), new ArrayList<>());
        if (!Files.isDirectory(folder)) {
            return read;
        }
        try (Stream<Path> walked = Files.walk(folder)) {
            for (Path path : walked.sorted().toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.")) {
                    read.add(name, path);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return read;
    }

    private void add(String name, Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            links.add(name);
        } else if (Files.isRegularFile(path)) {
            files.put(name, Files.readAllBytes(path));
        }
    }

    /** The files of a folder that travels with the program, in its jar or beside its classes. */
    static Map<String, byte[]> builtIn(String name) throws IOException {
        URL url = Folder.class.getResource("/" + name + "/");
        if (url == null) {
            throw new IOException("the program is incomplete: its folder " + name + " is missing");
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return of(Path.of(uri)).files();
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return of(jar.getPath("/" + name)).files();
            }
        } catch (URISyntaxException e) {
            throw new IOException("the program's own address can't be read: " + url, e);
        }
    }
}
