package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelatedTest {
    private final Answers answers = Answers.ofResource("questions.txt");

    @Test
    void theNearestQuestionsComeFirst() {
        assertThat(ids("aws/subnets", 3)).contains("aws/vpc", "aws/security-groups");
        assertThat(ids("kubernetes/hpa", 3)).contains("kubernetes/limits");
    }

    @Test
    void questionsOfOtherTopicsAreFound() {
        assertThat(ids("code/caches", 4)).contains("aws/cloudfront");
        assertThat(ids("kubernetes/hpa", 3)).contains("aws/autoscaling");
    }

    @Test
    void everyQuestionHasAnEntryWithoutItselfAndWithoutMoreThanAsked() {
        Map<String, List<Question>> related = Related.of(answers.list(), 2);
        assertThat(related).containsOnlyKeys(answers.ids());
        related.forEach((id, questions) -> {
            assertThat(questions).hasSizeLessThanOrEqualTo(2);
            assertThat(questions).extracting(Question::id).doesNotContain(id);
        });
    }

    @Test
    void theOrderOfTheAnswersChangesNothing() {
        List<Answer> reversed = new ArrayList<>(answers.list());
        Collections.reverse(reversed);
        assertThat(Related.of(reversed, 4)).isEqualTo(Related.of(answers.list(), 4));
    }

    @Test
    void ofEquallyNearQuestionsTheFirstById() {
        Answers same = Answers.of("""
                a/one | basic | x | What is a lock? | It keeps others out.
                a/three | basic | x | What is a lock? | It keeps others out.
                a/two | basic | x | What is a lock? | It keeps others out.
                b/other | basic | y | What is a queue? | It holds messages.
                """);
        assertThat(Related.of(same.list(), 2).get("a/two"))
                .extracting(Question::id)
                .containsExactly("a/one", "a/three");
        assertThat(Related.of(same.list(), 2).get("b/other")).isEmpty();
    }

    @Test
    void withoutAnswersNothingIsRelated() {
        assertThat(Related.of(List.of(), 3)).isEmpty();
    }

    private List<String> ids(String id, int most) {
        return Related.of(answers.list(), most).get(id).stream()
                .map(Question::id)
                .toList();
    }
}
