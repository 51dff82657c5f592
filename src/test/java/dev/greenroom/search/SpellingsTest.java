package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SpellingsTest {
    private final Spellings spellings = new Spellings();

    @Test
    void theWordThatMostQuestionsHaveIsTheSpelling() {
        spellings.addQuestion(Map.of("caching", "cach", "cache", "cach"));
        spellings.addQuestion(Map.of("caching", "cach"));
        assertThat(spellings.commonest()).containsEntry("cach", "caching");
    }

    @Test
    void ofEquallyCommonWordsTheShortestThenTheFirst() {
        spellings.addQuestion(Map.of("happily", "happi", "happy", "happi", "happi", "happi"));
        assertThat(spellings.commonest()).containsEntry("happi", "happi");
    }

    @Test
    void aFormTellsWhatToTakeOffAndWhatToAdd() {
        assertThat(Spellings.form("cach", "cache")).isEqualTo("e");
        assertThat(Spellings.form("happi", "happy")).isEqualTo("1y");
        assertThat(Spellings.form("lock", "lock")).isEmpty();
        assertThat(Spellings.form("nodejs", "node.js")).isEqualTo("2.js");
    }

    @Test
    void whatIsAddedNeverBeginsWithADigit() {
        assertThat(Spellings.form("ipv", "ipv6")).isEqualTo("1v6");
        assertThat(Spellings.form("1", "12")).isEmpty();
    }

    @Test
    void aCompoundSpellsItsWholeAndNotItsParts() {
        Corpus corpus = Answers.of("a/x | basic | t | Is `node.js` fast? | It is.").corpus();
        assertThat(corpus.spelling("nodej")).isEqualTo("node.js");
        assertThat(corpus.spelling("node")).isEqualTo("node");
    }
}
