package dev.greenroom.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.model.InlineCode;
import dev.greenroom.model.Level;
import dev.greenroom.model.Site;
import dev.greenroom.model.Topic;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a book says of itself: the package document, which names it and all its files, and the contents by level. */
final class BookPackage {
    static final String FILE = "package.opf";
    static final String NAVIGATION = "contents.xhtml";

    /** RFC 9562, section 6.6: the namespace of names that are addresses. */
    private static final UUID ADDRESSES = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private final Book book;
    private final Topic topic;
    private final Site site;
    private final String url;

    /** @param url of the topic's page */
    BookPackage(Book book, Topic topic, Site site, String url) {
        this.book = book;
        this.topic = topic;
        this.site = site;
        this.url = url;
    }

    String document() {
        Xml xml = new Xml().open(
                "package", "xmlns", "http://www.idpf.org/2007/opf", "version", "3.0", "unique-identifier", "id", "xml:lang", site.language());
        metadata(xml);
        manifest(xml);
        xml.open("spine").empty("itemref", "idref", "introduction").empty("itemref", "idref", "contents");
        book.questions().forEach(page -> xml.empty("itemref", "idref", item(page)));
        return xml.end();
    }

    private void metadata(Xml xml) {
        xml.open("metadata", "xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .text("dc:identifier", "urn:uuid:" + identifier(url), "id", "id")
                .text("dc:title", Book.title(topic))
                .text("dc:language", site.language())
                .text("dc:creator", site.title())
                .text("dc:publisher", site.title())
                .text("dc:description", InlineCode.plain(topic.summary()))
                .text("dc:source", url)
                .text("dc:date", topic.changed().toString());
        site.license().ifPresent(license -> xml.text("dc:rights", license.title() + " (" + license.url() + ")"));
        xml.text("meta", topic.changed() + "T00:00:00Z", "property", "dcterms:modified")
                .text("meta", "textual", "property", "schema:accessMode")
                .text("meta", "textual", "property", "schema:accessModeSufficient")
                .text("meta", "tableOfContents", "property", "schema:accessibilityFeature")
                .text("meta", "structuralNavigation", "property", "schema:accessibilityFeature")
                .text("meta", "alternativeText", "property", "schema:accessibilityFeature")
                .text("meta", "none", "property", "schema:accessibilityHazard")
                .close();
    }

    private void manifest(Xml xml) {
        xml.open("manifest")
                .empty("item", "id", "contents", "href", NAVIGATION, "media-type", "application/xhtml+xml", "properties", "nav")
                .empty("item", "id", "styles", "href", Book.STYLES, "media-type", "text/css");
        page(xml, book.introduction());
        book.questions().forEach(page -> page(xml, page));
        book.pictureTypes().forEach((file, type) -> xml.empty("item", "id", BookHtml.id(file), "href", file, "media-type", type));
        xml.close();
    }

    private static void page(Xml xml, BookPage page) {
        xml.empty("item", "id", item(page), "href", page.file(), "media-type", "application/xhtml+xml");
    }

    private static String item(BookPage page) {
        return page.file().replace(".xhtml", "");
    }

    String navigation() {
        Xml xml = new Xml()
                .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "xmlns:epub", "http://www.idpf.org/2007/ops",
                        "lang", site.language(), "xml:lang", site.language())
                .open("head")
                .text("title", "Contents")
                .empty("link", "rel", "stylesheet", "type", "text/css", "href", Book.STYLES)
                .close()
                .open("body")
                .open("nav", "epub:type", "toc", "id", "toc")
                .text("h1", "Contents")
                .open("ol");
        entry(xml, book.introduction());
        for (Level level : site.levels()) {
            level(xml, level);
        }
        return xml.end();
    }

    private void level(Xml xml, Level level) {
        List<BookPage> pages = IntStream.range(0, topic.questions().size())
                .filter(index -> topic.questions().get(index).level().equals(level))
                .mapToObj(book.questions()::get)
                .toList();
        if (pages.isEmpty()) {
            return;
        }
        xml.open("li").text("span", level.title()).open("ol");
        pages.forEach(page -> entry(xml, page));
        xml.close().close();
    }

    private static void entry(Xml xml, BookPage page) {
        xml.open("li").text("a", page.title(), "href", page.file()).close();
    }

    /** RFC 9562, section 5.3: a UUID by name, so that a book's next edition is the same book. */
    static UUID identifier(String url) {
        byte[] name = url.getBytes(UTF_8);
        return UUID.nameUUIDFromBytes(ByteBuffer.allocate(16 + name.length)
                .putLong(ADDRESSES.getMostSignificantBits())
                .putLong(ADDRESSES.getLeastSignificantBits())
                .put(name)
                .array());
    }
}
