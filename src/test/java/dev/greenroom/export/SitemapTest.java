package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Output;
import dev.greenroom.model.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class SitemapTest {
    private static final Addresses ADDRESSES = new Addresses("https://example.org/prep/");
    private static final List<Page> PAGES = List.of(
            Samples.page("aws/vpc/", "2026-02-03"),
            Samples.unlistedPage("404.html"),
            Samples.pageWithoutDate("search/"),
            Samples.page("", "2026-02-04"),
            Samples.page("aws/", "2025-12-31"),
            Samples.page("größe & mehr/", "2026-01-01"));

    @Test
    void listsIndexedPagesByPathWithTheDayOfTheirLastChange() {
        List<Output> files = Sitemap.write(PAGES, ADDRESSES);

        assertThat(files).extracting(Output::path).containsExactly("sitemap.xml");
        Expected.isWritten(files.get(0), "sitemap.xml");
    }

    @Test
    void splitsWhatOneFileCannotHoldAndListsTheParts() {
        List<Output> files = Sitemap.write(PAGES, ADDRESSES, 2);

        assertThat(files)
                .extracting(Output::path)
                .containsExactly("sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml");
        Expected.isWritten(files.get(0), "sitemap-index.xml");
        Expected.isWritten(files.get(1), "sitemap-1.xml");
    }

    @Test
    void isNotSplitAtExactlyTheLimit() {
        assertThat(Sitemap.write(PAGES, ADDRESSES, 5)).hasSize(1);
    }
}
