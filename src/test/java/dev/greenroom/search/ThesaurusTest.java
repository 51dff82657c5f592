package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Synonym;
import dev.greenroom.problem.Source;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThesaurusTest {
    private static final Analysis ANALYSIS = new Analysis();
    private static final Thesaurus THESAURUS = new Thesaurus(ANALYSIS, List.of());

    @Test
    void k8sFindsKubernetes() {
        assertThat(equivalents("What is k8s?")).containsEntry(term("kubernetes"), Thesaurus.EQUIVALENT);
    }

    @Test
    void kubernetesFindsK8s() {
        assertThat(equivalents("What is Kubernetes?")).containsEntry(term("k8s"), Thesaurus.EQUIVALENT);
    }

    @Test
    void anAbbreviationFindsEachOfItsLongForms() {
        assertThat(equivalents("auth")).containsKeys(term("authentication"), term("authorization"));
    }

    @Test
    void oneLongFormDoesNotFindTheOther() {
        assertThat(equivalents("authentication"))
                .containsKey(term("auth"))
                .doesNotContainKey(term("authorization"));
    }

    @Test
    void halfOfALongFormFindsNothing() {
        assertThat(equivalents("availability")).doesNotContainKey(term("az"));
    }

    @Test
    void javaIsNotOnQuestionsAboutJavaScript() {
        assertThat(equivalents("What is JavaScript?")).doesNotContainKeys(term("java"), term("script"));
    }

    @Test
    void theSitesSynonymsGoBothWays() {
        Synonym synonym = new Synonym("gr", "green room", new Source("test", "").place());
        Thesaurus ofSite = new Thesaurus(ANALYSIS, List.of(synonym));
        assertThat(ofSite.equivalents(ANALYSIS.words("the GR"))).containsOnlyKeys(term("green"), term("room"));
        assertThat(ofSite.equivalents(ANALYSIS.words("a green room"))).containsKey(term("gr"));
    }

    @Test
    void aSynonymThatSaysNothingBringsNothing() {
        Synonym synonym = new Synonym("the", "of", new Source("test", "").place());
        Thesaurus ofSite = new Thesaurus(ANALYSIS, List.of(synonym));
        assertThat(ofSite.equivalents(ANALYSIS.words("the top of the hill"))).isEmpty();
    }

    @Test
    void membersOfAGroupFindOneAnother() {
        assertThat(related("How do you combine arrays?")).containsEntry(term("merge"), Thesaurus.RELATED);
        assertThat(related("How do you merge arrays?")).containsEntry(term("combine"), Thesaurus.RELATED);
    }

    @Test
    void aNameInTheGlossaryFindsItsDescriptions() {
        assertThat(described("What is memoization?"))
                .containsKey(term("remember"))
                .containsEntry(term("earlier"), Thesaurus.DESCRIBED);
    }

    @Test
    void theGlossaryGoesOneWay() {
        assertThat(described("remember earlier results of a function")).doesNotContainKey(term("memoization"));
    }

    @Test
    void wordsOfTheTextAreNotBroughtAgain() {
        assertThat(equivalents("Kubernetes (k8s)")).doesNotContainKeys(term("kubernetes"), term("k8s"));
        assertThat(related("merge or combine")).doesNotContainKeys(term("merge"), term("combine"));
    }

    @Test
    void wordsThatSayNothingBringNothing() {
        assertThat(equivalents("what is it")).isEmpty();
        assertThat(related("what is it")).isEmpty();
    }

    private static Map<String, Float> equivalents(String text) {
        return THESAURUS.equivalents(ANALYSIS.words(text));
    }

    private static Map<String, Float> related(String text) {
        return THESAURUS.related(ANALYSIS.words(text));
    }

    private static Map<String, Float> described(String text) {
        return THESAURUS.described(ANALYSIS.words(text));
    }

    private static String term(String word) {
        return ANALYSIS.words(word).get(0).terms().get(0);
    }
}
