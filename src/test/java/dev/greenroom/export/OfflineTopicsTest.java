package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Dates;
import dev.greenroom.model.Json;
import dev.greenroom.model.Output;
import dev.greenroom.model.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The list of what a topic needs without a network. */
class OfflineTopicsTest {
    private static final Dates DATES = Samples.dates("2026-01-01", "2026-01-01");
    private static final List<Topic> TOPICS =
            Samples.catalog(Samples.question("aws/vpc", "VPC?", DATES), Samples.question("aws/iam", "IAM?", DATES)).topics();

    @Test
    void aTopicNeedsItsPagesTheirPicturesThePracticeListsAndTheSearch() {
        assertThat(paths(list(site(10)))).containsExactly(
                "aws/", "aws/vpc/", "aws/iam/", "kubernetes/images/pod.svg", "practice/catalog.json", "practice/topics/aws.json",
                "search/index.json", "search/data/00ff00ff00/tags.json", "search/data/00ff00ff00/texts/0.json",
                "search/data/00ff00ff00/texts/1.json", "search/data/00ff00ff00/texts/2.json");
    }

    @Test
    void sizesAreThoseOfTheFiles() {
        Map<?, ?> list = list(site(10));
        List<?> rows = (List<?>) list.get("files");
        assertThat(rows.get(3)).isEqualTo(List.of("kubernetes/images/pod.svg", 5));
        assertThat(list.get("bytes")).isEqualTo(rows.stream().mapToInt(row -> (Integer) ((List<?>) row).get(1)).sum());
    }

    @Test
    void ofALargeSearchTheTextsOfOtherTopicsAreLeftOut() {
        // Two to a file: three questions of another topic stand before, two after the topic's own 3 and 4.
        assertThat(paths(list(site(600_000))))
                .filteredOn(path -> path.contains("/texts/"))
                .containsExactly("search/data/00ff00ff00/texts/1.json", "search/data/00ff00ff00/texts/2.json");
    }

    private static List<Output> site(int textSize) {
        List<Output> site = new ArrayList<>(List.of(
                Samples.file("aws/index.html", "<p>"),
                Samples.file("aws/vpc/index.html", "<img src=\"/prep/kubernetes/images/pod.svg\">"),
                Samples.file("aws/iam/index.html", "<p>"),
                Samples.file("aws/images/unused.svg", "<svg/>"),
                Samples.file("kubernetes/images/pod.svg", "<pod>"),
                Samples.file("practice/catalog.json", "{}"),
                Samples.file("practice/topics/aws.json", "{}"),
                Samples.file("practice/topics/kubernetes.json", "{}"),
                Samples.file(
                        "search/index.json",
                        """
                        {"data": "search/data/00ff00ff00", "texts": 2,
                         "topics": [["kubernetes", "Kubernetes", [2, 1]], ["aws", "AWS", [2, 0]], ["linux", "Linux", [0, 2]]]}"""),
                Samples.file("search/data/00ff00ff00/tags.json", "[]")));
        for (int i = 0; i < 3; i++) {
            site.add(Samples.file("search/data/00ff00ff00/texts/" + i + ".json", "x".repeat(textSize)));
        }
        return site;
    }

    private static Map<?, ?> list(List<Output> site) {
        List<Output> lists = OfflineTopics.write(TOPICS, site, new Addresses("https://example.org/prep/"));
        assertThat(lists).extracting(Output::path).containsExactly("aws/offline.json");
        return (Map<?, ?>) Json.read(Expected.text(lists.get(0)));
    }

    private static List<String> paths(Map<?, ?> list) {
        return ((List<?>) list.get("files")).stream().map(row -> (String) ((List<?>) row).get(0)).toList();
    }
}
