package dev.greenroom.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Colours code at build time: Prism's grammars, run by Rhino. The result names a class for each token and holds no
 * styles.
 *
 * <p>Each language has a scope of its own with just the grammars it needs: Prism's grammars extend one another, so in a
 * shared scope the result would depend on which languages were met before. Safe for several threads.
 */
final class Highlighter {
    private static final String PRISM = "/META-INF/resources/webjars/prismjs/1.30.0/";
    private static final String START =
            "var window = this; window.Prism = {manual: true, disableWorkerMessageHandler: true};";
    private static final String HIGHLIGHT = "(function (code, language) {"
            + " return Prism.highlight(code, Prism.languages[language], language); })";

    /** Languages with nothing to colour. */
    private static final Set<String> PLAIN = Set.of("text", "txt", "plain", "plaintext", "output", "console");

    /** Prism's files that add to the grammar of another language and bring none. */
    private static final Set<String> ADDITIONS =
            Set.of("css-extras", "js-extras", "js-templates", "php-extras", "xml-doc");

    /** What a language's grammar is built on, by the language's name. */
    private final Map<String, List<String>> requirements = new TreeMap<>();

    private final Map<String, String> names = new TreeMap<>();
    private final boolean colours;
    private final Map<String, Grammar> grammars = new ConcurrentHashMap<>();

    /** Prism's files, parsed once for all languages that need them. */
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    /** What JavaScript itself brings; sealed, so that all languages can share it. */
    private final ScriptableObject standardObjects = inContext(context -> context.initSafeStandardObjects(null, true));

    Highlighter() {
        this(true);
    }

    private Highlighter(boolean colours) {
        this.colours = colours;
        NativeObject languages = inContext(context -> {
            Scriptable scope = scope(context);
            script(context, PRISM + "components.js").exec(context, scope, scope);
            Scriptable components = (Scriptable) ScriptableObject.getProperty(scope, "components");
            return (NativeObject) ScriptableObject.getProperty(components, "languages");
        });
        for (Map.Entry<Object, Object> entry : languages.entrySet()) {
            String name = (String) entry.getKey();
            if (!name.equals("meta") && !ADDITIONS.contains(name)) {
                NativeObject language = (NativeObject) entry.getValue();
                requirements.put(name, strings(language.get("require")));
                names.put(name, name);
                strings(language.get("alias")).forEach(alias -> names.putIfAbsent(alias, name));
            }
        }
    }

    /** One that knows the languages and colours none: for pages that nobody sees, in a fraction of the time. */
    static Highlighter withoutColours() {
        return new Highlighter(false);
    }

    /** Whether a fence may name this language. */
    boolean knows(String language) {
        return PLAIN.contains(language) || names.containsKey(language);
    }

    Collection<String> languages() {
        Set<String> all = new TreeSet<>(names.keySet());
        all.addAll(PLAIN);
        return all;
    }

    /** The code as HTML with a span for each token; empty where the language has no grammar. */
    Optional<String> highlight(String code, String language) {
        return Optional.ofNullable(colours ? names.get(language) : null)
                .map(name -> grammars.computeIfAbsent(name, this::grammar).highlight(code));
    }

    private Grammar grammar(String name) {
        Set<String> files = new LinkedHashSet<>();
        addWithRequirements(name, files);
        return new Grammar(name, files);
    }

    private void addWithRequirements(String name, Set<String> files) {
        requirements.getOrDefault(name, List.of()).forEach(required -> addWithRequirements(required, files));
        files.add(name);
    }

    /** A scope that no other language sees. */
    private Scriptable scope(Context context) {
        Scriptable scope = context.newObject(standardObjects);
        scope.setPrototype(standardObjects);
        scope.setParentScope(null);
        return scope;
    }

    private Script script(Context context, String path) {
        return scripts.computeIfAbsent(path, file -> context.compileString(resource(file), file, 1, null));
    }

    /** One language, ready to run. */
    private final class Grammar {
        private final String name;
        private final Scriptable scope;
        private final Function highlight;

        Grammar(String name, Collection<String> languages) {
            this.name = name;
            this.scope = inContext(Highlighter.this::scope);
            this.highlight = inContext(context -> {
                context.evaluateString(scope, START, "start", 1, null);
                script(context, PRISM + "components/prism-core.js").exec(context, scope, scope);
                for (String language : languages) {
                    script(context, PRISM + "components/prism-" + language + ".js").exec(context, scope, scope);
                }
                return (Function) context.evaluateString(scope, HIGHLIGHT, "highlight", 1, null);
            });
        }

        /** Prism keeps state while it works, so one thread at a time. */
        synchronized String highlight(String code) {
            return inContext(
                    context -> Context.toString(highlight.call(context, scope, scope, new Object[] {code, name})));
        }
    }

    private static <T> T inContext(java.util.function.Function<Context, T> work) {
        try (Context context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_ES6);
            // Interpreted: compiling to bytecode pays only after many hundred blocks.
            context.setInterpretedMode(true);
            return work.apply(context);
        }
    }

    private static List<String> strings(Object value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof NativeArray array) {
            for (Object item : array) {
                strings.add(item.toString());
            }
        } else if (value != null) {
            strings.add(value.toString());
        }
        return strings;
    }

    private static String resource(String path) {
        try (InputStream in = Highlighter.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
