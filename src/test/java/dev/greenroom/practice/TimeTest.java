package dev.greenroom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How times are told to a reader. */
class TimeTest {
    private static Modules modules;

    @BeforeAll
    static void load() {
        modules = Modules.load("time").with("const MINUTE = 60000, DAY = 1440 * MINUTE, NOON = new Date(2026, 10, 23, 12).getTime();");
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @ParameterizedTest
    @CsvSource({
        "MINUTE, 1 min",
        "10 * MINUTE, 10 min",
        "90 * MINUTE, 2 hours",
        "DAY, 1 day",
        "46 * DAY, 46 days",
        "163 * DAY, 5 months",
        "498 * DAY, 1.4 years",
        "365.25 * DAY, 1 year",
        "36500 * DAY, 100 years",
    })
    void waitIsToldInTheUnitThatFits(String wait, String text) {
        assertThat(modules.json("time.waitText(%s)".formatted(wait))).isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, Still today: 1 card",
        "1, 12, Tomorrow: 12 cards",
        "3, 4, 'In 3 days, on Thursday 26 November: 4 cards'",
        "12, 4, 'On Saturday 5 December: 4 cards'",
    })
    void dayOfReturnIsToldInWords(int days, int count, String text) {
        assertThat(modules.json("time.returnText({ days: %d, count: %d }, NOON)".formatted(days, count)))
                .isEqualTo("\"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"0, 2026-11-23", "-12, 2026-11-23", "-12.01, 2026-11-22", "11.99, 2026-11-23", "12, 2026-11-24"})
    void dayChangesAtTheReadersMidnight(double hours, String day) {
        assertThat(modules.json("time.dayName(NOON + %s * 60 * MINUTE)".formatted(hours))).isEqualTo("\"" + day + "\"");
    }
}
