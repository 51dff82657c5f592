package dev.greenroom.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The HTML that an answer may hold, and its tags in a text. */
final class Html {
    /** Elements that format words: they end with their paragraph. */
    static final Set<String> FORMATTING = Set.of(
            "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong",
            "sub", "sup", "u", "var", "a");

    static final Set<String> EMPTY = Set.of("br", "hr", "img", "wbr", "col");

    /** Elements whose end tag is often left out. */
    static final Set<String> OPEN_ENDED = Set.of("p", "li", "td", "th", "tr", "dt", "dd", "thead", "tbody", "tfoot");

    private static final Set<String> BLOCKS = Set.of(
            "blockquote", "caption", "colgroup", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "h1", "h2", "h3", "h4",
            "h5", "h6", "li", "ol", "p", "pre", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    static final Set<String> ALLOWED = Stream.of(FORMATTING, EMPTY, BLOCKS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** Elements that go without their words. */
    static final Set<String> UNWRAPPED = Set.of("center", "font", "big", "section", "article", "tt", "nobr", "strike", "picture", "source", "g-emoji");

    static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9._-]*)((?:\\s[^<>]*)?)(/?)>");

    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z_:][-\\w:.]*)(?:\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+)))?");

    private Html() {}

    static String name(Matcher tag) {
        return tag.group(2).toLowerCase(Locale.ROOT);
    }

    /** An attribute's value; empty where the tag has none. */
    static String attribute(String attributes, String name) {
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        while (matcher.find()) {
            if (matcher.group(1).equalsIgnoreCase(name)) {
                return value(matcher);
            }
        }
        return "";
    }

    /** A tag's attributes without those that would be dropped, with a space before each. */
    static String kept(String name, String attributes) {
        List<String> allowed = allowed(name);
        StringBuilder kept = new StringBuilder();
        Matcher matcher = ATTRIBUTE.matcher(attributes);
        while (matcher.find()) {
            String key = matcher.group(1).toLowerCase(Locale.ROOT);
            String value = value(matcher);
            boolean number = List.of("width", "height", "colspan", "rowspan", "start").contains(key);
            if (allowed.contains(key) && (!number || value.matches("\\d{1,4}"))) {
                boolean flag = List.of("open", "reversed").contains(key);
                kept.append(' ').append(key).append(flag ? "" : "=\"" + value.replace("\"", "&quot;") + "\"");
            }
        }
        return kept.toString();
    }

    private static List<String> allowed(String name) {
        return switch (name) {
            case "a" -> List.of("href", "title");
            case "img" -> List.of("src", "alt", "width", "height");
            case "details" -> List.of("open");
            case "ol" -> List.of("start", "reversed");
            case "td", "th" -> List.of("colspan", "rowspan");
            default -> List.of("title");
        };
    }

    private static String value(Matcher attribute) {
        return Stream.of(2, 3, 4).map(attribute::group).filter(value -> value != null).findFirst().orElse("");
    }

    /** Takes out the tags that mark words; what stands between such brackets and marks nothing is a word itself. */
    static String withoutTags(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return TAG.matcher(text).replaceAll(match -> {
            String name = match.group(2).toLowerCase(Locale.ROOT);
            boolean known = ALLOWED.contains(name) || UNWRAPPED.contains(name);
            boolean marks = !match.group(1).isEmpty() || small.contains("</" + name) || name.matches("br|p|hr|wbr|b") || match.group(3).contains("src=");
            String instead = FORMATTING.contains(name) || name.equals("img") ? "" : " ";
            return known && marks ? instead : Matcher.quoteReplacement(match.group());
        });
    }
}
