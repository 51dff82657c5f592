package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Output;

/**
 * Tells crawlers that all is open to them, and where the sitemap is.
 *
 * <p>Nothing is disallowed, not even pages that should stay out of search: a crawler must be able to read a page to
 * learn that it is not to be listed. Crawlers look for this file at the domain's own root only; a site mounted below
 * it announces its sitemap in the domain's file instead.
 */
public final class Robots {
    private Robots() {}

    public static Output write(Addresses addresses) {
        return TextFile.of(
                "robots.txt",
                """
                User-agent: *
                Allow: /

                Sitemap: %s
                """
                        .formatted(addresses.url(Addresses.sitemap())));
    }
}
