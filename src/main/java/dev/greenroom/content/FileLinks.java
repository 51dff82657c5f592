package dev.greenroom.content;

import dev.greenroom.model.Span;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows renamed files in the texts that name them, as in {@code [zones](../basic/020-zones.md#regions)}. */
final class FileLinks {
    private static final Pattern FILE = Pattern.compile("(?<![\\w.~%:/-])(?:[\\w.~%-]+/)*(\\d{1,6}-[a-z0-9-]+\\.md)(?![\\w.-])");

    private FileLinks() {}

    /**
     * @param path of the file that the text is in, below the source folder
     * @param renamed old path → new path: only the name itself differs
     * @param verbatim what is code and the like, and left alone
     */
    static String followed(String text, String path, Map<String, String> renamed, List<Span> verbatim) {
        if (renamed.isEmpty()) {
            return text;
        }
        StringBuilder followed = new StringBuilder();
        int copied = 0;
        Matcher file = FILE.matcher(text);
        while (file.find()) {
            String target = renamed.get(resolved(path, file.group()));
            Span name = new Span(file.start(1), file.end(1));
            if (target != null && verbatim.stream().noneMatch(name::overlaps)) {
                followed.append(text, copied, name.start()).append(target.substring(target.lastIndexOf('/') + 1));
                copied = name.end();
            }
        }
        return followed.append(text, copied, text.length()).toString();
    }

    private static String resolved(String path, String address) {
        try {
            return Path.of(path).resolveSibling(address).normalize().toString().replace('\\', '/');
        } catch (InvalidPathException e) {
            // What can't be a path names no file.
            return "";
        }
    }
}
