package dev.greenroom.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.greenroom.model.Answer;
import dev.greenroom.model.NearDuplicates;
import dev.greenroom.model.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RelatedTest {
    private final Answers answers = Answers.ofResource("questions.txt");

    @Test
    void theNearestQuestionsComeFirst() {
        assertThat(ids("aws/subnets", 3)).contains("aws/vpc", "aws/security-groups");
        assertThat(ids("kubernetes/hpa", 3)).contains("kubernetes/deployments");
    }

    @Test
    void questionsOfOtherTopicsAreFound() {
        assertThat(ids("code/caches", 4)).contains("aws/cloudfront");
        assertThat(ids("kubernetes/hpa", 3)).contains("aws/autoscaling");
    }

    @Test
    void everyQuestionHasAnEntryWithoutItselfAndWithoutMoreThanAsked() {
        Map<String, List<Question>> related = Related.of(answers.corpus(), 2);
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
        assertThat(Related.of(Corpus.of(answers.catalog(), reversed), 4)).isEqualTo(Related.of(answers.corpus(), 4));
    }

    @Test
    void ofEquallyNearQuestionsTheFirstById() {
        Answers same = Answers.of("""
                a/one | basic | x | What is a lock? | It keeps others out.
                a/three | basic | x | What is a lock? | It keeps others out.
                a/two | basic | x | What is a lock? | It keeps others out.
                b/other | basic | y | What is a queue? | It holds messages.
                """);
        assertThat(Related.of(same.corpus(), 2).get("a/two"))
                .extracting(Question::id)
                .containsExactly("a/one", "a/three");
        assertThat(Related.of(same.corpus(), 2).get("b/other")).isEmpty();
    }

    @Test
    void withoutAnswersNothingIsRelated() {
        assertThat(Related.of(Answers.of("").corpus(), 3)).isEmpty();
    }

    @Nested
    class NearDuplicates {
        private final Corpus corpus = Answers.of("""
                a/lock | basic | x | What is a lock in Java? | It keeps other threads out of a block. | One thread holds it.
                a/locks | basic | x | What are locks in Java? | They keep other threads out of a block. | One thread holds one.
                a/queue | basic | x | What is a queue in Java? | It holds tasks in their order. | Threads take them out.
                """).corpus();

        @Test
        void questionsThatSayNearlyTheSameAreAPair() {
            assertThat(Related.nearDuplicates(corpus, 0.9)).singleElement().satisfies(pair -> {
                assertThat(pair.one().id()).isEqualTo("a/lock");
                assertThat(pair.other().id()).isEqualTo("a/locks");
                assertThat(pair.likeness()).isBetween(0.9, 1.1);
            });
        }

        @Test
        void aLowerThresholdTellsMorePairsInTheOrderOfTheirIds() {
            assertThat(Related.nearDuplicates(corpus, 0.05))
                    .extracting(pair -> pair.one().slug() + " " + pair.other().slug())
                    .containsExactly("lock locks", "lock queue", "locks queue");
        }

        @Test
        void questionsOfOneSubjectAreNone() {
            assertThat(Related.nearDuplicates(answers.corpus(), 0.6)).isEmpty();
        }

        @Test
        void twoQuestionsAloneCanBeAPair() {
            Answers two = Answers.of("""
                    a/one | basic | x | What is a lock? | It keeps others out.
                    a/two | basic | x | What is a lock? | It keeps others out.
                    """);
            assertThat(Related.nearDuplicates(two.corpus(), 0.99)).hasSize(1);
        }
    }

    private List<String> ids(String id, int most) {
        return Related.of(answers.corpus(), most).get(id).stream()
                .map(Question::id)
                .toList();
    }
}
