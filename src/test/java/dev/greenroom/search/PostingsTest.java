package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PostingsTest {
    @Test
    void levelsComeFromTheHighestWithTheirQuestionsAsDistances() {
        Postings postings = new Postings(new int[] {0, 1, 3, 40}, new byte[] {20, 1, 20, 1});
        assertThat(postings.code()).isEqualTo("568!7]7");
        assertThat(ReadIndex.decode("568!7]7")).isEqualTo(Map.of(0, 20, 1, 1, 3, 20, 40, 1));
    }

    @Test
    void numbersOfAnySizeAreReadBack() {
        int[] questions = {35, 36, 37, 1295, 1296, 50_000, 99_999, 1_700_000};
        assertThat(ReadIndex.decode(Postings.ofOneLevel(questions).code()).keySet())
                .containsExactly(35, 36, 37, 1295, 1296, 50_000, 99_999, 1_700_000);
    }

    @Test
    void noSymbolNeedsAnEscape() {
        int[] questions = new int[3000];
        byte[] levels = new byte[questions.length];
        for (int i = 0; i < questions.length; i++) {
            questions[i] = i * (i + 1) / 2;
            levels[i] = (byte) (1 + i % Impacts.LEVELS);
        }
        assertThat(new Postings(questions, levels).code()).doesNotContain("\"", "\\", " ").isASCII();
    }

    @Test
    void nothingIsNothing() {
        assertThat(Postings.ofOneLevel(new int[0]).code()).isEmpty();
    }
}
