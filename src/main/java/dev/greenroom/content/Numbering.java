package dev.greenroom.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of one level's files: each stands once. Gaps between them are meant, so that a question fits between two others.
 *
 * <p>Of several with one number the first by slug keeps it, which is their order on the site, and the others move into the gap
 * behind it. Where that is too small, the whole level is numbered anew in steps of ten, in its order.
 */
final class Numbering {
    static final Pattern QUESTION_NAME = Pattern.compile("(\\d{1,6})-(.+)\\.md");

    private static final int STEP = 10;
    private static final int LARGEST = 999_999;

    private Numbering() {}

    private record Numbered(String name, int number, String slug, int digits) {
        private static final Comparator<Numbered> ORDER =
                Comparator.comparingInt(Numbered::number).thenComparing(Numbered::slug);

        static Numbered of(String name) {
            Matcher parts = QUESTION_NAME.matcher(name);
            if (!parts.matches()) {
                throw new IllegalArgumentException(name);
            }
            return new Numbered(name, Integer.parseInt(parts.group(1)), parts.group(2), parts.group(1).length());
        }

        String withNumber(int other, int width) {
            return String.format(Locale.ROOT, "%0" + width + "d-%s.md", other, slug);
        }
    }

    /**
     * Old name → new name, for those that need one.
     *
     * @param names of one level's questions
     */
    static Map<String, String> renamed(List<String> names) {
        List<Numbered> files = names.stream().map(Numbered::of).sorted(Numbered.ORDER).toList();
        long numbers = files.stream().mapToInt(Numbered::number).distinct().count();
        long slugs = files.stream().map(Numbered::slug).distinct().count();
        // One slug twice is another mistake, which a number can't mend.
        if (numbers == files.size() || slugs < files.size()) {
            return Map.of();
        }
        int width = files.stream().mapToInt(Numbered::digits).max().orElse(0);
        List<Integer> fitted = fitted(files);
        Map<String, String> renamed = new TreeMap<>();
        for (int i = 0; i < files.size(); i++) {
            Numbered file = files.get(i);
            int number = fitted.isEmpty() ? (i + 1) * STEP : fitted.get(i);
            if (file.number() != number) {
                renamed.put(file.name(), file.withNumber(number, width));
            }
        }
        return renamed;
    }

    /** Each file's number where the gaps have room; empty where they don't. */
    private static List<Integer> fitted(List<Numbered> files) {
        List<Integer> fitted = new ArrayList<>();
        for (int first = 0; first < files.size(); first = fitted.size()) {
            int number = files.get(first).number();
            int same = (int) files.stream().filter(file -> file.number() == number).count();
            boolean last = first + same == files.size();
            int room = last ? Integer.MAX_VALUE : files.get(first + same).number() - number;
            if (room < same || number + same * STEP > LARGEST) {
                return List.of();
            }
            fitted.add(number);
            for (int i = 1; i < same; i++) {
                fitted.add(last ? (number / STEP + i) * STEP : number + room * i / same);
            }
        }
        return fitted;
    }
}
