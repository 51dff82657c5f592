package dev.greenroom.export;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Output;
import dev.greenroom.model.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The list of pages for search engines, as sitemaps.org defines it.
 *
 * <p>It holds what search engines use: the address and the day of the last real change where known. Priorities and
 * frequencies are left out, as nobody reads them.
 */
public final class Sitemap {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /** The protocol's own limit for one file. */
    private static final int LIMIT = 50_000;

    private Sitemap() {}

    /** One file, or an index with its parts where one file could not hold all pages. */
    public static List<Output> write(List<Page> pages, Addresses addresses) {
        return write(pages, addresses, LIMIT);
    }

    static List<Output> write(List<Page> pages, Addresses addresses, int limit) {
        List<Page> listed = pages.stream()
                .filter(Page::indexed)
                .sorted(Comparator.comparing(Page::path))
                .toList();
        if (listed.size() <= limit) {
            return List.of(TextFile.of(Addresses.sitemap(), pageList(listed, addresses)));
        }
        Xml index = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
        List<Output> parts = new ArrayList<>();
        for (int from = 0; from < listed.size(); from += limit) {
            List<Page> part = listed.subList(from, Math.min(from + limit, listed.size()));
            String path = partPath(parts.size() + 1);
            parts.add(TextFile.of(path, pageList(part, addresses)));
            entry(index, "sitemap", addresses.url(path), newest(part));
        }
        parts.add(0, TextFile.of(Addresses.sitemap(), index.end()));
        return List.copyOf(parts);
    }

    private static String pageList(List<Page> pages, Addresses addresses) {
        Xml xml = new Xml().open("urlset", "xmlns", NAMESPACE);
        for (Page page : pages) {
            entry(xml, "url", addresses.url(PercentEncoding.encode(page.path())), page.changed());
        }
        return xml.end();
    }

    private static void entry(Xml xml, String element, String url, Optional<LocalDate> changed) {
        xml.open(element).text("loc", url);
        changed.ifPresent(day -> xml.text("lastmod", day.toString()));
        xml.close();
    }

    /** {@code sitemap-2.xml} for the second part. */
    private static String partPath(int number) {
        return Addresses.sitemap().replace(".xml", "-" + number + ".xml");
    }

    private static Optional<LocalDate> newest(List<Page> pages) {
        return pages.stream().flatMap(page -> page.changed().stream()).max(Comparator.naturalOrder());
    }
}
