package dev.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How much a reader's browser loads, compressed. */
@ExtendWith(Chromium.class)
class TransferTest {
    private static final int MOST_BYTES = 60_000;

    @Test
    void topicPageIsLight(Visit visit) {
        visit.site().clearLog();
        visit.open("aws/").waitForLoadState(LoadState.NETWORKIDLE);
        assertLight("a topic page", visit.site().served());
    }

    @Test
    void firstSearchIsLight(Visit visit) {
        Page page = visit.open("aws/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        visit.site().clearLog();
        SearchDialog.openedBy(page, "/").find("subnet");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(visit.site().served()).extracting(SiteServer.Served::path).contains("/search/index.json");
        assertLight("a first search", visit.site().served());
    }

    private static void assertLight(String what, List<SiteServer.Served> served) {
        assertThat(served).extracting(SiteServer.Served::status).containsOnly(200);
        int bytes = served.stream().mapToInt(SiteServer.Served::bytes).sum();
        System.out.printf(Locale.ROOT, "transfer: %s %.1f kB in %d files%n", what, bytes / 1000.0, served.size());
        assertThat(bytes).as("%s", served).isLessThan(MOST_BYTES);
    }
}
