package dev.greenroom.render;

import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import dev.greenroom.problem.Suggestion;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Pebble templates, strict and escaping: a misspelt variable is an error at its line, and every value is escaped
 * unless a template says {@code | raw}. Safe for several threads.
 */
final class Templates {
    private static final Pattern EXTENDS = Pattern.compile("\\{%-?\\s*extends\\s+[\"']([^\"']+)[\"']");
    private static final Pattern BLOCK = Pattern.compile("\\{%-?\\s*block\\s+[\"']?([\\w-]+)");
    private static final Pattern NAMED = Pattern.compile("\\{%-?\\s*(?:include|extends|import|from|embed)\\s+[\"']([^\"']+)[\"']");

    private final Map<String, Source> sources;
    private final PebbleEngine engine;

    /**
     * @param sources the templates by name, as in {@code parts/header.html}
     * @param extension the functions and filters of the site
     */
    Templates(Map<String, Source> sources, TemplateFunctions extension) {
        this.sources = sources;
        MemoryLoader loader = new MemoryLoader();
        sources.forEach((name, source) -> loader.addTemplate(name, source.text()));
        this.engine = new PebbleEngine.Builder()
                .loader(loader)
                .extension(extension)
                .strictVariables(true)
                .newLineTrimming(false)
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /** A template could not be read or rendered; the problem says where and why. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Failure(Problem problem, Throwable cause) {
            super(problem.place() + ": " + problem.message(), cause);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** What Pebble passes over or can't place: names of templates that don't exist, blocks that nothing shows. */
    List<Problem> check() {
        List<Problem> problems = new ArrayList<>();
        sources.values().forEach(source -> {
            missing(source, problems);
            lostBlocks(source, problems);
        });
        return problems;
    }

    private void missing(Source source, List<Problem> problems) {
        Matcher matcher = NAMED.matcher(source.text());
        while (matcher.find()) {
            if (!sources.containsKey(matcher.group(1))) {
                problems.add(Rule.TEMPLATE.at(
                        source.place(matcher.start(1), matcher.end(1)),
                        "there is no template `" + matcher.group(1) + "`",
                        Suggestion.didYouMean(matcher.group(1), sources.keySet(), "templates are named from their folder, as in `parts/header.html`")));
            }
        }
    }

    private void lostBlocks(Source source, List<Problem> problems) {
        Matcher parent = EXTENDS.matcher(source.text());
        if (!parent.find() || !sources.containsKey(parent.group(1))) {
            return;
        }
        Set<String> shown = blocks(parent.group(1), new TreeSet<>(), new HashSet<>());
        Matcher block = BLOCK.matcher(source.text());
        while (block.find()) {
            if (!shown.contains(block.group(1))) {
                problems.add(Rule.TEMPLATE.at(
                        source.place(block.start(1), block.end(1)),
                        "`" + parent.group(1) + "` has no block `" + block.group(1) + "`: it would not be shown",
                        Suggestion.didYouMean(block.group(1), shown, "its blocks: `" + String.join("`, `", shown) + "`")));
            }
        }
    }

    /** The blocks of a template and of all it extends; a template met before is one that extends itself. */
    private Set<String> blocks(String name, Set<String> known, Set<String> met) {
        String text = sources.get(name).text();
        BLOCK.matcher(text).results().forEach(match -> known.add(match.group(1)));
        Matcher parent = EXTENDS.matcher(text);
        boolean further = met.add(name) && parent.find() && sources.containsKey(parent.group(1));
        return further ? blocks(parent.group(1), known, met) : known;
    }

    /** @throws Failure where the template is wrong */
    String render(String name, Map<String, Object> variables) {
        if (!sources.containsKey(name)) {
            throw new Failure(
                    Rule.TEMPLATE.at(Source.named("templates/" + name).place(), "the template is missing", "restore it"), null);
        }
        StringWriter html = new StringWriter(16 * 1024);
        try {
            engine.getTemplate(name).evaluate(html, variables, Locale.ROOT);
        } catch (PebbleException e) {
            throw new Failure(Rule.TEMPLATE.at(place(e, name), message(e), help(e)), e);
        } catch (StackOverflowError e) {
            String help = "follow its `include` and `extends` tags: one leads back to where it stands";
            throw new Failure(Rule.TEMPLATE.at(sources.get(name).place(), "the template includes or extends itself without end", help), e);
        } catch (RuntimeException e) {
            // What Pebble does not foresee, such as a value of a type that a tag can't take.
            throw new Failure(Rule.TEMPLATE.at(sources.get(name).place(), "template error: " + e.getMessage(), "check what its tags are given"), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }

    private Place place(PebbleException e, String rendered) {
        String file = e.getFileName() == null ? rendered : e.getFileName();
        Source source = sources.getOrDefault(file, sources.get(rendered));
        Integer line = e.getLineNumber();
        return line == null || line < 1 || line > source.lineCount() ? source.place() : source.linePlace(line);
    }

    private static String message(PebbleException e) {
        return "template error: " + e.getPebbleMessage();
    }

    private static String help(PebbleException e) {
        return e.getPebbleMessage().contains("does not exist")
                ? "check the name against docs/templates.md"
                : "check the tag's syntax";
    }
}
