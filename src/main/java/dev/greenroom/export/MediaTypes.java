package dev.greenroom.export;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The media types of what is exported. */
final class MediaTypes {
    static final String EPUB = "application/epub+zip";
    static final String MARKDOWN = "text/markdown; charset=utf-8";

    /** EPUB 3.3, section 3.2: the kinds of picture that every reader must show. AVIF is none of them. */
    private static final Map<String, String> PICTURES = Map.of(
            "gif", "image/gif",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "png", "image/png",
            "svg", "image/svg+xml",
            "webp", "image/webp");

    private MediaTypes() {}

    /** Of a picture that books may hold. */
    static Optional<String> ofPicture(String path) {
        String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(PICTURES.get(ending));
    }
}
