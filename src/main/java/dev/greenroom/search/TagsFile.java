package dev.greenroom.search;

import dev.greenroom.model.Answer;
import dev.greenroom.model.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tags with their questions, to filter by. */
final class TagsFile {
    private TagsFile() {}

    static List<List<String>> of(List<Answer> answers) {
        SortedMap<Tag, List<Integer>> numbers = new TreeMap<>();
        for (int i = 0; i < answers.size(); i++) {
            for (Tag tag : answers.get(i).question().tags()) {
                numbers.computeIfAbsent(tag, any -> new ArrayList<>()).add(i);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        numbers.forEach((tag, questions) -> rows.add(List.of(tag.slug(), tag.label(), code(questions))));
        return rows;
    }

    private static String code(List<Integer> questions) {
        return Postings.ofOneLevel(questions.stream().mapToInt(each -> each).distinct().toArray()).code();
    }
}
