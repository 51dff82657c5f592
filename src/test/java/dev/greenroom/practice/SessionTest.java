package dev.greenroom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The course of a session: a Map stands in for the store, and time passes when a test says so. */
class SessionTest {
    private static final String READER = """
            const MINUTE = 60000, DAY = 1440 * MINUTE;
            let now, records, course, tallies;
            const dayOf = (time) => Math.floor(time / DAY);
            const recordOf = (id) => records.get(id) ?? {};
            const cardOf = (id) => recordOf(id).card;
            const reader = {
              begin(...plan) {
                now = 1000 * DAY;
                records = new Map();
                tallies = [];
                course = session.begin({}, plan);
              },
              seen(id, fields = {}) {
                const card = { state: "review", due: now, last: now - 5 * DAY, stability: 5, difficulty: 5, reps: 3, lapses: 0, grade: "good" };
                records.set(id, { mark: "known", card: { ...card, ...fields } });
              },
              grade(grade, minutes = 0) {
                now += minutes * MINUTE;
                const moment = { now, dayOf, dayName: String, retention: 0.9 };
                const taken = session.graded(course, grade, recordOf(course.current), moment);
                records.set(course.current, { ...recordOf(course.current), ...taken.change });
                tallies.push([course.current, taken.tally ?? null]);
                course = session.advanced(JSON.parse(JSON.stringify(taken.session)), cardOf, now);
                return course.current ?? null;
              },
              undo() {
                const { session: before, step } = session.undone(course);
                records.set(step.id, step.before);
                course = before;
                return course.current;
              },
            };""";

    private static Modules modules;

    @BeforeAll
    static void load() {
        modules = Modules.load("session").with(READER);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @BeforeEach
    void newSession() {
        modules.with("reader.begin('aws/a', 'aws/b', 'aws/c')");
    }

    @Test
    void cardsAreAskedInTheOrderOfThePlan() {
        assertThat(modules.json("[course.current, reader.grade('easy'), reader.grade('easy'), reader.grade('easy')]"))
                .isEqualTo("[\"aws/a\",\"aws/b\",\"aws/c\",null]");
    }

    @Test
    void cardThatWasNotKnownComesBackAfterAMinute() {
        assertThat(modules.json("[reader.grade('again'), reader.grade('easy', 2), reader.grade('easy'), reader.grade('easy')]"))
                .isEqualTo("[\"aws/b\",\"aws/a\",\"aws/c\",null]");
    }

    @Test
    void whereNothingElseIsLeftACardComesBackBeforeItsTime() {
        assertThat(modules.json("[reader.grade('good'), reader.grade('again'), reader.grade('easy'), course.steps.length]"))
                .isEqualTo("[\"aws/b\",\"aws/c\",\"aws/b\",3]");
    }

    @Test
    void forgottenCardComesBackInTheSameSession() {
        modules.with("['aws/a', 'aws/b', 'aws/c'].forEach((id) => reader.seen(id))");
        assertThat(modules.json("[reader.grade('again'), reader.grade('good'), reader.grade('good'), reader.grade('good'), session.standing(course, cardOf)]"))
                .isEqualTo("[\"aws/b\",\"aws/c\",\"aws/a\",null,{\"done\":3,\"total\":3,\"waiting\":0}]");
    }

    @Test
    void standingCountsCardsAndNotAnswers() {
        assertThat(modules.json("[reader.grade('again'), reader.grade('easy'), session.standing(course, cardOf)].at(-1)"))
                .isEqualTo("{\"done\":1,\"total\":3,\"waiting\":1}");
    }

    @ParameterizedTest
    @CsvSource({"again, unknown", "hard, review", "good, known", "easy, known"})
    void gradeSetsTheMark(String grade, String mark) {
        assertThat(modules.json("(reader.grade('%s'), recordOf('aws/a').mark)".formatted(grade))).isEqualTo("\"" + mark + "\"");
    }

    @Test
    void answersAreTakenBackOneByOneToTheVeryBeginning() {
        modules.with("reader.seen('aws/b')");
        assertThat(modules.json("""
                (() => {
                  const kept = () => JSON.stringify([...records].filter(([, { card }]) => card));
                  const before = kept();
                  ['again', 'hard', 'easy', 'good', 'good'].forEach((grade) => reader.grade(grade, 3));
                  const changed = kept() !== before;
                  const asked = course.steps.map(() => reader.undo());
                  return [changed, asked.reverse(), course.steps.length, kept() === before, course.side];
                })()"""))
                .isEqualTo("[true,[\"aws/a\",\"aws/b\",\"aws/a\",\"aws/c\",\"aws/c\"],0,true,\"short\"]");
    }

    @Test
    void cardCountsOnceADayAndAsLearntTheFirstTime() {
        modules.with("reader.seen('aws/b')");
        assertThat(modules.json("""
                (reader.grade('again'), reader.grade('again', 2), reader.grade('good', 2), reader.grade('good', 2), tallies)"""))
                .isEqualTo("[[\"aws/a\",{\"learned\":1}],[\"aws/b\",{\"reviews\":1}],[\"aws/a\",null],[\"aws/c\",{\"learned\":1}]]");
    }

    @Test
    void answerGivenAnewIsCountedOnce() {
        assertThat(modules.json("(reader.grade('again'), reader.undo(), reader.grade('good'), tallies)"))
                .isEqualTo("[[\"aws/a\",{\"learned\":1}],[\"aws/a\",null]]");
    }

    @Test
    void summaryTellsNewFromSeenAndWhatWasMissed() {
        modules.with("reader.seen('aws/b')");
        assertThat(modules.json("""
                (reader.grade('easy'), reader.grade('again'), reader.grade('good'), reader.grade('good', 20), session.summary(course))"""))
                .isEqualTo("{\"learned\":[\"aws/a\",\"aws/c\"],\"reviewed\":[\"aws/b\"],\"missed\":[\"aws/b\"]}");
    }
}
