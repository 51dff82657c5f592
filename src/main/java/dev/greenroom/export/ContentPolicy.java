package dev.greenroom.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Output;
import java.util.List;
import java.util.StringJoiner;

/**
 * The Content-Security-Policy that allows what the published files use and nothing else.
 *
 * <p>Nothing inline is ever allowed: pages hold no inline code and no style attributes, and structured data in a
 * script element is data, which no policy blocks. There is no {@code upgrade-insecure-requests}: every address the
 * policy lets through is the site's own, so there is nothing to upgrade, and the same policy can be tried on a local
 * server without TLS.
 */
final class ContentPolicy {
    private static final List<String> PICTURES =
            List.of(".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico");
    private static final List<String> FONTS = List.of(".woff2", ".woff", ".ttf", ".otf");

    private ContentPolicy() {}

    static String of(List<Output> outputs) {
        Directives directives = new Directives();
        directives.add("default-src 'none'");
        directives.add("script-src", anyEnds(outputs, List.of(".js", ".mjs")), false);
        directives.add("style-src", anyEnds(outputs, List.of(".css")), false);
        // Stylesheets may carry small pictures and fonts within themselves.
        directives.add("img-src", anyEnds(outputs, PICTURES), anyHolds(outputs, ".css", "data:image/"));
        directives.add("font-src", anyEnds(outputs, FONTS), anyHolds(outputs, ".css", "data:font/"));
        directives.add("connect-src", anyEnds(outputs, List.of(".json")), false);
        directives.add("worker-src", outputs.stream().anyMatch(output -> output.path().equals(Addresses.worker())), false);
        directives.add("manifest-src", anyEnds(outputs, List.of(".webmanifest")), false);
        directives.add(anyHolds(outputs, ".html", "<form") ? "form-action 'self'" : "form-action 'none'");
        directives.add("base-uri 'none'");
        directives.add("frame-ancestors 'none'");
        return directives.toString();
    }

    private static boolean anyEnds(List<Output> outputs, List<String> endings) {
        return outputs.stream().anyMatch(output -> endings.stream().anyMatch(output.path()::endsWith));
    }

    private static boolean anyHolds(List<Output> outputs, String ending, String text) {
        return outputs.stream()
                .filter(output -> output.path().endsWith(ending))
                .anyMatch(output -> new String(output.bytes(), ISO_8859_1).contains(text));
    }

    /** The directives so far, each with the sources it allows; one that allows none is left to the default. */
    private static final class Directives {
        private final StringJoiner all = new StringJoiner("; ");

        void add(String directive) {
            all.add(directive);
        }

        void add(String name, boolean self, boolean data) {
            if (self || data) {
                all.add(name + (self ? " 'self'" : "") + (data ? " data:" : ""));
            }
        }

        @Override
        public String toString() {
            return all.toString();
        }
    }
}
