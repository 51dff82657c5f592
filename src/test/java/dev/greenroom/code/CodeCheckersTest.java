package dev.greenroom.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.greenroom.model.Snippet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What checks the code in answers lets through what is right, and nothing else: {@code right.md} and {@code wrong.md}. */
class CodeCheckersTest {
    @Test
    void rightCodeIsRight() throws Exception {
        try (SqlCode sql = new SqlCode()) {
            for (Snippet snippet : SampleCode.of("right.md").keySet()) {
                assertThat(CodeCheckers.check(snippet, sql).mistake()).as(snippet.place().toString()).isEmpty();
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> wrongCodeIsToldApart() throws Exception {
        Map<Snippet, String> samples = SampleCode.of("wrong.md");
        return samples.entrySet().stream().map(sample -> dynamicTest(sample.getValue(), () -> {
            try (SqlCode sql = new SqlCode()) {
                assertThat(CodeCheckers.check(sample.getKey(), sql).mistake().orElse("nothing")).contains(sample.getValue());
            }
        }));
    }

    @Test
    void codeForANewerJavaIsNamedNotPassedOver() throws Exception {
        try (SqlCode sql = new SqlCode()) {
            Snippet newer = SampleCode.of("right.md").keySet().stream().filter(snippet -> snippet.says("999")).findFirst().orElseThrow();
            assertThat(CodeCheckers.check(newer, sql).notCheckedBecause().orElseThrow()).startsWith("needs Java 999");
        }
    }
}
