package dev.greenroom.search;

import dev.greenroom.model.Answer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As many questions as are wanted, put together from the words of others. */
final class SomeQuestions {
    private SomeQuestions() {}

    static Answers mixedFrom(Answers answers, int count) {
        Random random = new Random(11);
        return Answers.of(IntStream.range(0, count)
                .mapToObj(number -> line(answers.list(), number, random))
                .collect(Collectors.joining("\n")));
    }

    private static String line(List<Answer> answers, int number, Random random) {
        String topic = List.of("aws", "kubernetes", "code").get(number % 3);
        String level = List.of("basic", "intermediate").get(random.nextInt(2));
        String tag = List.of("networking", "security", "cost").get(random.nextInt(3));
        String title = pick(answers, random).question().title().replace("?", "") + " " + word(answers, random) + " " + number + "?";
        String shortAnswer = pick(answers, random).question().shortAnswer() + " " + word(answers, random) + ".";
        String body = pick(answers, random).full().text() + " " + pick(answers, random).full().text();
        return String.join(" | ", topic + "/q" + number, level, tag, title, shortAnswer, body);
    }

    /** A name that no other has, of a few letters, so that some terms begin alike. */
    private static String word(List<Answer> answers, Random random) {
        String name = pick(answers, random).question().slug().replaceAll("[^a-z]", "");
        String letters = random.ints(1 + random.nextInt(3), 'a', 'f' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
        return name.substring(0, Math.min(4, name.length())) + letters;
    }

    private static Answer pick(List<Answer> answers, Random random) {
        return answers.get(random.nextInt(answers.size()));
    }
}
