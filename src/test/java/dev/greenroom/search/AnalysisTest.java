package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Synonym;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AnalysisTest {
    private static final Cases CASES = cases();

    @Test
    void textsBecomeTheTermsOfTheTable() {
        Analysis analysis = new Analysis(CASES.synonyms);
        Map<String, String> terms = new TreeMap<>();
        CASES.terms.keySet().forEach(text -> terms.put(text, String.join(" ", analysis.terms(text))));
        assertThat(terms).isEqualTo(CASES.terms);
    }

    @Test
    void theBrowserGetsTheSameTerms() {
        Analysis analysis = new Analysis(CASES.synonyms);
        List<String> texts = List.copyOf(CASES.terms.keySet());
        try (Client client = new Client()) {
            List<List<String>> terms = client.terms(analysis, texts);
            Map<String, String> byText = new TreeMap<>();
            for (int i = 0; i < texts.size(); i++) {
                byText.put(texts.get(i), String.join(" ", terms.get(i)));
            }
            assertThat(byText).isEqualTo(CASES.terms);
        }
    }

    @Test
    void theTableIsLongEnoughToMeanSomething() {
        assertThat(CASES.terms).hasSizeGreaterThan(120);
    }

    @Test
    void wordsAreWhatStandsInTheText() {
        assertThat(new Analysis(CASES.synonyms).words("Two AZs in C++, running"))
                .containsExactly("two", "azs", "in", "c++", "running");
    }

    @Test
    void aMeaningIsFollowedToItsEnd() {
        assertThat(new Analysis(synonyms("nacl => network acl", "acl => access control list")).terms("NACL"))
                .containsExactly("network", "access", "control", "list");
    }

    @Test
    void meaningsThatGoInACircleEnd() {
        assertThat(new Analysis(synonyms("one => two", "two => one")).terms("one two")).containsExactly("on", "two");
    }

    @Test
    void aSiteMayGiveOneOfOurSpellingsAnotherMeaning() {
        assertThat(new Analysis(synonyms("io => jupiter moon")).terms("IO")).containsExactly("jupit", "moon");
    }

    private static List<Synonym> synonyms(String... rules) {
        List<Synonym> synonyms = new ArrayList<>();
        for (String rule : rules) {
            String[] sides = rule.split(" => ");
            synonyms.add(new Synonym(sides[0], sides[1], new Source("test", "").place()));
        }
        return synonyms;
    }

    private record Cases(List<Synonym> synonyms, Map<String, String> terms) {}

    private static Cases cases() {
        List<String> rules = new ArrayList<>();
        Map<String, String> terms = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources/search/terms.tsv"))) {
                int tab = line.indexOf('\t');
                if (tab >= 0) {
                    terms.put(line.substring(0, tab), line.substring(tab + 1));
                } else if (line.contains(" => ")) {
                    rules.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cases(synonyms(rules.toArray(String[]::new)), terms);
    }
}
