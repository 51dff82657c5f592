package dev.greenroom.search;

import dev.greenroom.model.Answer;
import dev.greenroom.search.Client.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Queries of all kinds for a collection: as its words are, half typed, mistaken, joined, with signs, and of none of it. */
final class SomeQueries {
    private static final List<String> SIGNS = List.of(
            "c++", "c#", ".net", "node.js", "ci/cd", "i/o", "===", "?.", "--force", "@media", "t3.micro", "useEffect()",
            "s3:GetObject", "java.util.Map", "snake_case", "/etc/passwd", "0.0.0.0/0", "HashMap", "forEach", "--cold", "#cold",
            "İstanbul Σ", "日本語", "😀", "");
    private static final List<String> SAY_NOTHING = List.of(
            "what", "what is", "the ", "in", "how do you", "to be or", "why", "is it ", "and the", "when do", "s", "a");

    private final List<String> words;
    private final List<Map<String, Object>> filters;
    private final int limit;
    private final Random random = new Random(5);
    private final List<Asked> queries = new ArrayList<>();

    private SomeQueries(Answers answers, int limit) {
        Analysis analysis = new Analysis();
        TreeSet<String> known = new TreeSet<>();
        TreeSet<String> tags = new TreeSet<>();
        for (Answer answer : answers.list()) {
            for (Part part : Part.values()) {
                String text = part.text(answer, "");
                analysis.words(text).forEach(word -> known.add(text.substring(word.start(), word.end())));
            }
            answer.question().tags().forEach(tag -> tags.add(tag.slug()));
        }
        this.words = List.copyOf(known);
        this.limit = limit;
        this.filters = new ArrayList<>(List.of(Map.of("topic", "aws"), Map.of("level", "basic"), Map.of("tag", "nowhere")));
        tags.stream().limit(4).forEach(tag -> filters.add(Map.of("tag", tag, "level", "intermediate", "topic", "aws")));
        tags.stream().limit(4).forEach(tag -> filters.add(Map.of("tag", tag)));
    }

    static List<Asked> of(Answers answers, int limit, int ofAKind) {
        SomeQueries some = new SomeQueries(answers, limit);
        for (int i = 0; i < ofAKind; i++) {
            some.add(some.words(1 + i % 4) + " ");
            some.add(some.words(1 + i % 3));
            some.add(some.slip(some.word()) + (i % 2 == 0 ? "" : " "));
            some.add(some.word() + " " + some.slip(some.word()) + " " + some.slip(some.word()));
            some.add(some.word() + List.of("", "-", ".", "/", "_", "::").get(i % 6) + some.word());
            some.filtered(some.words(1 + i % 2));
        }
        some.halfTyped(ofAKind / 10);
        SIGNS.forEach(signs -> List.of("", " ", " pods", " vpc subnet ").forEach(more -> some.add(signs + more)));
        SAY_NOTHING.forEach(some::add);
        some.unknown(ofAKind / 2);
        return some.queries;
    }

    /** Words at each of their letters, some behind another. */
    private void halfTyped(int count) {
        for (int i = 0; i < count; i++) {
            String before = i % 2 == 0 ? "" : word() + " ";
            String word = word();
            for (int length = 1; length <= word.length(); length++) {
                add(before + word.substring(0, length));
            }
        }
        for (char letter = 'a'; letter <= 'z'; letter++) {
            add(String.valueOf(letter));
            add(letter + "e");
        }
    }

    private void unknown(int count) {
        for (int i = 0; i < count; i++) {
            String letters = random.ints(1 + random.nextInt(9), 'a', 'z' + 1)
                    .mapToObj(letter -> String.valueOf((char) letter))
                    .collect(Collectors.joining());
            add(letters);
            add(letters + " " + letters + " " + word() + " ");
        }
    }

    private void add(String text) {
        queries.add(new Asked(text, Map.of("limit", limit)));
    }

    private void filtered(String text) {
        Map<String, Object> options = new HashMap<>(filters.get(random.nextInt(filters.size())));
        options.put("limit", limit);
        queries.add(new Asked(text, options));
    }

    private String word() {
        return words.get(random.nextInt(words.size()));
    }

    private String words(int count) {
        return random.ints(count, 0, words.size()).mapToObj(words::get).collect(Collectors.joining(" "));
    }

    /** The word with a letter too many, missing, wrong or swapped with the next. */
    private String slip(String word) {
        int at = random.nextInt(word.length());
        String letter = String.valueOf((char) ('a' + random.nextInt(26)));
        String rest = word.substring(at + 1);
        return word.substring(0, at) + switch (random.nextInt(4)) {
            case 0 -> letter + word.charAt(at) + rest;
            case 1 -> rest;
            case 2 -> letter + rest;
            default -> rest.isEmpty() ? letter : rest.charAt(0) + word.substring(at, at + 1) + rest.substring(1);
        };
    }
}
