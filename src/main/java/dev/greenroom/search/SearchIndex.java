package dev.greenroom.search;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Fingerprint;
import dev.greenroom.model.Json;
import dev.greenroom.model.Level;
import dev.greenroom.model.Output;
import dev.greenroom.model.Question;
import dev.greenroom.model.Tag;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes what the browser searches in: {@code search/index.json}, and the files it names. {@code docs/search-index.md}
 * tells the format.
 *
 * <p>All but the first carry a fingerprint in their names: what a browser holds of them is never out of date.
 */
public final class SearchIndex {
    /** Raised with every change of the format or of the analysis: the client refuses what it does not know. */
    static final int FORMAT = 1;

    /** Texts are only read for excerpts, a few at a time: files of this many characters are loaded quickly. */
    private static final int TEXTS_IN_A_FILE = 8_000;

    private static final String MANIFEST = "search/index.json";

    /** Holds nothing but fingerprinted files, so that one rule of the host can keep them all. */
    private static final String FOLDER = "search/data/";

    private final Place origin = Source.named("search index").place();
    private final List<Output> outputs = new ArrayList<>();

    private SearchIndex() {}

    /** @param answers in the order in which equally good ones are shown */
    public static List<Output> write(Catalog catalog, List<Answer> answers) {
        SearchIndex index = new SearchIndex();
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("topics", catalog.topics().stream().map(SearchIndex::row).toList());
        manifest.put("levels", catalog.site().levels().stream().map(SearchIndex::row).toList());
        manifest.put("terms", index.add("terms", TermsFile.of(new Analysis(catalog.synonyms()), answers)));
        manifest.put("questions", index.add("questions", questions(catalog, answers)));
        manifest.put("texts", index.addTexts(answers));
        index.outputs.add(0, index.output(MANIFEST, bytes(manifest)));
        return List.copyOf(index.outputs);
    }

    private static List<Object> row(Topic topic) {
        return List.of(topic.slug(), topic.title());
    }

    private static List<Object> row(Level level) {
        return List.of(level.id(), level.title());
    }

    private static List<Object> questions(Catalog catalog, List<Answer> answers) {
        List<String> topics = catalog.topics().stream().map(Topic::slug).toList();
        List<Object> rows = new ArrayList<>();
        for (Answer answer : answers) {
            Question question = answer.question();
            rows.add(List.of(
                    question.id(),
                    Addresses.question(question),
                    plain(question.title()),
                    topics.indexOf(question.topic()),
                    catalog.site().levels().indexOf(question.level()),
                    question.tags().stream().map(Tag::slug).toList(),
                    plain(question.shortAnswer())));
        }
        return rows;
    }

    /** Without the backticks that mark code. */
    private static String plain(String text) {
        return text.replaceAll("`([^`]*)`", "$1");
    }

    /** Adds the texts in files of about equal size and returns each file's name with the number of its texts. */
    private List<Object> addTexts(List<Answer> answers) {
        List<Object> files = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int length = 0;
        for (Answer answer : answers) {
            String text = Part.BODY.text(answer).strip().replaceAll("\\s+", " ");
            if (length + text.length() > TEXTS_IN_A_FILE && !texts.isEmpty()) {
                files.add(List.of(add("texts", texts), texts.size()));
                texts.clear();
                length = 0;
            }
            texts.add(text);
            length += text.length();
        }
        if (!texts.isEmpty()) {
            files.add(List.of(add("texts", texts), texts.size()));
        }
        return files;
    }

    /** Adds a file and returns its path, which its content gives it. */
    private String add(String name, Object value) {
        byte[] bytes = bytes(value);
        String path = FOLDER + name + "." + Fingerprint.of(List.of(bytes)) + ".json";
        outputs.add(output(path, bytes));
        return path;
    }

    private Output output(String path, byte[] bytes) {
        return new Output(path, bytes, origin);
    }

    private static byte[] bytes(Object value) {
        return Json.write(value).getBytes(StandardCharsets.UTF_8);
    }
}
