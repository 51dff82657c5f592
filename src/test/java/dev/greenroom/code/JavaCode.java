package dev.greenroom.code;

import dev.greenroom.Folders;
import dev.greenroom.model.Snippet;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles an answer's Java, wrapped as it needs, and runs it where the answer says what it prints.
 *
 * <p>A snippet is a whole file, or members of a class, or statements: what compiles first counts. {@code ```java 21} needs
 * that release, {@code preview} its preview features, {@code error} must not compile, {@code throws} ends by an exception.
 */
final class JavaCode {
    private static final String IMPORTS = Stream.of(
                    "java.util", "java.util.function", "java.util.stream", "java.util.concurrent",
                    "java.util.concurrent.atomic", "java.io", "java.nio.file", "java.time", "java.math")
            .map(name -> "import " + name + ".*; ")
            .reduce("", String::concat);
    private static final Pattern HEAD = Pattern.compile("(?m)^(package|import)\\s[^;]+;");

    /** A file bears its public type's name. */
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:(?:abstract|final|sealed|non-sealed|strictfp) )*(?:class|record|interface|enum|@interface) (\\w+)");

    private static final Pattern RELEASE = Pattern.compile("\\d+");
    private static final int RUNNING_RELEASE = Runtime.version().feature();
    private static final int PATIENCE_SECONDS = 60;

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** What surrounds the code, all on its first and last line so that line numbers stay. */
    private enum Form {
        FILE("", ""),
        STATEMENTS("public class Answer { public static void main(String[] args) throws Exception { ", "\n}}"),
        MEMBERS("public class Answer { ", "\n}");

        private final String before;
        private final String after;

        Form(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    Finding check(Snippet snippet) throws IOException, InterruptedException {
        int needed = release(snippet).orElse(0);
        boolean preview = snippet.says("preview");
        if (needed > RUNNING_RELEASE || preview && needed != RUNNING_RELEASE) {
            return Finding.notHere("needs Java " + needed + (preview ? " with its preview features" : "") + ", and this is " + RUNNING_RELEASE);
        }
        Path classes = Files.createTempDirectory("answer");
        try {
            Compiled compiled = compile(snippet, classes);
            boolean compiles = compiled.mistakes().isEmpty();
            if (compiles == snippet.says("error")) {
                return Finding.wrong(compiles ? "compiles, and is said not to" : String.join("\n", compiled.mistakes()));
            }
            boolean runs = compiles && snippet.output().isPresent();
            return runs ? run(snippet, classes, mainClass(compiled.form(), classes)) : Finding.RIGHT;
        } finally {
            Folders.delete(classes);
        }
    }

    private static OptionalInt release(Snippet snippet) {
        return snippet.words().stream().filter(RELEASE.asMatchPredicate()).mapToInt(Integer::parseInt).findFirst();
    }

    private record Compiled(Form form, List<String> mistakes) {}

    /** The form it was meant in has the fewest mistakes: none, as a rule. Of equals a part of a file is likelier than a file. */
    private Compiled compile(Snippet snippet, Path classes) {
        List<Compiled> tried = new ArrayList<>();
        for (Form form : Form.values()) {
            Compiled compiled = new Compiled(form, mistakes(snippet, form, classes));
            if (compiled.mistakes().isEmpty()) {
                return compiled;
            }
            tried.add(0, compiled);
        }
        return Collections.min(tried, Comparator.comparingInt(compiled -> compiled.mistakes().size()));
    }

    private List<String> mistakes(Snippet snippet, Form form, Path classes) {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-d", classes.toString()));
        if (snippet.says("preview")) {
            options.addAll(List.of("--enable-preview", "--release", String.valueOf(RUNNING_RELEASE)));
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileObject file = source(snippet.code(), form);
        compiler.getTask(null, null, diagnostics, options, null, List.of(file)).call();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> "line " + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    /** Imports and the package come first in every form; where they stood, the line stays. */
    private static JavaFileObject source(String code, Form form) {
        StringBuilder head = new StringBuilder();
        Matcher lines = HEAD.matcher(code);
        while (lines.find()) {
            boolean isPackage = lines.group(1).equals("package");
            head.insert(isPackage ? 0 : head.length(), lines.group() + " ");
        }
        int imports = head.toString().startsWith("package") ? head.indexOf(";") + 1 : 0;
        head.insert(imports, " " + IMPORTS);
        String text = head + form.before + lines.replaceAll("") + form.after;
        Matcher name = PUBLIC_TYPE.matcher(code);
        String file = form == Form.FILE && name.find() ? name.group(1) : "Answer";
        return new SimpleJavaFileObject(URI.create("string:///" + file + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static Finding run(Snippet snippet, Path classes, String mainClass) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-Djava.awt.headless=true", "-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC"));
        if (snippet.says("preview")) {
            command.add("--enable-preview");
        }
        command.addAll(List.of("-cp", classes.toString(), mainClass));
        Path printed = Files.createTempFile("answer", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(printed.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return Finding.wrong("does not end within " + PATIENCE_SECONDS + " seconds");
            }
            boolean failed = process.exitValue() != 0;
            if (failed != snippet.says("throws")) {
                return Finding.wrong(failed ? "ends by an exception; where it should, the fence says `throws`" : "ends well, and is said to throw");
            }
            return Printed.difference(snippet, Files.readString(printed, StandardCharsets.UTF_8))
                    .map(Finding::wrong)
                    .orElse(Finding.RIGHT);
        } finally {
            Files.delete(printed);
        }
    }

    /** The class to start; of a file with several, the one that names a main method in its constant pool. */
    private static String mainClass(Form form, Path classes) throws IOException {
        if (form != Form.FILE) {
            return "Answer";
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(any -> any.toString().matches(".*[\\\\/][^$]+\\.class")).toList()) {
                // There a text stands behind a 1 and its length.
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("\1\0\4main")) {
                    String name = classes.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
                    names.add(name.substring(0, name.length() - ".class".length()));
                }
            }
        }
        if (names.size() != 1) {
            throw new AssertionError("an output is stated, so one class must have a main method; these have: " + names);
        }
        return names.get(0);
    }
}
