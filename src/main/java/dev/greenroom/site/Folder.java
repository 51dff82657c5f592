package dev.greenroom.site;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads all files of a folder, by their names below it with {@code /} between names; hidden files are left out. */
final class Folder {
    private Folder() {}

    /** The files of a folder on disk; none where there is no such folder. */
    static Map<String, byte[]> of(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> walked = Files.walk(folder)) {
                for (Path file : walked.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    if (!name.startsWith(".") && !name.contains("/.")) {
                        files.put(name, Files.readAllBytes(file));
                    }
                }
            }
        }
        return files;
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
                return of(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return of(jar.getPath("/" + name));
            }
        } catch (URISyntaxException e) {
            throw new IOException("the program's own address can't be read: " + url, e);
        }
    }
}
