package dev.greenroom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The study plan, and what its address says. */
class PlanTest {
    private static final String SITUATION = """
            const questions = (count) => ["basic", "advanced"].flatMap((level) => Array.from({ length: count / 2 },
              (_, number) => ({ id: `${level}-${number}`, level, topic: number % 4 === 0 ? "git" : "aws" })));
            const wish = (date, more) => ({ from: "2026-11-23", date, minutes: 45, perNew: 6, perReview: 1.5, off: [], ...more });
            const made = (count, date, more) => plan.makePlan(questions(count), wish(date, more));
            const line = ({ date, fresh, reviews, mock }) =>
              `${date.slice(5)} ${fresh.length}+${reviews}${mock ? ` mock ${mock.count}x${mock.minutes}` : ""}`;
            const lines = (...wanted) => made(...wanted).days.map(line).join(", ");
            const every = (claim) => [[10, 14, 45], [60, 30, 45], [200, 30, 45], [200, 90, 60], [400, 20, 20], [40, 5, 7]]
              .every(([count, length, minutes]) => claim(made(count, days.addDays("2026-11-23", length), { minutes }), minutes, count));
            const known = { topics: ["aws", "git"], levels: ["basic", "advanced"] };
            const read = (text) => settings.fromParameters(new Map(text.split("&").map((pair) => pair.split("="))), known);""";

    private static Modules modules;

    @BeforeAll
    static void load() {
        modules = Modules.load("plan/plan", "plan/settings", "days").with(SITUATION);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @Test
    void everyQuestionIsNewOnceAndInOrderOrLeftOut() {
        assertThat(modules.json("""
                every(({ days, left }, minutes, count) => [...days.flatMap(({ fresh }) => fresh), ...left].map(({ id }) => id).join()
                  === questions(count).map(({ id }) => id).join())""")).isEqualTo("true");
    }

    @Test
    void noDayTakesMoreTimeThanThereIs() {
        assertThat(modules.json("every(({ days }, minutes) => days.every((day) => day.minutes <= minutes))")).isEqualTo("true");
    }

    @Test
    void lastDaysBringNothingNewAndTheLastAnInterview() {
        assertThat(modules.json("""
                every(({ days }) => {
                  const last = days.slice(-Math.min(5, Math.round(days.length / 8) || 1));
                  return last.every(({ fresh }) => fresh.length === 0) && days.filter(({ mock }) => mock).length === 1 && last.at(-1).mock;
                })""")).isEqualTo("true");
    }

    @Test
    void aSmallPlanDayByDay() {
        assertThat(modules.json("lines(12, '2026-12-03')"))
                .isEqualTo("\"11-23 2+0, 11-24 2+2, 11-25 2+2, 11-26 2+4, 11-27 2+4, 11-28 2+4, 11-29 0+4, 11-30 0+4, 12-01 0+4, 12-02 0+10 mock 10x3\"");
    }

    @Test
    void freeDaysAreFreeAndTheirReviewsComeAfterThem() {
        assertThat(modules.json("lines(4, '2026-12-01', { off: [0, 6] })"))
                .isEqualTo("\"11-23 1+0, 11-24 1+1, 11-25 1+1, 11-26 1+2, 11-27 0+2, 11-30 0+4 mock 10x3\"");
    }

    @Test
    void noHurryWhereThereIsTime() {
        assertThat(modules.json("Math.max(...made(40, '2027-01-02').days.map(({ fresh }) => fresh.length))")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25, '11-23 7+0, 11-24 0+7 mock 10x3', 3", "2026-11-24, '11-23 7+0', 3", "2026-11-23, '', 10", "2026-11-01, '', 10"})
    void whatHasNoTimeIsLeftOut(String date, String lines, int left) {
        assertThat(modules.json("lines(10, '" + date + "')")).isEqualTo("\"" + lines + "\"");
        assertThat(modules.json("made(10, '" + date + "').left.length")).isEqualTo(String.valueOf(left));
    }

    @Test
    void remediesWouldHelp() {
        assertThat(modules.json("made(60, '2026-12-03').left.length")).isEqualTo("17");
        assertThat(modules.json("plan.remedies(questions(60), wish('2026-12-03'))"))
                .isEqualTo("{\"minutes\":65,\"levels\":[\"basic\"],\"topics\":[\"aws\"]}");
        assertThat(modules.json("made(60, '2026-12-03', { minutes: 65 }).left.length")).isEqualTo("0");
        assertThat(modules.json("made(60, '2026-12-03', { minutes: 60 }).left.length")).isEqualTo("1");
    }

    @Test
    void sometimesNothingWouldHelp() {
        assertThat(modules.json("plan.remedies(questions(400), wish('2026-11-24'))")).isEqualTo("{\"levels\":[],\"topics\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "start=2026-11-23&date=2026-12-20&minutes=45",
        "start=2026-11-23&date=2026-12-20&minutes=30&topics=git&levels=basic&off=6+0&new=8&review=2&known=out&at=19:30",
    })
    void anAddressIsReadAsItWasWritten(String query) {
        assertThat(modules.json("settings.toQuery(read('" + query + "'), known)")).isEqualTo("\"" + query + "\"");
    }

    @Test
    void whatTheSiteDoesNotKnowOrAllowIsLeftOut() {
        String query = "start=2026-02-30&date=soon&minutes=0&topics=cobol&levels=&off=7+x&new=-1&review=NaN&known=in&at=25:00";
        assertThat(modules.json("settings.toQuery(read('" + query + "'), known)")).isEqualTo("\"minutes=45\"");
    }
}
