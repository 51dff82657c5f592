package dev.greenroom.search;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Json;
import dev.greenroom.model.Level;
import dev.greenroom.model.Output;
import dev.greenroom.model.Topic;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Writes what the browser searches in: {@code search/index.json}, and the files of the folder that it names. {@code
 * docs/search-index.md} tells the format.
 */
public final class SearchIndex {
    /** Raised with every change of the format or of the analysis: the client refuses what it does not know. */
    static final int FORMAT = 2;

    private static final String MANIFEST = "search/index.json";

    private SearchIndex() {}

    /** @return the manifest first */
    public static List<Output> write(Catalog catalog, Corpus corpus) {
        return write(catalog, corpus, () -> {});
    }

    /**
     * @param goOn throws where the result is no longer wanted; it is asked again and again
     * @return the manifest first
     */
    public static List<Output> write(Catalog catalog, Corpus corpus, Runnable goOn) {
        SortedMap<String, Postings> impacts = corpus.impacts().levels();
        goOn.run();
        TermFiles terms = TermFiles.of(corpus, impacts);
        goOn.run();
        SpellingFiles spelling = new SpellingFiles(corpus, impacts.keySet());
        goOn.run();

        DataFolder data = new DataFolder();
        data.addAll("terms", terms.terms().contents());
        data.addAll("rest", terms.rest().contents());
        data.addAll("beginnings", terms.beginnings().contents());
        goOn.run();
        data.addAll("titles", TitleFiles.of(corpus.answers()));
        goOn.run();
        data.addAll("texts", TextFiles.of(corpus.answers()));
        goOn.run();
        data.addAll("spelling", spelling.byStart());
        data.addAll("endings", spelling.byEnd());
        data.add("tags", TagsFile.of(corpus.answers()));

        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("format", FORMAT);
        manifest.put("data", data.path());
        manifest.put("topics", topics(catalog, corpus.answers()));
        manifest.put("levels", catalog.site().levels().stream().map(SearchIndex::row).toList());
        manifest.put("titles", TitleFiles.inAFile(corpus.answers()));
        manifest.put("texts", TextFiles.IN_A_FILE);
        manifest.put("terms", terms.terms().firstKeysInOne());
        manifest.put("rest", terms.rest().firstKeysInOne());
        manifest.put("beginnings", terms.beginnings().firstKeysInOne());
        manifest.put("spelling", String.join("", spelling.byStart().keySet()));
        manifest.put("endings", String.join("", spelling.byEnd().keySet()));
        return outputs(manifest, data);
    }

    private static List<Output> outputs(Map<String, Object> manifest, DataFolder data) {
        Place origin = Source.named("search index").place();
        byte[] bytes = Json.writeFile(manifest).getBytes(StandardCharsets.UTF_8);
        return Stream.concat(Stream.of(new Output(MANIFEST, bytes, origin)), data.outputs(origin).stream())
                .toList();
    }

    /** Each topic with how many questions of each level it has, from which a number tells the topic and the level. */
    private static List<Object> topics(Catalog catalog, List<Answer> answers) {
        List<Level> levels = catalog.site().levels();
        Map<String, int[]> counts = new LinkedHashMap<>();
        catalog.topics().forEach(topic -> counts.put(topic.slug(), new int[levels.size()]));
        answers.forEach(answer ->
                counts.get(answer.question().topic())[levels.indexOf(answer.question().level())]++);
        List<Object> rows = new ArrayList<>();
        for (Topic topic : catalog.topics()) {
            rows.add(List.of(topic.slug(), topic.title(), counts.get(topic.slug())));
        }
        return rows;
    }

    private static List<Object> row(Level level) {
        return List.of(level.id(), level.title());
    }
}
