package dev.greenroom.conformance;

import java.nio.file.Path;
import java.util.Optional;

/** The site of this repository's own content, built once for all tests. */
final class RealSite {
    private RealSite() {}

    static Published get() {
        return Holder.SITE;
    }

    static Published build() {
        return Published.build(Path.of(""), Optional.empty());
    }

    /** Its class is loaded, and the site built, when a test first asks for it. */
    private static final class Holder {
        private static final Published SITE = build();
    }
}
