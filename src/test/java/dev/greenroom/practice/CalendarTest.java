package dev.greenroom.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.Golden;
import dev.greenroom.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calendar files, beside what RFC 5545 asks for. */
class CalendarTest {
    private static final String SITUATION = """
            const events = [
              { date: "2026-12-31", minutes: 43.5, summary: "Greenroom: 5 new questions; 8 reviews, all of them",
                description: "What is `C:\\\\n`?\\nWhat does “größer” mean: é, 語, 🙂?\\r\\n" + "語".repeat(60) + "🙂".repeat(40),
                url: "https://prep.example/practice/plan/?from=2026-12-31&date=2027-01-02&minutes=45" },
              { date: "2027-01-01", minutes: 30, summary: "Mock interview", description: "", url: "https://prep.example/practice/mock/" },
            ];
            const file = (at) => calendar.calendarText(events, { name: "2027-01-02@prep.example", now: Date.UTC(2026, 10, 23, 13, 5, 7, 89), at });
            const octets = (line) => encodeURIComponent(line).replace(/%../g, "x").length;""";

    private static Modules modules;

    @BeforeAll
    static void load() {
        modules = Modules.load("plan/calendar").with(SITUATION);
    }

    @AfterAll
    static void close() {
        modules.close();
    }

    @Test
    void wholeDays() throws IOException {
        Golden.assertMatches(Path.of("src/test/resources/practice/days.ics"), file(Optional.empty()));
    }

    @Test
    void aTimeOfTheDay() throws IOException {
        Golden.assertMatches(Path.of("src/test/resources/practice/times.ics"), file(Optional.of("19:30")));
    }

    @Test
    void linesEndAsTheRuleSaysAndNoneIsTooLong() {
        String text = file(Optional.empty());
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(text.split("\r\n")).anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length == 75);
    }

    @Test
    void unfoldedAndUnescapedTheTextIsWhole() {
        String unfolded = file(Optional.empty()).replace("\r\n ", "");
        assertThat(unfolded).contains("\r\nDESCRIPTION:What is `C:\\\\n`?\\nWhat does “größer” mean: é\\, 語\\, 🙂?\\n" + "語".repeat(60) + "🙂".repeat(40) + "\r\n");
        assertThat(unfolded).contains("\r\nSUMMARY:Greenroom: 5 new questions\\; 8 reviews\\, all of them\r\n");
    }

    private static String file(Optional<String> at) {
        return (String) Json.read(modules.json("file(" + at.map(time -> "'" + time + "'").orElse("") + ")"));
    }
}
