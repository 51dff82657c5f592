package dev.greenroom.imports;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Markdown on one line without its signs, but for {@code `code`}: what titles and short answers may hold. */
final class PlainText {
    private static final Pattern CODE_ELEMENT = Pattern.compile("(?is)<(code|tt|kbd|samp)\\b[^<>]*>(.*?)</\\1\\s*>");
    private static final Pattern CODE = Pattern.compile("(`+)(?!`)(.*?[^`])\\1(?!`)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("!?\\[((?:[^\\[\\]]++|\\[[^\\[\\]]*+\\])*+)\\]\\((?:<[^<>]*>|[^()\\s]*+(?:\\([^()]*\\)[^()\\s]*+)*+)(?:\\s+[\"'(][^\"')]*[\"')])?\\s*\\)");
    private static final Pattern REFERENCE = Pattern.compile("!?\\[([^\\[\\]]+)\\]\\s?\\[[^\\[\\]]*\\]|\\[\\^[^\\]]*\\]");
    private static final Pattern AUTOLINK = Pattern.compile("<((?:https?|mailto):[^<>\\s]*)>");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\\\*_\\p{Alnum}])(\\*{1,3}|_{1,3}|~~)(?=[^\\s*_~])(.+?)(?<=[^\\s\\\\])\\1(?![\\p{Alnum}_])", Pattern.DOTALL);
    private static final Pattern TIGHT = Pattern.compile("(\\*{2,3})(?=\\S)(.+?)(?<=\\S)\\1");

    private PlainText() {}

    static String of(String markdown) {
        String text = CODE_ELEMENT.matcher(markdown).replaceAll(match -> Matcher.quoteReplacement(code(Parser.unescapeEntities(match.group(2), false))));
        StringBuilder plain = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int at = 0;
        while (code.find()) {
            plain.append(words(text.substring(at, code.start()))).append(code(code.group(2)));
            at = code.end();
        }
        plain.append(words(text.substring(at)));
        // Signs around code: the pieces between two codes can't pair them.
        String all = unmarked(plain.toString());
        return all.replaceAll("[\\s\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u200B\\uFEFF]+", " ").strip();
    }

    private static String code(String code) {
        String line = code.replaceAll("\\s+", " ").strip();
        return line.isEmpty() || line.indexOf('`') >= 0 ? line.replace("`", "'") : "`" + line + "`";
    }

    private static String words(String markdown) {
        String text = AUTOLINK.matcher(markdown).replaceAll("$1");
        text = REFERENCE.matcher(LINK.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("$1")).replaceAll(match -> match.group(1) == null ? "" : Matcher.quoteReplacement(match.group(1)));
        text = Html.withoutTags(text);
        text = text.replaceAll("\\\\([\\\\*_{}\\[\\]()#+.!|<>~-])", "$1");
        return Parser.unescapeEntities(text, false).replace("`", "'");
    }

    /** Emphasis may hold code, but what looks like emphasis within code stays. */
    private static String unmarked(String text) {
        StringBuilder out = new StringBuilder();
        String masked = Mask.inline(text);
        String marked = masked;
        for (Pattern pattern : List.of(EMPHASIS, EMPHASIS, TIGHT)) {
            Matcher matcher = pattern.matcher(marked);
            StringBuilder next = new StringBuilder();
            while (matcher.find()) {
                String signs = String.valueOf('\u0002').repeat(matcher.group(1).length());
                matcher.appendReplacement(next, Matcher.quoteReplacement(signs + matcher.group(2) + signs));
            }
            marked = matcher.appendTail(next).toString();
        }
        for (int i = 0; i < text.length(); i++) {
            if (marked.charAt(i) != '\u0002') {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
