package dev.greenroom.imports;

import dev.greenroom.model.PageIds;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The questions that a topic has already, and room for those that come: each keeps its slug and its number. */
public final class Shelf {
    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*(.*)$");
    private static final int STEP = 10;
    private static final int MOST = 999_990;

    private final String topic;
    private final List<String> levels;
    private final Map<String, Kept> bySlug = new TreeMap<>();
    private final Map<String, Kept> byMark = new HashMap<>();
    private final Map<String, TreeSet<Integer>> numbers = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** A question's file as it is in the topic. */
    public record Kept(String level, int number, String slug, String text) {
        String path() {
            return level + "/" + name(number, slug);
        }
    }

    public Shelf(String topic, List<String> levels, List<Kept> kept) {
        this.topic = topic;
        this.levels = levels;
        for (Kept question : kept) {
            bySlug.put(question.slug(), question);
            Mark.in(question.text()).ifPresent(mark -> byMark.put(key(mark.list(), mark.key()), question));
            numbers(question.level()).add(question.number());
            taken.add(question.slug());
        }
    }

    /** The file's name of a question. */
    public static String name(int number, String slug) {
        return String.format(Locale.ROOT, "%03d-%s.md", number, slug);
    }

    /** The file that a question was imported to earlier. */
    Optional<Kept> imported(String list, String key) {
        return Optional.ofNullable(byMark.get(key(list, key)));
    }

    /** A question of the topic that asks the same, not imported as this one. */
    Optional<Kept> asking(String title, String slug) {
        return Optional.ofNullable(bySlug.get(slug)).filter(kept -> same(title(kept.text())).equals(same(title)));
    }

    /** A slug for a new question, which nothing else in the topic has. */
    public String slug(String wanted) {
        Set<String> parts = PageIds.taken(List.of());
        boolean part = parts.contains(wanted) || levels.contains(wanted) || wanted.equals("print");
        String base = wanted.isEmpty() ? "question" : part ? wanted + "-in-" + topic : wanted;
        String slug = base;
        for (int i = 2; !taken.add(slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }

    /** The next number of a level, or one in the gap behind the question that comes before. */
    public int number(String level, int before) {
        TreeSet<Integer> used = numbers(level);
        Integer next = before == 0 ? null : used.higher(before);
        int gap = next == null ? 0 : before + (next - before) / 2;
        int last = used.isEmpty() ? 0 : used.last();
        int number = gap > before ? gap : last / STEP * STEP + STEP;
        while (number > MOST || used.contains(number)) {
            number = number > MOST ? used.last() + 1 : number + 1;
        }
        used.add(number);
        return number;
    }

    /** A text without what people write in different ways: capitals, quotes, spaces, the sign at its end. */
    static String same(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[`\"'\u2018\u2019\u201c\u201d*_]", "").replaceAll("\\s+", " ").strip();
        return plain.replaceAll("[\\s?.!:]+$", "");
    }

    /** Whether the site would show any question of the topic. */
    public boolean isPublished() {
        return bySlug.values().stream().anyMatch(kept -> !isDraft(kept.text()));
    }

    public static boolean isDraft(String file) {
        return file.contains("\ndraft: true\n");
    }

    private static String title(String file) {
        Matcher title = TITLE.matcher(file);
        return title.find() ? title.group(1).replaceAll("\\\\([\"\\\\])", "$1") : "";
    }

    private TreeSet<Integer> numbers(String level) {
        return numbers.computeIfAbsent(level, name -> new TreeSet<>());
    }

    private static String key(String list, String key) {
        return list + "\n" + key;
    }
}
