package dev.greenroom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which questions a mock interview asks, and what its address says. */
class InterviewTest {
    private static final String SITUATION = """
            const levels = [{ id: "basic" }, { id: "intermediate" }, { id: "advanced" }];
            const question = (topic, level, number) => ({ id: `${topic}/${level}-${number}`, topic, level });
            const questions = ["aws", "git", "sql"].flatMap((topic) => levels.flatMap(({ id }) =>
              Array.from({ length: 30 }, (_, number) => question(topic, id, number))));
            const asked = (seed, list = questions, count = 15) =>
              selection.select(list, levels, { mix: [40, 40, 20], count, seed });
            const ids = (list) => list.map(({ id }) => id);
            const count = (list, name) => list.reduce((all, each) => ({ ...all, [each[name]]: (all[each[name]] ?? 0) + 1 }), {});
            const seeds = Array.from({ length: 200 }, (_, number) => `seed${number}`);
            const read = (text) => settings.fromParameters(
              new Map(text.split("&").map((pair) => pair.split("="))), { topics: ["aws", "git"], levels: ["basic", "advanced"] });""";

    private static Modules modules;

    @BeforeAll
    static void load() {
        modules = Modules.load("mock/selection", "mock/settings").with(SITUATION);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @ParameterizedTest
    @CsvSource({"40 40 20, 10, 4 4 2", "40 40 20, 7, 3 3 1", "1 1 1, 5, 2 2 1", "0 0 7, 30, 0 0 30", "33 33 34, 6, 2 2 2"})
    void everyLevelGetsItsShare(String shares, int count, String counts) {
        assertThat(modules.json("selection.split([%s], %d).join(' ')".formatted(shares.replace(' ', ','), count)))
                .isEqualTo("\"" + counts + "\"");
    }

    @ParameterizedTest
    @CsvSource({"4 4 2, 9 9 9, 4 4 2", "4 4 2, 9 9 0, 4 6 0", "4 4 2, 1 9 9, 1 7 2", "4 4 2, 9 1 9, 7 1 2", "4 4 2, 1 1 1, 1 1 1"})
    void nearestLevelStandsInWhereOneHasTooFew(String wanted, String available, String counts) {
        assertThat(modules.json("selection.fit([%s], [%s]).join(' ')".formatted(wanted.replace(' ', ','), available.replace(' ', ','))))
                .isEqualTo("\"" + counts + "\"");
    }

    @Test
    void aSeedGivesItsQuestionsInItsOrderHoweverTheyAreListed() {
        assertThat(modules.json("ids(asked('k3x', [...questions].reverse()))")).isEqualTo(modules.json("ids(asked('k3x'))"));
        assertThat(modules.json("new Set(ids(asked('k3x'))).size")).isEqualTo("15");
        assertThat(modules.json("ids(asked('k3y'))")).isNotEqualTo(modules.json("ids(asked('k3x'))"));
    }

    @Test
    void anAddressKeepsItsQuestions() {
        assertThat(modules.json("ids(asked('k3x', questions, 6)).join(' ')"))
                .as("the choice of today, which must never change")
                .isEqualTo("\"sql/advanced-26 aws/intermediate-0 git/intermediate-5 sql/basic-18 git/basic-28 aws/basic-20\"");
    }

    @Test
    void levelsAndTopicsAreMixed() {
        assertThat(modules.json("count(asked('k3x'), 'level')")).contains("\"basic\":6", "\"intermediate\":6", "\"advanced\":3");
        assertThat(modules.json("seeds.every((seed) => Object.values(count(asked(seed), 'topic')).join() === '5,5,5')")).isEqualTo("true");
        assertThat(modules.json("new Set(seeds.map((seed) => asked(seed)[0].level)).size")).isEqualTo("3");
    }

    @Test
    void everyQuestionHasItsChance() {
        assertThat(modules.json("new Set(seeds.flatMap((seed) => ids(asked(seed)))).size")).isEqualTo("270");
    }

    @Test
    void aNewQuestionTakesThePlaceOfOneAtMostAndMovesNoOther() {
        assertThat(modules.json("""
                seeds.map((seed, number) => {
                  const before = ids(asked(seed));
                  const after = ids(asked(seed, [question("git", "basic", 100 + number), ...questions]));
                  const stayed = (list, other) => list.filter((id) => other.includes(id)).join();
                  return stayed(before, after) === stayed(after, before) && before.filter((id) => !after.includes(id)).length;
                }).every((gone) => gone === 0 || gone === 1)""")).isEqualTo("true");
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 67 33", "3, 40 40 20", "4, 29 29 29 14"})
    void hardestLevelHasHalfTheShareAtFirst(int levels, String mix) {
        assertThat(modules.json("settings.defaultMix(Array(%d).fill('x')).join(' ')".formatted(levels))).isEqualTo("\"" + mix + "\"");
    }

    @Test
    void anAddressIsReadAsItWasWritten() {
        String query = "topics=aws+git&mix=10+90&count=30&minutes=0.5&seed=k3x9";
        assertThat(modules.json("settings.toQuery(read('" + query + "'))")).isEqualTo("\"" + query + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "x=1",
        "topics=cobol",
        "topics=&mix=1+2+3&count=4&minutes=11&seed=A",
        "mix=0+0&count=31&minutes=0&seed=../x",
        "mix=-1+5&count=ten&minutes=NaN&seed=aaaaaaaaaaaaa",
        "mix=40&count=&minutes=&seed=",
    })
    void whatTheSiteDoesNotKnowOrAllowIsLeftOut(String query) {
        assertThat(modules.json("settings.toQuery(read('" + query + "'))"))
                .isEqualTo("\"topics=aws+git&mix=67+33&count=10&minutes=3\"");
    }
}
