package dev.greenroom.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts in place of a word, in small letters, what it may be looked for by: with its sign ({@code c++}, {@code .net},
 * {@code --force}), joined ({@code node.js} as {@code nodejs}, {@code useEffect} as {@code useeffect}), and its parts.
 */
final class WordForms extends TokenFilter {
    /** Longer chains are addresses and paths, which nobody types joined. */
    private static final int MOST_PARTS = 6;

    private static final int LONGEST_WHOLE = 40;

    private static final String LETTER = "[\\p{L}\\p{Nd}]";
    private static final String SIGN = "\\.{3}|--?|[@#$.%:]";
    private static final String LINK = ":{2}|:?//|->|\\.{2,3}|[-_./:+&@\\\\]";
    private static final String END = "\\+\\+|#";

    /**
     * What a word is: letters and digits, linked by signs or not, with a sign before or behind or not; or signs alone.
     * The groups are the sign before, the linked letters, and the sign behind.
     */
    static final Pattern WORD = Pattern.compile("(" + SIGN + ")?(" + LETTER + "+(?:(?:" + LINK + ")" + LETTER + "+(?!"
            + END + "))*)(" + END + ")?|[!#$%&*+./:<=>?@\\\\^|~-]{2,4}(?!" + LETTER + ")");

    private static final Pattern RUN = Pattern.compile(LETTER + "+");

    /**
     * Between a small letter and a capital, and before the last of several capitals where that begins a word: neither
     * {@code VPCs} nor {@code IPv6} has one. The character that no text has makes Java see letters of two units behind.
     */
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\p{Nd}\udbff\udfff])(?=\\p{Lu})|"
            + "(?<=[\\p{Lu}\udbff\udfff])(?=\\p{Lu}\\p{Ll}{2})");

    /** Names whose humps part nothing: nobody who looks for Java wants JavaScript. */
    private static final Set<String> NAMES = Set.of(
            "coffeescript", "github", "gitlab", "javascript", "linkedin", "powershell", "typescript", "youtube");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Queue<String> waiting = new ArrayDeque<>();
    private State word;

    WordForms(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!waiting.isEmpty()) {
            restoreState(word);
            term.setEmpty().append(waiting.remove());
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        List<String> forms = of(term.toString());
        term.setEmpty().append(forms.get(0));
        waiting.addAll(forms.subList(1, forms.size()));
        word = captureState();
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
    }

    /** The forms of a word that {@link #WORD} found, that of the whole first; never empty. */
    static List<String> of(String text) {
        if (SmallLetters.areAllSmall(text)) {
            return List.of(text);
        }
        Matcher word = WORD.matcher(text);
        if (!word.matches() || word.group(2) == null) {
            return List.of(text);
        }
        List<String> runs = RUN.matcher(word.group(2)).results().map(MatchResult::group).toList();
        List<String> parts = runs.stream().flatMap(WordForms::humps).toList();
        String whole = SmallLetters.of(String.join("", runs));
        if (parts.size() == 1) {
            return single(word, whole);
        }
        List<String> forms = new ArrayList<>(signed(word, whole));
        if (runs.size() <= MOST_PARTS && whole.length() <= LONGEST_WHOLE) {
            forms.add(whole);
        }
        Stream<String> whereLinked = runs.size() > 1 ? runs.stream().map(SmallLetters::of) : Stream.of();
        Stream.concat(whereLinked, parts.stream())
                .filter(part -> part.length() > 1 && !Analysis.STOP_WORDS.contains(part))
                .forEach(forms::add);
        return forms.isEmpty() ? List.of(SmallLetters.of(text)) : forms;
    }

    private static List<String> single(Matcher word, String whole) {
        if (word.group(3) != null) {
            return List.of(whole + word.group(3));
        }
        return word.group(1) == null ? List.of(whole) : List.of(word.group(1) + whole, whole);
    }

    private static List<String> signed(Matcher word, String whole) {
        if (word.group(3) != null) {
            return List.of(whole + word.group(3));
        }
        return word.group(1) == null ? List.of() : List.of(word.group(1) + whole);
    }

    private static Stream<String> humps(String run) {
        String small = SmallLetters.of(run);
        return NAMES.contains(small) ? Stream.of(small) : Arrays.stream(HUMP.split(run)).map(SmallLetters::of);
    }
}
