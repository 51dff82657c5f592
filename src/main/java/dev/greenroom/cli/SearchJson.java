package dev.greenroom.cli;

import dev.greenroom.model.Json;
import dev.greenroom.model.SearchAnswer;
import dev.greenroom.model.SearchAnswer.Explanation;
import dev.greenroom.model.SearchAnswer.Marked;
import dev.greenroom.model.SearchAnswer.Result;
import dev.greenroom.model.SearchAnswer.TermShare;
import dev.greenroom.model.SearchAnswer.WordShare;
import dev.greenroom.model.SearchQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A search's answer as one JSON object, named as the browser's engine names things. */
final class SearchJson {
    private static final double DIGITS = 1e4;

    private SearchJson() {}

    static String of(SearchQuery query, SearchAnswer answer, boolean explain) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", query.text());
        json.put("count", answer.count());
        json.put("counts", ordered("topics", answer.topics(), "levels", answer.levels()));
        json.put("correction", answer.correction().map(SearchJson::correction).orElse(null));
        json.put("closest", answer.closest());
        json.put("words", answer.words());
        json.put("results", answer.results().stream().map(result -> result(result, explain)).toList());
        return Json.writeFile(json);
    }

    private static Map<String, Object> result(Result result, boolean explain) {
        Map<String, Object> json = ordered(
                "id", result.id(),
                "path", result.id() + "/",
                "topic", result.topic(),
                "topicTitle", result.topicTitle(),
                "level", result.level(),
                "levelTitle", result.levelTitle(),
                "score", rounded(result.score()),
                "title", result.title().text(),
                "titleRanges", result.title().ranges(),
                "excerpt", result.excerpt().text(),
                "ranges", result.excerpt().ranges());
        if (explain) {
            json.put("explanation", explanation(result.explanation()));
        }
        return json;
    }

    private static Map<String, Object> correction(Marked mended) {
        return ordered("text", mended.text(), "ranges", mended.ranges());
    }

    private static Map<String, Object> explanation(Explanation told) {
        List<Map<String, Object>> words = told.words().stream().map(SearchJson::word).toList();
        return ordered("topicFactor", told.topicFactor(), "words", words);
    }

    private static Map<String, Object> word(WordShare word) {
        List<Map<String, Object>> terms = word.terms().stream().map(SearchJson::term).toList();
        return ordered("word", word.word(), "adds", rounded(word.adds()), "terms", terms);
    }

    private static Map<String, Object> term(TermShare term) {
        Map<String, Object> json = ordered("term", term.term(), "how", term.how(), "onlyInTexts", term.onlyInTexts());
        term.cost().ifPresent(cost -> json.put("cost", rounded(cost)));
        json.putAll(ordered("factor", rounded(term.factor()), "level", term.level(), "adds", rounded(term.adds())));
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * DIGITS) / DIGITS;
    }

    /** @param entries keys and values by turns */
    private static Map<String, Object> ordered(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
