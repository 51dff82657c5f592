package dev.greenroom.cli;

import dev.greenroom.check.ContentReport;
import dev.greenroom.check.ContentReport.Length;
import dev.greenroom.check.ContentReport.OfTopic;
import dev.greenroom.model.Json;
import dev.greenroom.model.NearDuplicates;
import dev.greenroom.model.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A {@link ContentReport} as one JSON object. */
final class ContentReportJson {
    private static final double DIGITS = 1e4;

    private ContentReportJson() {}

    static String of(ContentReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topics", report.topics().stream().map(ContentReportJson::topic).toList());
        json.put("alike", report.alike().stream().map(ContentReportJson::pair).toList());
        return Json.writeFile(json);
    }

    private static Map<String, Object> topic(OfTopic topic) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("topic", topic.topic().slug());
        json.put("questions", topic.topic().questions().size());
        json.put("levels", named(topic.levels(), level -> level.id()));
        json.put("tags", named(topic.tags(), tag -> tag.slug()));
        json.put("neitherFollowUpsNorPitfalls", topic.bare().stream().map(Question::id).toList());
        json.put("oldestReviews", topic.oldestReviews().stream().map(ContentReportJson::review).toList());
        json.put("shortestAnswers", lengths(topic.shortest()));
        json.put("longestAnswers", lengths(topic.longest()));
        json.put("sourcesPerAnswer", named(topic.sources(), String::valueOf));
        Map<String, Object> code = new LinkedHashMap<>();
        topic.code().forEach((check, languages) -> code.put(check.name().toLowerCase(Locale.ROOT), languages));
        json.put("code", code);
        return json;
    }

    private static Map<String, Object> review(Question question) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", question.id());
        json.put("reviewed", question.reviewed().toString());
        return json;
    }

    private static List<Map<String, Object>> lengths(List<Length> lengths) {
        return lengths.stream().map(length -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", length.question().id());
            json.put("words", length.words());
            return json;
        }).toList();
    }

    private static Map<String, Object> pair(NearDuplicates pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("one", pair.one().id());
        json.put("other", pair.other().id());
        json.put("likeness", Math.round(pair.likeness() * DIGITS) / DIGITS);
        return json;
    }

    private static <T> Map<String, Object> named(Map<T, Integer> counts, Function<T, String> name) {
        Map<String, Object> json = new LinkedHashMap<>();
        counts.forEach((key, count) -> json.put(name.apply(key), count));
        return json;
    }
}
