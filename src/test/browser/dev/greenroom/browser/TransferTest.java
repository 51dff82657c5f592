package dev.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How much a reader's browser loads, compressed. */
@ExtendWith(Chromium.class)
class TransferTest {
    /** What a topic's page loads beside itself: styles and scripts. */
    private static final int MOST_BESIDE_A_TOPIC = 28_000;

    /** A page with all its answers in full is as long as they are; more than this would be markup. */
    private static final int MOST_FOR_A_LISTED_QUESTION = 1_200;

    private static final int MOST_FOR_A_SEARCH = 60_000;

    /** Excerpts quote from the answers, which come in few large files: one that is here serves later searches too. */
    private static final int MOST_FOR_EXCERPTS = 60_000;

    @Test
    void topicPageIsLight(Visit visit) {
        visit.site().clearLog();
        Page page = visit.open("aws/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        int questions = page.locator("details.question").count();
        Map<Boolean, List<SiteServer.Served>> served =
                visit.site().served().stream().collect(Collectors.partitioningBy(each -> each.path().equals("/aws/")));
        System.out.println("transfer: a topic page of " + questions + " answers takes " + shown(served.get(true)) + ", and beside it "
                + shown(served.get(false)));
        assertThat(bytes(served.get(true))).isLessThan(questions * MOST_FOR_A_LISTED_QUESTION);
        assertThat(bytes(served.get(false))).as("%s", served).isLessThan(MOST_BESIDE_A_TOPIC);
    }

    @Test
    void firstSearchIsLight(Visit visit) {
        Page page = visit.open("aws/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        visit.site().clearLog();
        SearchDialog.openedBy(page, "/").find("subnet");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Map<Boolean, List<SiteServer.Served>> served = visit.site().served().stream()
                .collect(Collectors.partitioningBy(each -> each.path().matches("/search/data/\\w+/texts/.*")));
        List<SiteServer.Served> index = served.get(false);
        List<SiteServer.Served> texts = served.get(true);
        System.out.println("transfer: a first search takes " + shown(index) + ", and for excerpts " + shown(texts));
        assertThat(index).extracting(SiteServer.Served::path).contains("/search/index.json");
        assertThat(bytes(index)).as("%s", index).isLessThan(MOST_FOR_A_SEARCH);
        assertThat(bytes(texts)).as("%s", texts).isLessThan(MOST_FOR_EXCERPTS);
    }

    private static String shown(List<SiteServer.Served> served) {
        return String.format(Locale.ROOT, "%.1f kB in %d files", bytes(served) / 1000.0, served.size());
    }

    private static int bytes(List<SiteServer.Served> served) {
        return served.stream().mapToInt(SiteServer.Served::bytes).sum();
    }
}
