package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Answer;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Dates;
import dev.greenroom.model.Fragment;
import dev.greenroom.model.Question;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AnkiDecksTest {
    private static final Addresses ADDRESSES = new Addresses("https://example.org/prep/");
    private static final Dates DATES = Samples.dates("2026-01-01", "2026-01-01");

    @Test
    void aLaterDeckUpdatesItsNotesInPlaceAndAddsTheNewOnes() {
        AnkiImport collection = new AnkiImport();
        collection.read(deck(answer("aws/vpc", "What is a VPC?", "<p>One.</p>"), answer("aws/iam", "What is IAM?", "<p>Two.</p>")));
        collection.read(deck(
                answer("aws/s3", "What is S3?", "<p>Three.</p>"),
                answer("aws/iam", "What is IAM?", "<p>Two.</p>"),
                answer("aws/vpc", "What would you say a VPC is?", "<p>One, better.</p>")));

        assertThat(collection.notes()).containsOnlyKeys("aws/vpc", "aws/iam", "aws/s3");
        AnkiImport.Note reworded = collection.notes().get("aws/vpc");
        assertThat(reworded.imported()).isEqualTo(2);
        assertThat(reworded.front()).isEqualTo("What would you say a VPC is?");
        assertThat(reworded.back()).contains("<p>One, better.</p>");
    }

    @Test
    void aNoteHasItsDeckAndTagsForTopicAndLevel() {
        AnkiImport.Note note = imported(answer("aws/vpc", "What is a VPC?", "<p>One.</p>"));

        assertThat(note.deck()).isEqualTo("Greenroom::AWS");
        assertThat(note.tags()).containsExactly("topic::aws", "level::basic", "high-availability");
    }

    @Test
    void theBackHasTheShortAnswerTheFullOneAndTheWayToTheSite() {
        Document back = Jsoup.parse(imported(answer("aws/vpc", "What is a VPC?", "<p>See <a href=\"/prep/aws/iam/\">IAM</a>, <a href=\"#x\">x</a>.</p>")).back());

        assertThat(back.select("p").eachText())
                .containsExactly("The short answer to vpc.", "See IAM, x.", "This question on Greenroom");
        assertThat(back.select("a").eachAttr("href")).containsExactly(
                "https://example.org/prep/aws/iam/", "https://example.org/prep/aws/vpc/#x", "https://example.org/prep/aws/vpc/");
    }

    @Test
    void whatATitleHoldsIsShownAndNothingElse() {
        String hostile = "Is \"a\"\tor <script>alert(1)</script> & `<b>`\n#[latex]x[/latex] [sound:x.mp3] [anki:tts]";
        AnkiImport.Note note = imported(answer("aws/vpc", hostile, "<p>\"quoted\"\t[sound:y.mp3] [$]x[/$] [x]</p>"));

        Document front = Jsoup.parse(note.front());
        assertThat(front.text()).isEqualTo(hostile.replaceAll("\\s", " ").replace("`", ""));
        assertThat(front.body().select("*")).extracting(element -> element.normalName()).containsExactly("body", "code");
        assertThat(note.front() + note.back()).doesNotContain("[sound:", "[latex", "[/latex", "[anki:", "[$", "[/$", "\t", "\n");
        assertThat(Jsoup.parse(note.back()).text()).contains("\"quoted\" [sound:y.mp3] [$]x[/$] [x]");
    }

    @Test
    void codeKeepsItsLinesWithoutAnyStylesheet() {
        String html = "<div class=\"code\" data-language=\"java\"><pre tabindex=\"0\"><code><span class=\"token keyword\">if</span> (x)\n\n"
                + "\tdo(\"#\");\n</code></pre></div>";
        String back = imported(answer("aws/vpc", "Q?", html)).back();

        assertThat(back).contains("<code>if (x)<br><br>    do(\"#\");</code>").doesNotContain("class=", "data-", "tabindex", "\n");
        assertThat(Jsoup.parse(back).selectFirst("pre").attr("style")).contains("white-space:pre-wrap", "monospace");
    }

    @Test
    void aPictureSaysWhatItShows() {
        String back = imported(answer("aws/vpc", "Q?", "<p><img src=\"/prep/aws/a.svg\" alt=\"A <net> &amp; more\"><img src=\"/x.svg\" alt=\"\"></p>")).back();

        assertThat(back).doesNotContain("<img").contains("<i>(Picture: A &lt;net&gt; &amp; more)</i>");
    }

    private static Answer answer(String id, String title, String html) {
        return Samples.answer(Samples.question(id, title, DATES), html);
    }

    private static AnkiImport.Note imported(Answer answer) {
        AnkiImport collection = new AnkiImport();
        collection.read(deck(answer));
        return collection.notes().get(answer.question().id());
    }

    private static String deck(Answer... answers) {
        Catalog catalog = Samples.catalog(Stream.of(answers).map(Answer::question).toArray(Question[]::new));
        AnsweredTopic topic = new AnsweredTopic(catalog.topics().get(0), Fragment.EMPTY, List.of(), List.of(answers));
        return Expected.text(AnkiDecks.write(catalog.site(), ADDRESSES, List.of(topic)).get(0));
    }
}
