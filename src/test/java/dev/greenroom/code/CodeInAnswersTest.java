package dev.greenroom.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.greenroom.check.CodeCheck;
import dev.greenroom.model.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The code in the answers is what it says it is: data and shell parse, Java compiles, SQL runs, and what is said to be printed is
 * printed. JavaScript has a test of its own, in a browser. What can't be checked is listed with its counts.
 */
class CodeInAnswersTest {
    private static final Map<String, Integer> NOT_CHECKED = Collections.synchronizedMap(new TreeMap<>());

    private final ContentCode content = new ContentCode();

    @TestFactory
    Stream<DynamicTest> codeIsWhatTheAnswerSays() {
        return content.byQuestion().entrySet().stream()
                .map(question -> dynamicTest(question.getKey(), () -> check(topic(question.getKey()), question.getValue())));
    }

    /** What a topic says of itself, such as the tables that its answers query. */
    @TestFactory
    Stream<DynamicTest> codeOfTopicsIsToo() {
        return content.topics().stream()
                .map(topic -> dynamicTest(topic, () -> assertRight(content.ofTopic(topic), new SqlCode())));
    }

    private void check(String topic, List<Snippet> snippets) throws Exception {
        try (SqlCode sql = new SqlCode()) {
            if (snippets.stream().anyMatch(snippet -> snippet.language().equals("sql"))) {
                content.ofTopic(topic).stream().filter(CodeInAnswersTest::runsAsSql).forEach(sql::check);
            }
            assertRight(snippets, sql);
        }
    }

    private void assertRight(List<Snippet> snippets, SqlCode sql) throws IOException, InterruptedException {
        List<String> mistakes = new ArrayList<>();
        for (Snippet snippet : snippets) {
            Finding finding = CodeCheckers.check(snippet, sql);
            finding.mistake().ifPresent(mistake -> mistakes.add(snippet.place() + ": " + mistake));
            finding.notCheckedBecause().ifPresent(reason -> count(snippet.language() + ", which " + reason));
        }
        assertThat(mistakes).as("what is wrong in the code").isEmpty();
    }

    private static boolean runsAsSql(Snippet snippet) {
        return snippet.language().equals("sql") && CodeCheck.of(snippet) == CodeCheck.RUN;
    }

    private static String topic(String id) {
        return id.substring(0, id.indexOf('/'));
    }

    private static void count(String what) {
        NOT_CHECKED.merge(what.isEmpty() ? "no language" : what, 1, Integer::sum);
    }

    @AfterAll
    static void tellWhatIsNotChecked() {
        System.out.println(NOT_CHECKED.entrySet().stream()
                .map(entry -> "  " + entry.getValue() + " × " + entry.getKey())
                .collect(Collectors.joining("\n", "Code in answers that is not checked:\n", "")));
    }
}
