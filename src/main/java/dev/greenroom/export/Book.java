package dev.greenroom.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.AnsweredTopic;
import dev.greenroom.model.InlineCode;
import dev.greenroom.model.Output;
import dev.greenroom.model.Site;
import dev.greenroom.model.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One topic as an EPUB 3 book: a page that opens it, a page a question, and the pictures they show. */
final class Book {
    static final String STYLES = "book.css";

    private static final String FOLDER = "OEBPS/";
    private static final String PICTURES = "pictures/";
    private static final String CONTAINER = new Xml()
            .open("container", "version", "1.0", "xmlns", "urn:oasis:names:tc:opendocument:xmlns:container")
            .open("rootfiles")
            .empty("rootfile", "full-path", FOLDER + BookPackage.FILE, "media-type", "application/oebps-package+xml")
            .end();

    private final Addresses addresses;
    private final Map<String, Output> pictures;
    private final Topic topic;
    private final BookPage introduction;
    private final List<BookPage> questions;
    private final Map<String, BookPage> byPath = new HashMap<>();
    private final Map<String, Output> shown = new TreeMap<>();

    /** @param pictures of the whole site, by their paths */
    Book(AnsweredTopic answered, Site site, Addresses addresses, Map<String, Output> pictures) {
        this.addresses = addresses;
        this.pictures = pictures;
        this.topic = answered.topic();
        this.introduction = BookPage.introduction(answered, site, addresses);
        this.questions = answered.answers().stream().map(answer -> BookPage.question(answer, addresses)).toList();
        pages().forEach(page -> byPath.put(page.path(), page));
        topic.questions().forEach(question -> byPath.put(Addresses.onTopicPage(question), byPath.get(Addresses.question(question))));
        pages().forEach(page -> {
            page.html().links(address -> led(address, page));
            page.html().pictures(this::picture);
        });
    }

    static String title(Topic topic) {
        return InlineCode.plain(topic.title()) + " interview questions";
    }

    BookPage introduction() {
        return introduction;
    }

    /** A page for each of the topic's questions, in their order. */
    List<BookPage> questions() {
        return questions;
    }

    /** The files of the pictures that are shown, with their media types. */
    Map<String, String> pictureTypes() {
        Map<String, String> types = new TreeMap<>();
        shown.keySet().forEach(file -> types.put(file, MediaTypes.ofPicture(file).orElseThrow()));
        return types;
    }

    byte[] epub(Site site) {
        BookPackage described = new BookPackage(this, topic, site, addresses.url(Addresses.topic(topic.slug())));
        Archive archive = new Archive()
                .stored("mimetype", MediaTypes.EPUB.getBytes(UTF_8))
                .packed("META-INF/container.xml", CONTAINER.getBytes(UTF_8))
                .packed(FOLDER + BookPackage.FILE, described.document().getBytes(UTF_8))
                .packed(FOLDER + BookPackage.NAVIGATION, described.navigation().getBytes(UTF_8))
                .packed(FOLDER + STYLES, styles());
        pages().forEach(page -> archive.packed(FOLDER + page.file(), page.document(site.language()).getBytes(UTF_8)));
        shown.forEach((file, picture) -> archive.packed(FOLDER + file, picture.bytes()));
        return archive.bytes();
    }

    private List<BookPage> pages() {
        List<BookPage> pages = new ArrayList<>(List.of(introduction));
        pages.addAll(questions);
        return pages;
    }

    /** Where a link leads from a page of the book: to another page of it, or to the site. */
    private String led(String address, BookPage from) {
        boolean within = address.startsWith("#");
        if (!within && (!address.startsWith("/") || address.startsWith("//"))) {
            return address;
        }
        int hash = address.indexOf('#');
        String anchor = hash < 0 ? "" : address.substring(hash + 1);
        String path = within ? from.path() : address.substring(addresses.root().length(), hash < 0 ? address.length() : hash);
        BookPage onTopicPage = byPath.get(path + "#" + anchor);
        BookPage page = onTopicPage == null ? byPath.get(path) : onTopicPage;
        if (page == null) {
            return AbsoluteLinks.absolute(address, addresses.url(from.path()));
        }
        return onTopicPage == null && page.html().has(anchor) ? (within ? "" : page.file()) + "#" + BookHtml.id(anchor) : page.file();
    }

    private Optional<String> picture(String address) {
        String path = address.startsWith(addresses.root()) ? address.substring(addresses.root().length()) : address;
        if (!pictures.containsKey(path) || MediaTypes.ofPicture(path).isEmpty()) {
            return Optional.empty();
        }
        shown.put(PICTURES + path, pictures.get(path));
        return Optional.of(PICTURES + path);
    }

    private static byte[] styles() {
        try (InputStream in = Book.class.getResourceAsStream(STYLES)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
