package dev.greenroom.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Browser;
import dev.greenroom.check.CodeCheck;
import dev.greenroom.code.ContentCode;
import dev.greenroom.code.SampleCode;
import dev.greenroom.model.Snippet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The JavaScript in the answers parses, and prints what the answer says: in Chromium, or where it says `node`, under Node. */
@ExtendWith(Chromium.class)
class JavaScriptInAnswersTest {
    @TestFactory
    Stream<DynamicTest> codeIsWhatTheAnswerSays(Browser browser) {
        JavaScriptCode javaScript = new JavaScriptCode(browser);
        return new ContentCode()
                .byQuestion().entrySet().stream()
                        .filter(question -> question.getValue().stream().anyMatch(CodeCheck::isJavaScript))
                        .map(question -> dynamicTest(question.getKey(), () -> check(javaScript, question.getValue())));
    }

    @Test
    void rightCodeIsRight(Browser browser) throws Exception {
        JavaScriptCode javaScript = new JavaScriptCode(browser);
        for (Snippet snippet : SampleCode.of("right-javascript.md").keySet()) {
            assertThat(javaScript.mistake(snippet)).as(snippet.place().toString()).isEmpty();
        }
    }

    @Test
    void wrongCodeIsToldApart(Browser browser) throws Exception {
        JavaScriptCode javaScript = new JavaScriptCode(browser);
        for (Map.Entry<Snippet, String> sample : SampleCode.of("wrong-javascript.md").entrySet()) {
            assertThat(javaScript.mistake(sample.getKey()).orElse("nothing")).contains(sample.getValue());
        }
    }

    private static void check(JavaScriptCode javaScript, List<Snippet> snippets) throws IOException, InterruptedException {
        List<String> mistakes = new ArrayList<>();
        for (Snippet snippet : snippets) {
            if (CodeCheck.isJavaScript(snippet)) {
                javaScript.mistake(snippet).ifPresent(mistake -> mistakes.add(snippet.place() + ": " + mistake));
            }
        }
        assertThat(mistakes).as("what is wrong in the code").isEmpty();
    }
}
