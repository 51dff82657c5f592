package dev.greenroom.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.greenroom.problem.Place;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A finished page.
 *
 * @param path below the site's root, as in {@code aws/vpc/}, {@code 404.html} or, for the home page, empty
 * @param file the whole document
 * @param version what the document says of itself, where it does
 * @param changed the day of its last real change, where known
 * @param indexed whether search engines should list it under its own address
 */
public record Page(String path, Output file, Optional<String> version, Optional<LocalDate> changed, boolean indexed) {
    /** @param origin the file it comes from */
    public Page(String path, String html, Optional<LocalDate> changed, boolean indexed, Place origin) {
        this(path, new Output(Addresses.file(path), html.getBytes(UTF_8), origin), PageVersion.of(html), changed, indexed);
    }

    public String html() {
        return new String(file.bytes(), UTF_8);
    }

    public Place origin() {
        return file.origin();
    }

    /** @param keeping puts the document where it is to be until it is published */
    public Page kept(UnaryOperator<Output> keeping) {
        return new Page(path, keeping.apply(file), version, changed, indexed);
    }
}
