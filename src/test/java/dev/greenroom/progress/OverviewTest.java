package dev.greenroom.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What progress comes to by days, for a reader in New York, where a day of November has 25 hours. */
class OverviewTest {
    private Context context;

    @BeforeEach
    void load() throws IOException {
        context = Context.newBuilder("js")
                .allowIO(IOAccess.ALL)
                .option("js.esm-eval-returns-exports", "true")
                .timeZone(ZoneId.of("America/New_York"))
                .option("engine.WarnInterpreterOnly", "false")
                .build();
        context.getBindings("js").putMember("overview", context.eval(
                Source.newBuilder("js", Path.of("static/js/progress/overview.js").toFile())
                        .mimeType("application/javascript+module")
                        .build()));
        context.eval("js", "const at = (day, hour, minute = 0) => new Date(2026, 9, day, hour, minute).getTime();");
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void cardsFallDueOnTheReadersOwnDaysAndLateOnesToday() {
        assertThat(run("""
                const due = (...times) => times.map((time, i) => ["aws/" + i, { card: { due: time } }]);
                const entries = due(at(1, 8), at(30, 23, 59), at(31, 0), at(32, 23, 30), at(33, 0), at(43, 23), at(44, 0));
                return overview.dueByDay([...entries, ["aws/new", {}], ["aws/odd", { card: { due: "soon" } }]], at(30, 9))
                  .map(({ day, count }) => overview.dayName(day).slice(5) + " " + count);"""))
                .isEqualTo("['10-30 2','10-31 1','11-01 1','11-02 1','11-03 0','11-04 0','11-05 0','11-06 0','11-07 0','11-08 0',"
                        + "'11-09 0','11-10 0','11-11 0','11-12 1']");
    }

    @Test
    void weeksBeginOnMondayAndEndToday() {
        assertThat(run("""
                const weeks = overview.weeksBack([["2026-11-01", { reviews: 3, learned: 2 }], ["2026-08-10", { reviews: 9, learned: 0 }],
                  ["2026-08-09", { reviews: 7, learned: 0 }]], at(34, 0, 5));
                const named = weeks.map((week) => week.map(({ day, reviews }) => [overview.dayName(day), reviews]));
                return [named.length, named.at(-1), named.at(-2).at(-1), named[1][0], named.flat().reduce((sum, [, reviews]) => sum + reviews, 0)];"""))
                .isEqualTo("[12,[['2026-11-02',0],['2026-11-03',0]],['2026-11-01',5],['2026-08-24',0],5]");
    }

    @ParameterizedTest
    @CsvSource({"0, 40, 0", "1, 40, 1", "10, 40, 1", "11, 40, 2", "40, 40, 4", "1, 1, 4"})
    void fullnessOfADayGoesByTheFullest(int reviews, int most, int level) {
        assertThat(run("return overview.fullness(%d, %d);".formatted(reviews, most))).isEqualTo(String.valueOf(level));
    }

    private String run(String body) {
        return context.eval("js", "JSON.stringify((() => {" + body + "})())").asString().replace('"', '\'');
    }
}
