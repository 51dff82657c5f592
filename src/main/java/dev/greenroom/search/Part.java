package dev.greenroom.search;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Question;
import dev.greenroom.model.Tag;
import java.util.stream.Collectors;

/** A part of a question that is searched, and how much a word in it counts beside the same word in others. */
enum Part {
    TITLE(4) {
        @Override
        String text(Answer answer) {
            return answer.question().title();
        }
    },
    SHORT(2) {
        @Override
        String text(Answer answer) {
            return answer.question().shortAnswer();
        }
    },
    /** The tags and the topic, whose name readers type but answers rarely repeat. */
    SUBJECT(1.5f) {
        @Override
        String text(Answer answer) {
            Question question = answer.question();
            return question.tags().stream().map(Tag::label).collect(Collectors.joining(" ")) + " " + question.topic();
        }
    },
    BODY(1) {
        @Override
        String text(Answer answer) {
            return String.join(
                    "\n", answer.full().text(), answer.followUps().text(), answer.pitfalls().text());
        }
    };

    private final float weight;

    Part(float weight) {
        this.weight = weight;
    }

    float weight() {
        return weight;
    }

    /** The name of its field in Lucene's index. */
    String field() {
        return name();
    }

    abstract String text(Answer answer);
}
