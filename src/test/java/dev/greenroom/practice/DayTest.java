package dev.greenroom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The question of the day, and days themselves. */
class DayTest {
    private static final String SITUATION = """
            const topics = [{ slug: "aws", counts: [3, 4] }, { slug: "git", counts: [2, 2] }, { slug: "new", counts: [0, 0] }];
            const lists = Object.fromEntries(topics.map(({ slug, counts }) =>
              [slug, Array.from({ length: counts[0] + counts[1] }, (_, number) => ({ slug: `${slug}-${number}` }))]));
            const of = (day, all = lists) => {
              const { topic, place } = pick.placeOf(day, topics);
              return pick.questionAt(place, all[topic]).slug;
            };
            const run = (from, length) => Array.from({ length }, (_, number) => of(days.addDays(from, number)));""";

    private static Modules modules;

    @BeforeAll
    static void load() {
        modules = Modules.load("day/pick", "days").with(SITUATION);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23", "2024-02-25", "1969-12-28", "2026-12-27"})
    void everyQuestionHasItsDayBeforeAnyComesAgain(String from) {
        assertThat(modules.json("new Set(run('" + from + "', 11)).size")).isEqualTo("11");
        assertThat(modules.json("run('" + from + "', 22).slice(11).join()")).isEqualTo(modules.json("run('" + from + "', 11).join()"));
    }

    @Test
    void aDayHasItsQuestionHoweverTheyAreListed() {
        assertThat(modules.json("of('2026-11-23', { aws: [...lists.aws].reverse(), git: [...lists.git].reverse() })"))
                .isEqualTo(modules.json("of('2026-11-23')"));
    }

    @Test
    void withoutQuestionsNoDayHasOne() {
        assertThat(modules.json("pick.placeOf('2026-11-23', []) === undefined")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 1, 2027-01-01, 5", "2028-02-28, 1, 2028-02-29, 2", "2026-03-01, -1, 2026-02-28, 6", "2026-11-23, 7, 2026-11-30, 1"})
    void daysAreCountedByTheCalendar(String day, int count, String other, int weekday) {
        assertThat(modules.json("days.addDays('%s', %d)".formatted(day, count))).isEqualTo("\"" + other + "\"");
        assertThat(modules.json("days.weekday('" + other + "')")).isEqualTo(String.valueOf(weekday));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, true", "2026-02-29, false", "2026-13-01, false", "23.11.2026, false", "'', false", "2026-1-1, false"})
    void onlyDaysThatThereAreAreDays(String text, boolean day) {
        assertThat(modules.json("days.isDay('" + text + "')")).isEqualTo(String.valueOf(day));
    }
}
