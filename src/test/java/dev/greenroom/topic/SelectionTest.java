package dev.greenroom.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choice of level and tag on a topic's page, run by GraalJS; a Map stands in for the address's parameters. */
class SelectionTest {
    private static Context context;
    private static Value selection;

    @BeforeAll
    static void load() throws IOException {
        context = Context.newBuilder("js")
                .allowIO(IOAccess.ALL)
                .option("js.esm-eval-returns-exports", "true")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        selection = context.eval(Source.newBuilder("js", Path.of("static/js/topic/selection.js").toFile())
                .mimeType("application/javascript+module")
                .build());
        context.getBindings("js").putMember("selection", selection);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @ParameterizedTest
    @CsvSource({
        "basic, cost, basic, cost",
        "basic, , basic, ''",
        "secret, cost, '', cost",
        ", no-such-tag, '', ''",
    })
    void namesThatThePageLacksAreLeftOut(String level, String tag, String readLevel, String readTag) {
        String read = run("selection.fromParameters(new Map([['level', %s], ['tag', %s]]), known)".formatted(quoted(level), quoted(tag)));

        assertThat(read).isEqualTo("{\"level\":\"%s\",\"tag\":\"%s\",\"state\":\"\"}".formatted(readLevel, readTag));
    }

    @Test
    void otherParametersStayWhenASelectionIsWritten() {
        String written = run("{ const p = new Map([['q', 'x'], ['level', 'basic']]);"
                + " selection.intoParameters({level: '', tag: 'cost'}, p); [...p]; }");

        assertThat(written).isEqualTo("[[\"q\",\"x\"],[\"tag\",\"cost\"]]");
    }

    @ParameterizedTest
    @CsvSource({"'', '', true", "basic, '', true", "basic, cost, true", "advanced, cost, false", "'', network, false"})
    void aQuestionMatchesWhenBothLevelAndTagFit(String level, String tag, boolean fits) {
        String matches = run("selection.matches({level: '%s', tag: '%s'}, {level: 'basic', tags: ['cost', 'networking']})"
                .formatted(level, tag));

        assertThat(matches).isEqualTo(String.valueOf(fits));
    }

    @ParameterizedTest
    @CsvSource({
        "open, unknown, false, true", "open, , false, true", "open, known, true, false",
        "review, review, false, true", "review, unknown, false, false",
        "starred, , true, true", "starred, known, false, false", "'', known, true, true",
    })
    void aQuestionMatchesByWhatTheReaderHasMarked(String state, String mark, boolean starred, boolean fits) {
        String matches = run("selection.matches({level: '', tag: '', state: '%s'}, {level: 'basic', tags: []}, () => ({mark: %s, starred: %s}))"
                .formatted(state, quoted(mark), starred));

        assertThat(matches).isEqualTo(String.valueOf(fits));
    }

    @ParameterizedTest
    @CsvSource({"42, 42, 42 questions", "12, 42, 12 of 42 questions", "0, 42, 0 of 42 questions", "1, 1, 1 question"})
    void theCountSaysHowManyOfAllAreShown(int shown, int all, String text) {
        assertThat(selection.invokeMember("countText", shown, all).asString()).isEqualTo(text);
    }

    private static String run(String script) {
        context.eval("js", "var known = {level: ['', 'basic', 'advanced'], tag: ['', 'cost', 'networking'], state: ['', 'open']};");
        context.getBindings("js").putMember("result", context.eval("js", script));
        return context.eval("js", "JSON.stringify(result)").asString();
    }

    private static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }
}
