package dev.greenroom.content;

import dev.greenroom.model.Synonym;
import dev.greenroom.problem.Outcome;
import dev.greenroom.problem.Place;
import dev.greenroom.problem.Problem;
import dev.greenroom.problem.Rule;
import dev.greenroom.problem.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code synonyms.txt}: lines such as {@code az => availability zone}, one word and what it stands for.
 *
 * <p>Empty lines count for nothing, nor does what follows a {@code #} that begins a line or has a space before it.
 */
public final class SynonymFile {
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");
    private static final Pattern RULE = Pattern.compile("\\s*(?<word>.*?)\\s*=>\\s*(?<meaning>.*?)\\s*");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{Nd}]");
    private static final String EXAMPLE = "write one word and its meaning, as in `k8s => kubernetes`";

    private final Source source;
    private final Map<String, Synonym> byWord = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private SynonymFile(Source source) {
        this.source = source;
    }

    /** The synonyms in the order of the alphabet, and what is wrong with the others. */
    public static Outcome<List<Synonym>> read(Source source) {
        SynonymFile file = new SynonymFile(source);
        for (int line = 1; line <= source.lineCount(); line++) {
            file.readLine(line);
        }
        return new Outcome<>(List.copyOf(file.byWord.values()), file.problems);
    }

    private void readLine(int line) {
        // A byte order mark counts as a space, so that the places behind it hold.
        String written = line == 1 ? source.lineText(line).replace('\uFEFF', ' ') : source.lineText(line);
        String text = COMMENT.matcher(written).replaceFirst("");
        if (text.isBlank()) {
            return;
        }
        Matcher rule = RULE.matcher(text);
        if (!rule.matches() || rule.group("meaning").contains("=>")) {
            report(source.linePlace(line), "not a synonym", EXAMPLE);
            return;
        }
        Place place = within(line, rule.start("word"), rule.end("word"));
        Place meaningPlace = within(line, rule.start("meaning"), rule.end("meaning"));
        String word = rule.group("word");
        String meaning = rule.group("meaning");
        if (!LETTER.matcher(word).find()) {
            report(place, "no word before `=>`", EXAMPLE);
        } else if (!LETTER.matcher(meaning).find()) {
            report(meaningPlace, "no meaning behind `=>`", EXAMPLE);
        } else if (word.chars().anyMatch(Character::isWhitespace)) {
            report(place, "`" + word + "` is more than one word", "only the right side may have several words");
        } else {
            add(new Synonym(word, meaning, place));
        }
    }

    private void add(Synonym synonym) {
        String key = synonym.word().toLowerCase(Locale.ROOT);
        Synonym first = byWord.putIfAbsent(key, synonym);
        if (first != null) {
            report(
                    synonym.place(),
                    "`" + synonym.word() + "` has a meaning already",
                    "it stands at " + first.place() + "; keep one of the two");
        } else if (key.equals(synonym.meaning().toLowerCase(Locale.ROOT))) {
            report(synonym.place(), "`" + synonym.word() + "` stands for itself", "remove the line");
        }
    }

    private Place within(int line, int from, int to) {
        int start = Math.max(0, source.linePlace(line).start());
        return source.place(start + from, start + to);
    }

    private void report(Place place, String message, String help) {
        problems.add(Rule.SYNONYM.at(place, message, help));
    }
}
