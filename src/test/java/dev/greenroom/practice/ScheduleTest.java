package dev.greenroom.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * FSRS-6: the vectors are those of ts-fsrs 5.4.1, {@code packages/fsrs/__tests__/FSRS-6.test.ts}; the properties hold on
 * histories that a seed makes.
 */
class ScheduleTest {
    private static final String HELPERS = """
            const DAY = 86400000, MINUTE = 60000;
            const START = Date.UTC(2022, 11, 29, 12, 30);

            /** The memory after the grades, each so many days behind the one before. */
            function practiced(grades, days, shortTerm) {
              let card, now = START;
              grades.forEach((grade, i) => {
                now += days[i] * DAY;
                card = schedule.answer(card, grade, now, { shortTerm });
              });
              return card;
            }

            /** The days until each answer's card is due, where each is given on that day. */
            function intervals(grades) {
              let card, now = START;
              return grades.map((grade) => {
                card = schedule.answer(card, grade, now);
                const days = Math.floor((card.due - now) / DAY);
                now = card.due;
                return days;
              });
            }

            /** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
            function numbers(seed) {
              return () => {
                seed = (seed + 0x6d2b79f5) | 0;
                let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
                mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
                return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
              };
            }

            /** Calls visit with each situation of many readers' histories: the card, the time and the settings. */
            function situations(seed, visit) {
              const next = numbers(seed);
              for (let history = 0; history < 150; history++) {
                const settings = { retention: 0.8 + Math.floor(next() * 18) / 100, shortTerm: next() < 0.6 };
                let card, now = START;
                for (let i = 0; i < 25; i++) {
                  visit(card, now, settings);
                  card = schedule.answer(card, schedule.GRADES[Math.floor(next() ** 0.7 * 4)], now, settings);
                  now = next() < 0.3 ? now + Math.floor(next() * 3 * DAY) : card.due + Math.floor(next() * next() * 30 * DAY);
                }
              }
            }

            /** Those situations, at most three, in which the claim does not hold. */
            function broken(seed, claim) {
              const found = [];
              situations(seed, (card, now, settings) => {
                if (!claim(schedule.outcomes(card, now, settings), card, now, settings)) {
                  found.push({ card, settings, outcomes: schedule.outcomes(card, now, settings) });
                }
              });
              return found.slice(0, 3);
            }""";

    private static Modules modules;

