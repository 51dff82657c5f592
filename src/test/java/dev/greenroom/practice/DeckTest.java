package dev.greenroom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cards are practiced, and in which order. */
class DeckTest {
    private static final String SITUATION = """
            const NOW = 100.5;
            const dayOf = Math.floor;
            const moment = { now: NOW, dayOf, newLeft: 2, newPerDay: 3 };
            const catalog = {
              levels: [{ id: "basic", title: "Basic" }, { id: "advanced", title: "Advanced" }],
              topics: [{ slug: "aws", title: "AWS" }, { slug: "git", title: "Git" }],
            };
            const list = (topic, ...questions) => ({
              topic,
              questions: questions.map(([slug, level, ...tags]) => ({ slug, level, tags, title: slug.toUpperCase(), short: "" })),
            });
            const questions = deck.questionsOf(catalog, [
              list("aws", ["a", "basic", "net"], ["b", "basic"], ["c", "advanced", "net"]),
              list("git", ["x", "basic"], ["y", "basic", "net"], ["z", "advanced"]),
            ]);
            let records = {};
            const recordOf = (id) => records[id] ?? { mark: undefined, starred: false, note: "", card: undefined };
            const card = (due, grade = "good") => ({ card: { due, grade, state: "review", last: 90 } });
            const planned = (kind, kept = {}, room = moment) => {
              records = kept;
              return deck.planned(questions, kind, recordOf, room).join(" ");
            };""";

    private static Modules modules;

    @BeforeAll
    static void load() {
        modules = Modules.load("deck").with(SITUATION);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @Test
    void questionsComeLevelByLevelAndTopicsByTurns() {
        assertThat(modules.json("questions.map(({ id, topicTitle, levelTitle }) => [id, topicTitle, levelTitle].join(' '))"))
                .isEqualTo("[\"aws/a AWS Basic\",\"git/x Git Basic\",\"aws/b AWS Basic\",\"git/y Git Basic\",\"aws/c AWS Advanced\",\"git/z Git Advanced\"]");
    }

    @Test
    void oldestDueComeFirstAndThenNewOnesAsFarAsTheDayHasRoom() {
        assertThat(modules.json("planned('today', { 'git/y': card(99), 'aws/c': card(80), 'aws/a': card(101) })"))
                .isEqualTo("\"aws/c git/y git/x aws/b\"");
        assertThat(modules.json("planned('today', { 'git/y': card(99) }, { ...moment, newLeft: 0 })")).isEqualTo("\"git/y\"");
    }

    @Test
    void cardIsDueFromTheMorningOfItsDay() {
        assertThat(modules.json("[100.9, 101].map((due) => planned('today', { 'aws/a': card(due) }, { ...moment, newLeft: 0 }))"))
                .isEqualTo("[\"aws/a\",\"\"]");
    }

    @Test
    void questionMarkedAsKnownIsNotOfferedAsNewUnlessAllAreAskedFor() {
        String known = "{ 'aws/a': { mark: 'known', starred: false } }";
        assertThat(modules.json("['today', 'new', 'all'].map((kind) => planned(kind, %s))".formatted(known)))
                .isEqualTo("[\"git/x aws/b\",\"git/x aws/b git/y\",\"aws/a git/x aws/b git/y aws/c git/z\"]");
    }

    @Test
    void cardStaysDueWhateverItsMarkIs() {
        assertThat(modules.json("planned('today', { 'aws/a': { ...card(99), mark: 'known' } }, { ...moment, newLeft: 0 })"))
                .isEqualTo("\"aws/a\"");
    }

    @Test
    void newOnesComeInPortionsThoughTodayHasNoRoomLeft() {
        assertThat(modules.json("planned('new', { 'aws/a': card(99) }, { ...moment, newLeft: 0 })")).isEqualTo("\"git/x aws/b git/y\"");
    }

    @Test
    void starredAreAskedWhetherDueOrNot() {
        assertThat(modules.json("planned('starred', { 'aws/a': { ...card(400), starred: true }, 'git/z': { starred: true }, 'git/x': card(1) })"))
                .isEqualTo("\"aws/a git/z\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'{ card: card(400, \"again\").card }', aws/a",
        "'{ card: card(400, \"hard\").card }', ''",
        "'{ mark: \"unknown\" }', aws/a",
        "'{ mark: \"review\" }', aws/a",
        "'{ mark: \"known\" }', ''",
        "'{}', ''",
    })
    void missedAreThoseLastGradedAgainOrMarkedSo(String record, String missed) {
        assertThat(modules.json("planned('missed', { 'aws/a': %s })".formatted(record))).isEqualTo("\"" + missed + "\"");
    }

    @Test
    void allAreAskedRegardlessOfTheirDay() {
        assertThat(modules.json("planned('all', { 'git/z': card(300), 'aws/b': card(200) }, { ...moment, newLeft: 0, newPerDay: 0 })"))
                .isEqualTo("\"aws/b git/z aws/a git/x git/y aws/c\"");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', aws/a git/x aws/b git/y aws/c git/z",
        "basic, '', aws/a git/x aws/b git/y",
        "'', net, aws/a git/y aws/c",
        "advanced, net, aws/c",
        "expert, '', ''",
    })
    void levelAndTagNarrowTheDeck(String level, String tag, String ids) {
        assertThat(modules.json("deck.narrowed(questions, { level: '%s', tag: '%s' }).map(({ id }) => id).join(' ')".formatted(level, tag)))
                .isEqualTo("\"" + ids + "\"");
    }

    @Test
    void countsSayWhatEachKindHas() {
        String kept = """
                { 'aws/a': card(99), 'aws/b': { ...card(200, 'again'), starred: true }, 'git/x': { mark: 'known' }, 'git/y': { starred: true } }""";
        assertThat(modules.json("(records = %s, deck.counts(questions, recordOf, moment))".formatted(kept)))
                .isEqualTo("{\"today\":{\"due\":1,\"new\":2},\"new\":{\"due\":0,\"new\":3},\"starred\":{\"due\":1,\"new\":1},"
                        + "\"missed\":{\"due\":1,\"new\":0},\"all\":{\"due\":2,\"new\":4}}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', null",
        "'103, 101.2, 101.9', '{\"days\":1,\"count\":2}'",
        "'103, 90, 100.9', '{\"days\":0,\"count\":2}'",
    })
    void nextDueIsTheFirstDayThatHasCards(String due, String next) {
        assertThat(modules.json("deck.nextDue([%s].map((due) => ({ due })), moment) ?? null".formatted(due))).isEqualTo(next);
    }
}
