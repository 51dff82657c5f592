package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.InlineCode;
import dev.greenroom.model.Question;
import dev.greenroom.model.Reference;
import dev.greenroom.model.Site;
import dev.greenroom.model.Topic;

/**
 * A page of a book.
 *
 * @param file its name in the book
 * @param path of the page on the site that it stands for
 * @param title without markup
 */
record BookPage(String file, String path, String title, BookHtml html) {
    private static final String INTRODUCTION = "introduction.xhtml";

    /** What opens the book: the topic's own text and its FAQ. */
    static BookPage introduction(AnsweredTopic answered, Site site, Addresses addresses) {
        Topic topic = answered.topic();
        String path = Addresses.topic(topic.slug());
        StringBuilder html = new StringBuilder()
                .append("<h1>").append(InlineCode.html(Book.title(topic))).append("</h1>")
                .append("<p class=\"short-answer\">").append(InlineCode.html(topic.summary())).append("</p>")
                .append(answered.introduction().html());
        if (!answered.faq().isEmpty()) {
            html.append("<section id=\"faq\"><h2>Frequently asked</h2>");
            for (int i = 0; i < answered.faq().size(); i++) {
                html.append("<h3>").append(InlineCode.html(topic.faq().get(i).question())).append("</h3>");
                html.append(answered.faq().get(i).html());
            }
            html.append("</section>");
        }
        html.append("<p class=\"onward\">").append(InlineCode.html(site.title())).append(", ").append(topic.changed());
        site.license().ifPresent(license -> html.append(". Content: ").append(link(license)));
        html.append(". ").append(link(addresses.url(path), addresses.url(path))).append("</p>");
        return new BookPage(INTRODUCTION, path, Book.title(topic), new BookHtml(html.toString()));
    }

    static BookPage question(Answer answer, Addresses addresses) {
        Question question = answer.question();
        String path = Addresses.question(question);
        StringBuilder html = new StringBuilder()
                .append("<h1>").append(InlineCode.html(question.title())).append("</h1>")
                .append("<p class=\"facts\">").append(InlineCode.html(question.level().title()))
                .append(". Reviewed ").append(question.reviewed()).append("</p>")
                .append("<p class=\"short-answer\" id=\"short-answer\">").append(InlineCode.html(question.shortAnswer())).append("</p>")
                .append("<div id=\"answer\">").append(answer.full().html()).append("</div>");
        section(html, "follow-ups", "Follow-ups", answer.followUps());
        section(html, "pitfalls", "Pitfalls", answer.pitfalls());
        if (!question.sources().isEmpty()) {
            html.append("<section id=\"sources\"><h2>Sources</h2><ul>");
            question.sources().forEach(source -> html.append("<li>").append(link(source)).append("</li>"));
            html.append("</ul></section>");
        }
        html.append("<p class=\"onward\">").append(link("This question online", addresses.url(path))).append("</p>");
        return new BookPage(questionFile(question), path, InlineCode.plain(question.title()), new BookHtml(html.toString()));
    }

    private static String questionFile(Question question) {
        return "question-" + question.slug() + ".xhtml";
    }

    private static void section(StringBuilder html, String id, String title, Fragment fragment) {
        if (!fragment.isEmpty()) {
            html.append("<section id=\"").append(id).append("\"><h2>").append(title).append("</h2>").append(fragment.html()).append("</section>");
        }
    }

    private static String link(Reference reference) {
        return link(reference.title(), reference.url());
    }

    private static String link(String label, String url) {
        return "<a href=\"" + escaped(url) + "\">" + escaped(label) + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** The whole document. */
    String document(String language) {
        return new Xml()
                .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", language, "xml:lang", language)
                .open("head")
                .text("title", title)
                .empty("link", "rel", "stylesheet", "type", "text/css", "href", Book.STYLES)
                .close()
                .open("body")
                .raw(html.xhtml())
                .end();
    }
}