    @BeforeAll
    static void load() {
        modules = Modules.load("schedule", "memory").with(HELPERS);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @ParameterizedTest
    @CsvSource({"again, 0.212, 6.4133", "hard, 1.2931, 5.11217071", "good, 2.3065, 2.11810397", "easy, 8.2956, 1"})
    void firstGradeGivesThePublishedMemory(String grade, String stability, String difficulty) {
        assertThat(modules.json("(({ stability, difficulty }) => [stability, difficulty])(schedule.answer(undefined, '%s', START))".formatted(grade)))
                .isEqualTo("[%s,%s]".formatted(stability, difficulty));
    }

    /** As near as the published test asks: half of the fourth digit. */
    @ParameterizedTest
    @CsvSource({"true, 53.62691", "false, 53.335106"})
    void sixGradesGiveThePublishedMemory(boolean shortTerm, double stability) {
        String card = "practiced(['again', 'good', 'good', 'good', 'good', 'good'], [0, 0, 1, 3, 8, 21], %s)".formatted(shortTerm);
        assertThat(Double.parseDouble(modules.json(card + ".stability"))).isCloseTo(stability, within(0.00005));
        assertThat(Double.parseDouble(modules.json(card + ".difficulty"))).isCloseTo(6.3574867, within(0.00005));
    }

    @Test
    void gradesOnDueDatesGiveThePublishedIntervals() {
        assertThat(modules.json("""
                intervals(['good', 'good', 'good', 'good', 'good', 'good', 'again', 'again', 'good', 'good', 'good', 'good', 'good'])"""))
                .isEqualTo("[0,2,11,46,163,498,0,0,2,4,7,12,21]");
    }

    @Test
    void newCardComesBackInMinutesUntilItSits() {
        assertThat(modules.json("Object.values(schedule.outcomes(undefined, START)).map((card) => [card.state, (card.due - START) / MINUTE])"))
                .isEqualTo("[[\"learning\",1],[\"learning\",6],[\"learning\",10],[\"review\",11520]]");
        assertThat(modules.json("""
                Object.values(schedule.outcomes(schedule.answer(undefined, 'good', START), START + 10 * MINUTE))
                  .map((card) => [card.state, (card.due - START) / MINUTE - 10])"""))
                .isEqualTo("[[\"learning\",1],[\"learning\",6],[\"review\",2880],[\"review\",5760]]");
    }

    @Test
    void forgottenCardComesBackInTenMinutesAndCountsAsALapse() {
        assertThat(modules.json("""
                (() => {
                  const known = schedule.answer(undefined, 'easy', START);
                  const lost = schedule.answer(known, 'again', known.due);
                  const found = schedule.answer(lost, 'good', lost.due);
                  return [lost.state, (lost.due - known.due) / MINUTE, lost.lapses, found.state, found.lapses, found.reps];
                })()"""))
                .isEqualTo("[\"relearning\",10,1,\"review\",1,3]");
    }

    @Test
    void withoutShortTermEveryGradeWaitsADayAtLeast() {
        assertThat(modules.json("""
                Object.values(schedule.outcomes(undefined, START, { shortTerm: false })).map((card) => [card.state, (card.due - START) / DAY])"""))
                .isEqualTo("[[\"review\",1],[\"review\",2],[\"review\",3],[\"review\",8]]");
    }

    @Test
    void wantedRetentionMovesTheDueDayBothWays() {
        assertThat(modules.json("[0.8, 0.9, 0.97].map((retention) => memory.interval(100, retention))"))
                .isEqualTo("[332,100,22]");
    }

    @Test
    void daysAreThoseOfTheReader() {
        String card = "schedule.answer(schedule.answer(undefined, 'easy', START), 'good', START + 12 * 60 * MINUTE, %s).stability";
        String sameDay = modules.json(card.formatted("{ dayOf: () => 7 }"));
        String nextDay = modules.json(card.formatted("{}"));
        assertThat(Double.parseDouble(nextDay)).isGreaterThan(Double.parseDouble(sameDay));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20260601, 77})
    void betterGradeNeverWaitsLess(int seed) {
        assertThat(broken(seed, "({ again, hard, good, easy }) => again.due <= hard.due && hard.due <= good.due && good.due <= easy.due"))
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 19850412})
    void graduatedCardWaitsWholeDaysAndAtMostACentury(int seed) {
        assertThat(broken(seed, """
                (outcomes, card, now) => Object.values(outcomes).filter(({ state }) => state === 'review')
                  .every(({ due }) => { const days = (due - now) / DAY; return Number.isInteger(days) && days >= 1 && days <= 36500; })"""))
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 404})
    void difficultyStaysBetweenOneAndTenAndStabilityAboveNothing(int seed) {
        assertThat(broken(seed, """
                (outcomes) => Object.values(outcomes).every(({ stability, difficulty }) =>
                  difficulty >= 1 && difficulty <= 10 && stability >= 0.001 && stability <= 36500)"""))
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 1234567})
    void sameHistoryGivesTheSameCards(int seed) {
        assertThat(broken(seed, """
                (outcomes, card, now, settings) =>
                  JSON.stringify(outcomes) === JSON.stringify(schedule.outcomes(JSON.parse(JSON.stringify(card ?? null)) ?? undefined, now, settings))"""))
                .isEqualTo("[]");
    }

    @Test
    void afterItsStabilityACardIsRecalledNineTimesOfTen() {
        assertThat(modules.json("[0.001, 0.5, 1, 8.2956, 365, 36500].map((days) => memory.recall(days, days).toFixed(12))"))
                .isEqualTo("[" + "\"0.900000000000\",".repeat(5) + "\"0.900000000000\"]");
    }

    private static String broken(int seed, String claim) {
        return modules.json("broken(%d, %s)".formatted(seed, claim));
    }
}
