package dev.greenroom.render;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.InlineCode;
import dev.greenroom.model.Json;
import dev.greenroom.model.Question;
import dev.greenroom.model.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes schema.org data as JSON-LD, saying nothing that the page doesn't show.
 *
 * <p>The types are those that search engines still read for such pages: {@code BreadcrumbList}, and {@code Quiz} with
 * {@code Question} and {@code eduQuestionType: Flashcard} (Google's "Education Q&A"). FAQ, HowTo and QAPage are not
 * used: they were retired, or are for pages where visitors answer.
 */
final class StructuredData {
    private static final String CONTEXT = "https://schema.org";

    private final Addresses addresses;

    StructuredData(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The way from the home page; the last crumb is the page itself. */
    String breadcrumbs(List<Views.LinkView> crumbs) {
        List<Object> items = new ArrayList<>();
        for (int i = 0; i < crumbs.size(); i++) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("@type", "ListItem");
            item.put("position", i + 1);
            item.put("name", InlineCode.plain(crumbs.get(i).label()));
            item.put("item", addresses.url(crumbs.get(i).href().substring(addresses.root().length())));
            items.add(item);
        }
        Map<String, Object> list = typed("BreadcrumbList");
        list.put("itemListElement", items);
        return Json.write(list);
    }

    /** Questions with their short answers as flash cards. */
    String quiz(String name, Topic topic, List<Question> questions) {
        List<Object> parts = new ArrayList<>();
        for (Question question : questions) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("@type", "Answer");
            answer.put("text", InlineCode.plain(question.shortAnswer()));
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("@type", "Question");
            part.put("eduQuestionType", "Flashcard");
            part.put("text", InlineCode.plain(question.title()));
            part.put("acceptedAnswer", answer);
            parts.add(part);
        }
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("@type", "Thing");
        about.put("name", topic.title());
        Map<String, Object> quiz = typed("Quiz");
        quiz.put("name", name);
        quiz.put("about", about);
        quiz.put("hasPart", parts);
        return Json.write(quiz);
    }

    /** The site's name, for the home page. */
    String website(String name) {
        Map<String, Object> site = typed("WebSite");
        site.put("name", name);
        site.put("url", addresses.url(""));
        return Json.write(site);
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", CONTEXT);
        data.put("@type", type);
        return data;
    }
}
