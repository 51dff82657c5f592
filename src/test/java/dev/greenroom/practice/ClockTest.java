package dev.greenroom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time of a mock interview. */
class ClockTest {
    private static final String SITUATION = """
            const { stopped, resume, pause, turnTo, spent, total } = clock;
            const started = resume(stopped("a"), 1000);
            const times = (made, now) => [spent(made, "a", now), spent(made, "b", now), total(made, now)].join(" ");""";

    private static Modules modules;

    @BeforeAll
    static void load() {
        modules = Modules.load("mock/clock").with(SITUATION);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'started', 6000, 5000 0 5000",
        "'pause(started, 3000)', 99000, 2000 0 2000",
        "'resume(pause(started, 3000), 50000)', 51000, 3000 0 3000",
        "'turnTo(started, \"b\", 3000)', 4500, 2000 1500 3500",
        "'turnTo(turnTo(started, \"b\", 3000), \"a\", 4000)', 5000, 3000 1000 4000",
        "'turnTo(pause(started, 3000), \"b\", 9000)', 99000, 2000 0 2000",
        "'resume(resume(started, 2000), 3000)', 4000, 3000 0 3000",
    })
    void onlyTheQuestionThatIsAskedTakesTimeAndOnlyWhileTheClockRuns(String made, long now, String times) {
        assertThat(modules.json("times(%s, %d)".formatted(made, now))).isEqualTo("\"" + times + "\"");
    }

    @Test
    void aClockPutBackTakesNoTimeAway() {
        assertThat(modules.json("times(turnTo(started, 'b', 500), 400)")).isEqualTo("\"0 0 0\"");
    }

    @Test
    void whatIsKeptOfAPausedClockGoesOn() {
        assertThat(modules.json("times(resume(stopped('a', JSON.parse(JSON.stringify(pause(started, 4000))).spent), 70000), 71000)"))
                .isEqualTo("\"4000 0 4000\"");
    }

    @ParameterizedTest
    @CsvSource({"0, 0:00", "999, 0:00", "65000, 1:05", "3599999, 59:59", "3605000, 1:00:05"})
    void timeIsToldInMinutesAndSeconds(long time, String text) {
        assertThat(modules.json("clock.timeText(" + time + ")")).isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"180000, 0, 3:00", "180000, 1, 3:00", "180000, 1000, 2:59", "180000, 179999, 0:01", "180000, 180000, +0:00", "180000, 192500, +0:12"})
    void whatIsLeftIsToldAndThenWhatIsOver(long limit, long taken, String text) {
        assertThat(modules.json("clock.leftText(%d, %d)".formatted(limit, taken))).isEqualTo("\"" + text + "\"");
    }
}
