package dev.greenroom.export;

import dev.greenroom.model.Catalog;
import dev.greenroom.model.Dates;
import dev.greenroom.model.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionListsTest {
    private static final Dates DATES = Samples.dates("2026-01-01", "2026-01-01");
    private static final Catalog CATALOG = Samples.catalog(
            Samples.question("aws/vpc", "What is a `VPC`?", DATES, "aws/network", "amazon/vpc"),
            Samples.question("aws/iam", "What is <IAM>?", DATES));

    @Test
    void theCatalogCountsTheQuestionsAndKnowsTheirEarlierIds() {
        Expected.isWritten(file("practice/catalog.json"), "catalog.json");
    }

    @Test
    void aTopicsListHasWhatACardShows() {
        Expected.isWritten(file("practice/topics/aws.json"), "topic.json");
    }

    private static Output file(String path) {
        List<Output> files = QuestionLists.write(CATALOG);
        return files.stream().filter(file -> file.path().equals(path)).findFirst().orElseThrow();
    }
}
