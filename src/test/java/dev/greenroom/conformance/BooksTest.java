package dev.greenroom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each topic's book is one that every reader opens. */
class BooksTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    static Stream<Published> sites() {
        return Stream.of(RealSite.get(), EdgeSite.get());
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everyBookIsValid(Published site) {
        Map<String, byte[]> books = books(site);
        assertThat(books).hasSizeGreaterThan(1);
        List<String> findings = new ArrayList<>();
        books.forEach((path, epub) -> findings.addAll(EpubValidator.check(path, epub)));
        assertThat(findings).isEmpty();
    }

    @Test
    void theCheckerFindsWhatIsWrong() throws IOException {
        Map<String, byte[]> files = Zip.files(books(EdgeSite.get()).get("aws/aws.epub"));
        files.put("OEBPS/question-parts.xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'><p>No head</p></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(EpubValidator.check("broken.epub", Zip.of(files))).anyMatch(finding -> finding.contains("RSC-005"));
    }

    /** EPUB 3.3 container, section 4.3: so that the kind of file can be told from its first bytes. */
    @Test
    void theMediaTypeStandsFirstAndUnpacked() {
        byte[] epub = books(EdgeSite.get()).get("aws/aws.epub");
        assertThat(new String(epub, 30, 28, StandardCharsets.US_ASCII)).isEqualTo("mimetypeapplication/epub+zip");
    }

    @Test
    void linksBetweenTheBooksQuestionsStayInItAndOthersLeadToTheSite() throws IOException {
        Document page = page("aws/aws.epub", "question-unicode.xhtml");
        assertThat(page.select("#answer a").eachAttr("href")).containsExactly(
                "question-headings.xhtml",
                "#teil-1",
                "question-headings.xhtml",
                EdgeSite.URL + "aws/images/drawing.svg",
                EdgeSite.URL + "tags/",
                "mailto:me@example.org");
    }

    @Test
    void picturesOfTheTopicAreInItsBook() throws IOException {
        assertThat(page("aws/aws.epub", "question-parts.xhtml").select("img").eachAttr("src"))
                .containsExactly("pictures/aws/images/drawing.svg", "pictures/aws/images/drawing.svg");
        assertThat(Zip.files(books(EdgeSite.get()).get("aws/aws.epub"))).containsKey("OEBPS/pictures/aws/images/drawing.svg");
        assertThat(Zip.files(books(EdgeSite.get()).get("node-js/node-js.epub")).keySet()).noneMatch(file -> file.contains("pictures"));
    }

    @Test
    void everyKindOfPictureIsThereOrSaysWhatItShows(@TempDir Path folder) throws IOException {
        SmallSite site = new SmallSite(folder)
                .question("010-pictures", "Which `<picture>` & \"why\"?", "![A dot](../images/dot.png)\n\n![A new kind](../images/dot.avif)");
        Files.createDirectories(folder.resolve("content/aws/images"));
        Files.write(folder.resolve("content/aws/images/dot.png"), PNG);
        Files.write(folder.resolve("content/aws/images/dot.avif"), PNG);
        byte[] epub = site.build().files().get("aws/aws.epub");
        assertThat(EpubValidator.check("aws.epub", epub)).isEmpty();
        String page = new String(Zip.files(epub).get("OEBPS/question-pictures.xhtml"), StandardCharsets.UTF_8);
        assertThat(page).contains("src=\"pictures/aws/images/dot.png\"", "<em>A new kind</em>").doesNotContain("avif");
    }

    private static Map<String, byte[]> books(Published site) {
        Map<String, byte[]> books = new LinkedHashMap<>(site.files());
        books.keySet().removeIf(path -> !path.endsWith(".epub"));
        return books;
    }

    private static Document page(String book, String name) throws IOException {
        byte[] page = Zip.files(books(EdgeSite.get()).get(book)).get("OEBPS/" + name);
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }
}
