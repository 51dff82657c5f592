package dev.greenroom.content;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

/** Asks git, read-only, about one working folder. */
final class Git {
    /** What a hook or a shell may have set to point at another repository or state than the folder's own. */
    private static final Set<String> ELSEWHERE = Set.of(
            "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE");

    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    /** Git is not installed, the folder is in no repository, or git refused; the message says which. */
    static final class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The lines that a git command prints. */
    List<String> lines(String... arguments) throws Unavailable {
        return begin(arguments).lines();
    }

    /** Begins a command that goes on by itself until its lines are asked for. */
    Running begin(String... arguments) throws Unavailable {
        try {
            Process process = start(arguments);
            process.getOutputStream().close();
            return new Running(process, arguments[0]);
        } catch (IOException e) {
            throw new Unavailable("git could not be run: " + e.getMessage(), e);
        }
    }

    /** A command that was begun. */
    record Running(Process process, String command) {
        /** The lines that it prints, once it has ended. */
        List<String> lines() throws Unavailable {
            try {
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                finish(process, command);
                return output.lines().toList();
            } catch (IOException e) {
                throw new Unavailable("git could not be run: " + e.getMessage(), e);
            }
        }
    }

    /** The texts of blobs by their hashes. */
    Map<String, String> blobs(SortedSet<String> hashes) throws Unavailable {
        Map<String, String> texts = new LinkedHashMap<>();
        String[] arguments = {"cat-file", "--batch"};
        try {
            Process process = start(arguments);
            InputStream answers = new BufferedInputStream(process.getInputStream());
            try (OutputStream questions = process.getOutputStream()) {
                for (String hash : hashes) {
                    questions.write((hash + "\n").getBytes(StandardCharsets.US_ASCII));
                    questions.flush();
                    texts.put(hash, blob(answers));
                }
            }
            finish(process, arguments[0]);
            return texts;
        } catch (IOException e) {
            throw new Unavailable("git could not be run: " + e.getMessage(), e);
        }
    }

    /** An answer of {@code cat-file --batch}: {@code <hash> <type> <size>}, line end, bytes, line end. */
    private static String blob(InputStream answers) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) {
                throw new IOException("git cat-file ended early");
            }
            header.write(c);
        }
        String[] words = header.toString(StandardCharsets.US_ASCII).split(" ");
        if (words.length != 3) {
            throw new IOException("git cat-file says: " + header.toString(StandardCharsets.US_ASCII));
        }
        byte[] bytes = answers.readNBytes(Integer.parseInt(words[2]));
        answers.skipNBytes(1);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "core.quotePath=false", "-c", "log.showRoot=true", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(ELSEWHERE);
        builder.environment().put("LC_ALL", "C");
        // A build must not wait for a lock, nor fetch the blobs that a partial clone left out.
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("GIT_NO_LAZY_FETCH", "1");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    private static void finish(Process process, String command) throws IOException, Unavailable {
        try {
            int code = process.waitFor();
            if (code != 0) {
                throw new Unavailable("git " + command + " ended with code " + code, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
