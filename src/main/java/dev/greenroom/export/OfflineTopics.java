package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Json;
import dev.greenroom.model.Output;
import dev.greenroom.model.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lists what a reader needs of a topic without a network: {@code <topic>/offline.json}, as {@code {format, topic, title, bytes,
 * files: [[path, bytes], …]}} with paths below the site's root.
 *
 * <p>These are the topic's page, its questions' pages and their pictures, the lists for practice, and the search. A search
 * index of up to a megabyte is listed whole; of a larger one, the texts that hold no answer of this topic are left out, so
 * that results on other topics come without excerpts.
 */
public final class OfflineTopics {
    private static final int FORMAT = 1;
    private static final int SMALL_INDEX = 1_000_000;
    private static final String SEARCH = "search/index.json";
    private static final String SEARCH_DATA = "search/data/";
    private static final List<String> PICTURES = List.of(".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif");

    private static final Pattern PICTURE_SOURCE = Pattern.compile(" src=\"([^\"]*)\"");

    private final SortedMap<String, Output> files = new TreeMap<>();
    private final Addresses addresses;

    /** All that there are. */
    private final List<String> pictures;

    /** Files of the search index that every topic needs. */
    private final List<String> search = new ArrayList<>();

    /** Those that hold the texts of answers, by their numbers, where a topic needs its own alone. */
    private final SortedMap<Integer, String> texts = new TreeMap<>();

    /** By topic, the numbers of its questions in the index: the first, and the first of the next topic. */
    private final Map<String, int[]> ranges = new HashMap<>();

    private final int answersInAFile;

    private OfflineTopics(List<Output> outputs, Addresses addresses) {
        outputs.forEach(output -> files.put(output.path(), output));
        this.addresses = addresses;
        this.pictures = files.keySet().stream().filter(path -> PICTURES.stream().anyMatch(path::endsWith)).toList();
        Map<?, ?> index = (Map<?, ?>) Json.read(text(files.get(SEARCH)));
        this.answersInAFile = (Integer) index.get("texts");
        readSearch(index);
    }

    private void readSearch(Map<?, ?> index) {
        SortedMap<String, Output> data = files.subMap(SEARCH_DATA, SEARCH_DATA + Character.MAX_VALUE);
        boolean isSmall = data.values().stream().mapToInt(Output::size).sum() <= SMALL_INDEX;
        String ofTexts = index.get("data") + "/texts/";
        for (String path : data.keySet()) {
            if (isSmall || !path.startsWith(ofTexts)) {
                search.add(path);
            } else {
                texts.put(Integer.parseInt(path.substring(ofTexts.length()).replace(".json", "")), path);
            }
        }
        int first = 0;
        for (Object row : (List<?>) index.get("topics")) {
            List<?> cells = (List<?>) row;
            int next = first + ((List<?>) cells.get(2)).stream().mapToInt(each -> (Integer) each).sum();
            ranges.put((String) cells.get(0), new int[] {first, next});
            first = next;
        }
    }

    /** @param outputs all that is published of the topics, with the search index */
    public static List<Output> write(List<Topic> topics, List<Output> outputs, Addresses addresses) {
        OfflineTopics lists = new OfflineTopics(outputs, addresses);
        return topics.parallelStream().map(lists::list).toList();
    }

    private Output list(Topic topic) {
        List<String> paths = new ArrayList<>();
        paths.add(Addresses.topic(topic.slug()));
        topic.questions().forEach(question -> paths.add(Addresses.question(question)));
        paths.addAll(pictures(paths));
        paths.addAll(List.of("practice/catalog.json", "practice/topics/" + topic.slug() + ".json", SEARCH));
        paths.addAll(searchFiles(topic));
        List<List<Object>> rows = new ArrayList<>();
        int bytes = 0;
        for (String path : paths) {
            int size = files.get(Addresses.file(path)).size();
            rows.add(List.of(path, size));
            bytes += size;
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("format", FORMAT);
        list.put("topic", topic.slug());
        list.put("title", topic.title());
        list.put("bytes", bytes);
        list.put("files", rows);
        byte[] json = (Json.writeFile(list) + "\n").getBytes(StandardCharsets.UTF_8);
        return new Output(Addresses.offlineList(topic.slug()), json, topic.place());
    }

    /** The pictures that these pages show, of whichever topic. */
    private List<String> pictures(List<String> pages) {
        if (pictures.isEmpty()) {
            return List.of();
        }
        Set<String> shown = new HashSet<>();
        for (String page : pages) {
            Matcher source = PICTURE_SOURCE.matcher(text(files.get(Addresses.file(page))));
            while (source.find()) {
                shown.add(source.group(1));
            }
        }
        return pictures.stream().filter(path -> shown.contains(addresses.href(path))).toList();
    }

    /** Of a large index all but the texts of others. */
    private List<String> searchFiles(Topic topic) {
        int[] range = ranges.getOrDefault(topic.slug(), new int[2]);
        int from = range[0] / answersInAFile;
        int to = Math.max(from, (range[1] + answersInAFile - 1) / answersInAFile);
        Collection<String> own = range[0] == range[1] ? List.of() : texts.subMap(from, to).values();
        return Stream.concat(search.stream(), own.stream()).sorted().toList();
    }

    private static String text(Output file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
