package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordFileTest {
    private static final Analysis ANALYSIS = new Analysis();
    private static final Path SOURCES = Path.of("src/main/resources/dev/greenroom/search");
    private static final String PHRASE = "\\S+(?: \\S+)*";
    private static final Pattern SIGN = Pattern.compile(" [>|] |; ");
    private static final Map<WordFile, Pattern> FORMS = Map.of(
            WordFile.EQUIVALENTS,
                    Pattern.compile(PHRASE + " (?:= " + PHRASE + "(?: \\| " + PHRASE + ")*|~ " + PHRASE + ")"),
            WordFile.THESAURUS,
                    Pattern.compile(PHRASE + "(?:, " + PHRASE + ")+"),
            WordFile.GLOSSARY,
                    Pattern.compile(PHRASE + "(?: \\| " + PHRASE + ")* > " + PHRASE + "(?:; " + PHRASE + ")+"));

    @ParameterizedTest
    @EnumSource
    void everyLineHasTheFormOfItsFile(WordFile file) {
        assertThat(file.lines().stream().filter(line -> !FORMS.get(file).matcher(line).matches())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyLineIsTakenApartToItsLastSign(WordFile file) {
        assertThat(phrases(file).filter(phrase -> SIGN.matcher(phrase).find())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void lettersAreSmall(WordFile file) {
        assertThat(file.lines().stream().filter(line -> !line.equals(SmallLetters.of(line)))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingStandsTwiceInALine(WordFile file) {
        assertThat(file.entries().stream().filter(entry -> phrases(entry).distinct().count() < phrases(entry).count()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noLineStandsTwice(WordFile file) {
        assertThat(file.lines()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyPhraseHasAWordThatSaysSomething(WordFile file) {
        assertThat(phrases(file).filter(phrase -> key(phrase).isEmpty())).isEmpty();
    }

    @Test
    void noEquivalentsAreTheSameAnyway() {
        assertThat(WordFile.EQUIVALENTS.entries().stream().filter(entry ->
                        entry.meanings().get().stream().anyMatch(meaning -> key(meaning).equals(key(entry.names().get(0))))))
                .isEmpty();
    }

    @Test
    void noAbbreviationIsASingleLetter() {
        assertThat(phrases(WordFile.EQUIVALENTS).filter(phrase -> phrase.length() < 2)).isEmpty();
    }

    @Test
    void aNameStandsOnOneLineOfTheGlossary() {
        assertThat(WordFile.GLOSSARY.entries().stream().flatMap(entry -> entry.names().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void noGroupIsPartOfAnother() {
        List<Set<String>> groups = new ArrayList<>();
        Map<String, List<Set<String>>> byMember = new HashMap<>();
        for (WordFile.Entry entry : WordFile.THESAURUS.entries()) {
            Set<String> group = new HashSet<>(entry.names());
            groups.add(group);
            group.forEach(member -> byMember.computeIfAbsent(member, any -> new ArrayList<>()).add(group));
        }
        assertThat(groups.stream().filter(group -> byMember.get(group.iterator().next()).stream()
                        .anyMatch(other -> other != group && other.containsAll(group))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theBuildLeavesTheFilesAsTheyAreWritten(WordFile file) throws IOException {
        String name = file.fileName();
        try (InputStream in = WordFile.class.getResourceAsStream(name)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(SOURCES.resolve(name)))
                    .startsWith("# ");
        }
    }

    private static Stream<String> phrases(WordFile file) {
        return file.entries().stream().flatMap(WordFileTest::phrases);
    }

    private static Stream<String> phrases(WordFile.Entry entry) {
        return Stream.concat(entry.names().stream(), entry.meanings().get().stream());
    }

    /** What a phrase is looked up by. */
    private static List<String> key(String phrase) {
        return ANALYSIS.words(phrase).stream()
                .filter(word -> !word.stop())
                .map(word -> word.terms().get(0))
                .toList();
    }
}
