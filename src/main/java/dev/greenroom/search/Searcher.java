package dev.greenroom.search;

import dev.greenroom.model.SearchAnswer;
import dev.greenroom.model.SearchAnswer.Marked;
import dev.greenroom.model.SearchAnswer.Result;
import dev.greenroom.model.SearchQuery;
import dev.greenroom.problem.FileFailure;
import dev.greenroom.search.Ranking.Filter;
import dev.greenroom.search.Ranking.Group;
import dev.greenroom.search.Ranking.Ranked;
import dev.greenroom.search.Ranking.Scored;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Answers queries from the files that {@link SearchIndex} wrote as the browser does: the twin of {@code
 * static/js/search/engine.js}, to which a test holds it.
 */
public final class Searcher {
    private final Analysis analysis = new Analysis();
    private final IndexFiles files;
    private final Reader reader;
    private final Slips slips;
    private final Map<String, String> topics = new HashMap<>();
    private final Map<String, String> levels = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    private Searcher(IndexFiles files) {
        this.files = files;
        this.slips = new Slips(files, analysis);
        this.reader = new Reader(new Terms(files), slips);
        rows("levels").forEach(row -> levels.put((String) row.get(0), (String) row.get(1)));
        List<?> ids = rows("levels").stream().map(row -> row.get(0)).toList();
        int end = 0;
        for (List<?> row : rows("topics")) {
            String slug = (String) row.get(0);
            topics.put(slug, (String) row.get(1));
            List<String> names = namesOf(slug, (String) row.get(1));
            List<?> counts = (List<?>) row.get(2);
            for (int i = 0; i < counts.size(); i++) {
                int start = end;
                end += (Integer) counts.get(i);
                groups.add(new Group(slug, (String) ids.get(i), names, start, end));
            }
        }
    }

    /**
     * @param read gives a file of the site by its path
     * @throws FileFailure where these are no index, or one of another format
     */
    public static Searcher open(Function<String, String> read) {
        return new Searcher(new IndexFiles(read));
    }

    /** The slugs of topics, to filter by. */
    public List<String> topics() {
        return rows("topics").stream().map(row -> (String) row.get(0)).toList();
    }

    /** The ids of levels, likewise. */
    public List<String> levels() {
        return rows("levels").stream().map(row -> (String) row.get(0)).toList();
    }

    /** The slugs of tags, likewise. */
    public List<String> tags() {
        return files.load("tags").stream().map(row -> (String) ((List<?>) row).get(0)).toList();
    }

    public SearchAnswer answer(SearchQuery query) {
        List<Reading> read = QueryWord.of(query.text(), analysis).stream().map(reader::read).toList();
        Filter filter = new Filter(query.topic().orElse(null), query.level().orElse(null), tagged(query.tag()));
        Ranked ranked = Ranking.of(read, groups).best(query.limit(), filter);
        Excerpts excerpts = new Excerpts(analysis, read);
        return new SearchAnswer(
                ranked.best().stream().map(scored -> result(scored, read, excerpts)).toList(),
                ranked.count(),
                ranked.topics(),
                ranked.levels(),
                correction(query.text(), read),
                ranked.best().isEmpty() ? slips.closest(read.stream().map(Reading::word).toList()) : List.of(),
                read.stream().map(each -> each.correction().orElse(each.word().text())).toList());
    }

    private IntPredicate tagged(Optional<String> tag) {
        if (tag.isEmpty()) {
            return number -> true;
        }
        Set<Integer> numbers = new HashSet<>();
        for (Object row : files.load("tags")) {
            List<?> cells = (List<?>) row;
            if (cells.get(0).equals(tag.get())) {
                Postings.forEach((String) cells.get(2), (number, level) -> numbers.add(number));
            }
        }
        return numbers::contains;
    }

    private Result result(Scored scored, List<Reading> read, Excerpts excerpts) {
        int number = scored.number();
        Group group = groups.stream().filter(each -> number < each.end()).findFirst().orElseThrow();
        int inFile = files.number("titles");
        List<?> titles = files.load("titles/" + number / inFile);
        String title = IndexFiles.split((String) titles.get(0), "\n").get(number % inFile);
        String slug = IndexFiles.split((String) titles.get(1), "\n").get(number % inFile);
        int textsInFile = files.number("texts");
        List<?> texts = files.load("texts/" + number / textsInFile);
        int at = 2 * (number % textsInFile);
        return new Result(
                group.topic() + "/" + (slug.isEmpty() ? slugOf(title) : slug),
                group.topic(),
                topics.get(group.topic()),
                group.level(),
                levels.get(group.level()),
                excerpts.mark(title),
                excerpts.excerpt((String) texts.get(at), (String) texts.get(at + 1)),
                scored.score(),
                Reasons.of(number, read, group));
    }

    private static String slugOf(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** The text with its mended words, wherever they stand, and where they are. */
    private Optional<Marked> correction(String text, List<Reading> read) {
        Map<String, String> corrections = new HashMap<>();
        read.forEach(each -> each.correction().ifPresent(word -> corrections.put(each.word().text(), word)));
        StringBuilder mended = new StringBuilder();
        List<int[]> ranges = new ArrayList<>();
        int at = 0;
        for (Word word : corrections.isEmpty() ? List.<Word>of() : analysis.words(text)) {
            String correction = corrections.get(word.text());
            if (correction != null) {
                mended.append(text, at, word.start());
                ranges.add(new int[] {mended.length(), mended.length() + correction.length()});
                mended.append(correction);
                at = word.end();
            }
        }
        return ranges.isEmpty() ? Optional.empty() : Optional.of(new Marked(mended + text.substring(at), ranges));
    }

    /** The terms by which a query names a topic. */
    private List<String> namesOf(String slug, String title) {
        return Stream.of(slug, title)
                .flatMap(name -> QueryWord.of(name, analysis).stream())
                .map(word -> word.terms().get(0))
                .toList();
    }

    private List<List<?>> rows(String key) {
        return files.rows(key).stream().<List<?>>map(row -> (List<?>) row).toList();
    }
}
