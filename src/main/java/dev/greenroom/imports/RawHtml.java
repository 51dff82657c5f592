package dev.greenroom.imports;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Rewrites the HTML in an answer that Markdown tends to break: tables, preformatted text; comments are left out. */
final class RawHtml {
    private static final Pattern ELEMENTS = Pattern.compile(
            "(?is)<!--.*?-->|<pre\\b[^<>]*>(.*?)</pre\\s*>|<code>[ \\t]*\\n(.*?)</code\\s*>|<table\\b.*?</table\\s*>");
    private static final Pattern LANGUAGE = Pattern.compile("(?is)\\s*<code\\b[^<>]*(?:language|lang|brush)[-:=\"' ]+([a-z0-9+#-]+)[^<>]*>.*");
    private static final Pattern TAGS = Pattern.compile("(?i)</?(?:code|span|b|i|em|strong)\\b[^<>]*>");

    private RawHtml() {}

    static List<Line> rewritten(List<Line> lines, Notes notes) {
        String mask = Mask.code(Mask.withoutFences(lines, Fences.in(lines)));
        Splice splice = new Splice(lines);
        Matcher found = ELEMENTS.matcher(splice.text());
        while (found.find()) {
            if (mask.charAt(found.start()) == Mask.COVER || found.start() < splice.at()) {
                continue;
            }
            String indent = indent(splice.text(), found.start());
            splice.replace(found.start(), found.end(), rewritten(found, splice.numberAt(found.start()), notes).replace("\n", "\n" + indent));
        }
        return splice.lines();
    }

    private static String rewritten(Matcher found, int line, Notes notes) {
        if (found.group().startsWith("<!--")) {
            return "";
        }
        if (found.group().toLowerCase(Locale.ROOT).startsWith("<table")) {
            Element table = Jsoup.parseBodyFragment(found.group()).expectFirst("table");
            String markdown = HtmlMarkdown.table(table);
            if (markdown.isEmpty()) {
                notes.add(Note.Kind.REPAIR, line, "an HTML table stays HTML, without its blank lines");
                return "\n\n" + table.outerHtml().replaceAll("\n\\s*", "\n") + "\n\n";
            }
            notes.add(Note.Kind.REPAIR, line, "an HTML table is Markdown now");
            return "\n\n" + markdown + "\n\n";
        }
        String written = found.group(1) == null ? found.group(2) : found.group(1);
        Matcher language = LANGUAGE.matcher(written);
        String code = Parser.unescapeEntities(TAGS.matcher(written.replaceAll("(?i)<br\\s*/?>\n?", "\n")).replaceAll(""), false)
                .replaceAll("^[ \\t]*\n|\\s+$", "");
        String fence = code.contains("```") ? "````" : "```";
        return code.isBlank() ? "" : "\n\n" + fence + (language.matches() ? language.group(1) : "") + "\n" + code + "\n" + fence + "\n\n";
    }

    private static String indent(String text, int at) {
        String before = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
        return before.isBlank() ? before : "";
    }
}
