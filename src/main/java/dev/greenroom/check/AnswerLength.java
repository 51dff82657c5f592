package dev.greenroom.check;

import dev.greenroom.model.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** How long an answer is for those who speak it. */
final class AnswerLength {
    private AnswerLength() {}

    /** The words of the full answer, those in fences left out. */
    static int words(Answer answer) {
        Element body = Jsoup.parseBodyFragment(answer.full().html()).body();
        body.select("pre").remove();
        String text = body.text().strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }
}
