package dev.greenroom.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagRulesTest {
    @ParameterizedTest
    @CsvSource({"high-availability, highavailability", "stream, streams", "scaling, scalling"})
    void hyphensPluralsAndSlipsMakeNoOtherTag(String one, String other) {
        assertThat(TagRules.same(one, other)).isTrue();
        assertThat(TagRules.same(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"testing, tooling", "es2021, es2022", "http2, http3", "indexing, indexes", "dns, dos"})
    void otherWordsAndVersionsDo(String one, String other) {
        assertThat(TagRules.same(one, other)).isFalse();
    }
}
