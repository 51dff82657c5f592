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
import org.mozilla.javascript.Undefined;

/**
 * Colours code at build time: Prism's grammars, run by Rhino. The result names a class for each token and holds no
 * styles.
 *
 * <p>Each language has a scope of its own with just the grammars it needs: Prism's grammars extend one another, so in a
 * shared scope the result would depend on which languages were met before. Safe for several threads.
 */
final class Highlighter implements Colouring {
    private static final String PRISM = "/META-INF/resources/webjars/prismjs/1.30.0/";
    private static final String START =
            "var window = this; window.Prism = {manual: true, disableWorkerMessageHandler: true};";

    /** As {@code Prism.highlight}, up to the tokens. */
    private static final String TOKENS = """
            (function (code, language) {
              var work = {code: code, grammar: Prism.languages[language], language: language};
              Prism.hooks.run("before-tokenize", work);
              work.tokens = Prism.tokenize(work.code, work.grammar);
              Prism.hooks.run("after-tokenize", work);
              return work.tokens;
            })""";

    /** Languages with nothing to colour. */
    private static final Set<String> PLAIN = Set.of("text", "txt", "plain", "plaintext", "output", "console");

    /** Prism's files that add to the grammar of another language and bring none. */
    private static final Set<String> ADDITIONS =
            Set.of("css-extras", "js-extras", "js-templates", "php-extras", "xml-doc");

    /** What a language's grammar is built on, by the language's name. */
    private final Map<String, List<String>> requirements = new TreeMap<>();

    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, Grammar> grammars = new ConcurrentHashMap<>();

    /** Prism's files, parsed once for all languages that need them. */
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();

    /** What JavaScript itself brings; sealed, so that all languages can share it. */
    private final ScriptableObject standardObjects = inContext(context -> context.initSafeStandardObjects(null, true));

    Highlighter() {
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

    @Override
    public boolean knows(String language) {
        return PLAIN.contains(language) || names.containsKey(language);
    }

    @Override
    public Collection<String> languages() {
        Set<String> all = new TreeSet<>(names.keySet());
        all.addAll(PLAIN);
        return all;
    }

    @Override
    public Optional<String> highlight(String code, String language) {
        return Optional.ofNullable(names.get(language))
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
        private final Function tokens;

        Grammar(String name, Collection<String> languages) {
            this.name = name;
            this.scope = inContext(Highlighter.this::scope);
            this.tokens = inContext(context -> {
                context.evaluateString(scope, START, "start", 1, null);
                script(context, PRISM + "components/prism-core.js").exec(context, scope, scope);
                for (String language : languages) {
                    script(context, PRISM + "components/prism-" + language + ".js").exec(context, scope, scope);
                }
                return (Function) context.evaluateString(scope, TOKENS, "tokens", 1, null);
            });
        }

        /** Prism keeps state while it works, so one thread at a time. */
        synchronized String highlight(String code) {
            TokenHtml html = new TokenHtml();
            inContext(context -> {
                write(tokens.call(context, scope, scope, new Object[] {code, name}), html);
                return html;
            });
            return html.html();
        }
    }

    /**
     * As Prism's own writer, which took longer in interpreted JavaScript than finding the tokens.
     *
     * @param tokens as {@code Prism.tokenize} gives them: text, or a token, or a list of them
     */
    private static void write(Object tokens, TokenHtml html) {
        if (tokens instanceof CharSequence text) {
            html.text(text.toString());
        } else if (tokens instanceof NativeArray list) {
            for (Object each : list) {
                write(each, html);
            }
        } else if (tokens instanceof Scriptable token) {
            html.begin();
            strings(ScriptableObject.getProperty(token, "type")).forEach(html::kind);
            strings(ScriptableObject.getProperty(token, "alias")).forEach(html::kind);
            html.enter();
            write(ScriptableObject.getProperty(token, "content"), html);
            html.end();
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
        } else if (value != null && value != Scriptable.NOT_FOUND && !Undefined.isUndefined(value)) {
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
