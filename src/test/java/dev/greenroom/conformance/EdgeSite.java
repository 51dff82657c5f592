package dev.greenroom.conformance;

import java.nio.file.Path;
import java.util.Optional;

/** A small site of hard cases, mounted below its domain's root: {@code src/test/resources/edge-site}. */
final class EdgeSite {
    static final String URL = "https://edge.example/prep/";

    private EdgeSite() {}

    static Published get() {
        return Holder.SITE;
    }

    static Published build() {
        return Published.build(Path.of("src/test/resources/edge-site"), Optional.of(URL));
    }

    private static final class Holder {
        private static final Published SITE = build();
    }
}
