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
import java.util.regex.Pattern;

/**
 * Reads {@code synonyms.txt}: lines such as {@code az => availability zone}, one word and what it stands for.
 *
 * <p>Empty lines count for nothing, nor does what follows a {@code #} that begins a line or has a space before it.
 */
public final class SynonymFile {
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#.*");
    private static final String STANDS_FOR = "=>";
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
        int sign = text.indexOf(STANDS_FOR);
        if (sign < 0 || text.indexOf(STANDS_FOR, sign + STANDS_FOR.length()) >= 0) {
            report(source.linePlace(line), "not a synonym", EXAMPLE);
            return;
        }
        Place place = within(line, text, 0, sign);
        Place meaningPlace = within(line, text, sign + STANDS_FOR.length(), text.length());
        String word = text.substring(0, sign).strip();
        String meaning = text.substring(sign + STANDS_FOR.length()).strip();
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

    /** The place of a part of a line, without the white space around it. */
    private Place within(int line, String text, int from, int to) {
        String part = text.substring(from, to);
        int start = source.linePlace(line).start() + from + part.length() - part.stripLeading().length();
        return source.place(start, start + part.strip().length());
    }

    private void report(Place place, String message, String help) {
        problems.add(Rule.SYNONYM.at(place, message, help));
    }
}
