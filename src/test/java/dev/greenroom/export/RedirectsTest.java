package dev.greenroom.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Addresses;
import dev.greenroom.model.Catalog;
import dev.greenroom.model.Dates;
import org.junit.jupiter.api.Test;

class RedirectsTest {
    private static final Dates DATES = Samples.dates("2026-01-01", "2026-01-01");
    private static final Catalog CATALOG = Samples.catalog(
            Samples.question("aws/vpc", "", DATES, "aws/network", "amazon/virtual private cloud"),
            Samples.question("aws/iam", "", DATES, "aws/schlüssel", "aws/what*is:iam", "old/100%25"),
            Samples.question("aws/sqs", "", DATES));

    @Test
    void everyAliasLeadsToItsQuestionWithAndWithoutTheTrailingSlash() {
        Expected.isWritten(Redirects.write(CATALOG, new Addresses("https://example.org/")), "_redirects");
    }

    @Test
    void rulesBeginWithTheRootOfASiteBelowItsDomain() {
        assertThat(Expected.text(Redirects.write(CATALOG, new Addresses("https://example.org/prep/"))))
                .contains("/prep/aws/network /prep/aws/vpc/ 301!\n")
                .doesNotContain("\n/aws");
    }

    @Test
    void aSiteThatNeverMovedAnythingHasNoRules() {
        Catalog catalog = Samples.catalog(Samples.question("aws/vpc", "", DATES));

        assertThat(Expected.text(Redirects.write(catalog, new Addresses("https://example.org/"))))
                .isEmpty();
    }
}
