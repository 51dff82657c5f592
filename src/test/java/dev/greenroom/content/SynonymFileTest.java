package dev.greenroom.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.greenroom.model.Synonym;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynonymFileTest {
    @Test
    void wordsAndMeaningsAreReadInTheOrderOfTheAlphabet() {
        assertThat(read("# ours\n\nk8s => kubernetes  # the container one\r\n  az=>availability zone\nc# => csharp\n")
                        .value())
                .extracting(Synonym::word, Synonym::meaning)
                .containsExactly(
                        tuple("az", "availability zone"),
                        tuple("c#", "csharp"),
                        tuple("k8s", "kubernetes"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstWord() {
        assertThat(read("\uFEFFk8s => kubernetes").value()).extracting(Synonym::word).containsExactly("k8s");
        assertThat(read("\uFEFF# ours").problems()).isEmpty();
    }

    @Test
    void aSynonymStandsWhereItsWordStands() {
        assertThat(read("# ours\n  az => availability zone").value())
                .extracting(synonym -> synonym.place().toString())
                .containsExactly("synonyms.txt:2:3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            k8s kubernetes            | synonyms.txt:1:1 | not a synonym
            k8s => kube => kubernetes | synonyms.txt:1:1 | not a synonym
            => kubernetes             | synonyms.txt:1:1 | no word before `=>`
            k8s =>                    | synonyms.txt:1:7 | no meaning behind `=>`
            k8s => # later            | synonyms.txt:1:7 | no meaning behind `=>`
            load balancer => lb       | synonyms.txt:1:1 | `load balancer` is more than one word
            k8s => K8s                | synonyms.txt:1:1 | `k8s` stands for itself
            """)
    void aLineThatIsNoSynonymIsReportedAtItsPlace(String line, String place, String message) {
        List<Problem> problems = read(line).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).message()).isEqualTo(message);
        assertThat(problems.get(0).place()).hasToString(place);
        assertThat(problems.get(0).help()).isNotEmpty();
    }

    @Test
    void theSecondOfTwoMeaningsIsReportedAndTheFirstHolds() {
        Outcome<List<Synonym>> outcome = read("az => availability zone\nAZ => azure");
        assertThat(outcome.value()).extracting(Synonym::meaning).containsExactly("availability zone");
        assertThat(outcome.problems()).extracting(Problem::message).containsExactly("`AZ` has a meaning already");
        assertThat(outcome.problems())
                .extracting(Problem::help)
                .containsExactly("it stands at synonyms.txt:1:1; keep one of the two");
    }

    @Test
    void theSitesOwnFileHasNoProblem() throws IOException {
        Outcome<List<Synonym>> outcome = read(Files.readString(Path.of("content/synonyms.txt")));
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.value()).hasSizeGreaterThan(40);
    }

    private static Outcome<List<Synonym>> read(String text) {
        return SynonymFile.read(new Source("synonyms.txt", text));
    }
}
