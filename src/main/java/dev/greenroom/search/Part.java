package dev.greenroom.search;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Tag;
import java.util.stream.Collectors;

/** A part of a question that is searched, and how much a word in it counts beside the same word in others. */
enum Part {
    TITLE(160) {
        @Override
        String text(Answer answer, String topic) {
            return plain(answer.question().title());
        }
    },
    SHORT(60) {
        @Override
        String text(Answer answer, String topic) {
            return plain(answer.question().shortAnswer());
        }
    },
    /** The tags and the topic, whose name readers type but answers rarely repeat. */
    SUBJECT(80) {
        @Override
        String text(Answer answer, String topic) {
            String tags = answer.question().tags().stream().map(Tag::label).collect(Collectors.joining("\n"));
            return String.join("\n", tags, answer.question().topic(), topic);
        }
    },
    BODY(20) {
        @Override
        String text(Answer answer, String topic) {
            return String.join(
                    "\n", answer.full().text(), answer.followUps().text(), answer.pitfalls().text());
        }
    };

    /** How much one word counts that stands once in the body; what counts less is still a whole number. */
    static final int ONCE = 20;

    private final int weight;

    Part(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    /** @param topic the title of the question's topic */
    abstract String text(Answer answer, String topic);

    /** Without the backticks that mark code. */
    static String plain(String text) {
        return text.replaceAll("`([^`]*)`", "$1");
    }
}
