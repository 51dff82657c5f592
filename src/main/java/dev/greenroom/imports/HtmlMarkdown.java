package dev.greenroom.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes HTML as Markdown: cards of Anki, cells of tables. What Markdown has no word for stays HTML, and is judged as such. */
final class HtmlMarkdown {
    private static final String BLOCKS = "p, div, ul, ol, dl, table, blockquote, pre, h1, h2, h3, h4, h5, h6, hr, details, section, article, center";

    private HtmlMarkdown() {}

    static String of(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    static String of(Element element) {
        return blocks(element).replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }

    /** A table as Markdown has it; empty where a cell reaches over others or holds more than words. */
    static String table(Element table) {
        boolean simple = table.select("table").size() == 1
                && table.select("[colspan]:not([colspan=1]), [rowspan]:not([rowspan=1])").isEmpty()
                && table.select("td, th").select("pre, ul, ol, dl, details, blockquote, h1, h2, h3, h4, h5, h6").isEmpty();
        List<Element> rows = table.select("tr");
        int columns = rows.stream().mapToInt(row -> row.select("td, th").size()).max().orElse(0);
        if (!simple || columns == 0) {
            return "";
        }
        StringBuilder markdown = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = rows.get(i).select("td, th").stream().map(HtmlMarkdown::cell).toList();
            markdown.append("| ").append(String.join(" | ", cells)).append(" |").append(" |".repeat(columns - cells.size())).append('\n');
            if (i == 0) {
                markdown.append("|").append(" --- |".repeat(columns)).append('\n');
            }
        }
        return markdown.toString().strip();
    }

    private static String cell(Element cell) {
        return inline(cell).replaceAll("\\s*\n\\s*", "<br>").replaceAll("^(<br>)+|(<br>)+$", "").replaceAll("(?<!\\\\)\\|", "\\\\|").strip();
    }

    private static String blocks(Element element) {
        StringBuilder out = new StringBuilder();
        for (Node node : element.childNodes()) {
            boolean block = node instanceof Element child && (child.is(BLOCKS) || !child.select(BLOCKS).isEmpty());
            out.append(block ? "\n\n" + block((Element) node) + "\n\n" : inline(node));
        }
        return out.toString();
    }

    private static String block(Element element) {
        return switch (element.normalName()) {
            case "pre" -> fence(element);
            case "ul", "ol" -> list(element);
            case "blockquote" -> of(element).lines().map(line -> ("> " + line).stripTrailing()).collect(Collectors.joining("\n"));
            case "h1", "h2", "h3", "h4", "h5", "h6" -> "#".repeat(element.normalName().charAt(1) - '0') + " " + inlines(element).strip();
            case "hr" -> "---";
            case "table" -> {
                String table = table(element);
                yield table.isEmpty() ? element.outerHtml().replaceAll("\n\\s*\n", "\n") : table;
            }
            case "details", "dl" -> element.outerHtml().replaceAll("\n\\s*\n", "\n");
            default -> blocks(element);
        };
    }

    private static String fence(Element pre) {
        pre.select("br").forEach(br -> br.replaceWith(new TextNode("\n")));
        String code = pre.wholeText().replaceAll("^\n|\\s+$", "").replace('\u00a0', ' ');
        String fence = code.contains("```") ? "````" : "```";
        return fence + "\n" + code + "\n" + fence;
    }

    private static String list(Element list) {
        StringBuilder out = new StringBuilder();
        int number = 1;
        for (Element item : list.children()) {
            String sign = list.normalName().equals("ol") ? number++ + ". " : "- ";
            String text = item.normalName().equals("li") ? of(item) : of(new Element("div").appendChild(item.clone()));
            out.append(sign).append(text.replace("\n", "\n" + " ".repeat(sign.length()))).append('\n');
        }
        return out.toString().replaceAll("(?m)^\\s+$", "");
    }

    private static String inlines(Element element) {
        return element.childNodes().stream().map(HtmlMarkdown::inline).collect(Collectors.joining());
    }

    private static String inline(Node node) {
        if (node instanceof TextNode text) {
            return escaped(text.getWholeText().replaceAll("[\\s\u00a0]+", " "));
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        String inner = inlines(element);
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "b", "strong" -> marked(inner, "**");
            case "i", "em" -> marked(inner, "*");
            case "code", "tt", "kbd", "samp" -> code(element.text());
            case "a" -> element.attr("href").isBlank() ? inner : "[" + inner.strip() + "](<" + element.attr("href").strip() + ">)";
            case "img" -> "![" + element.attr("alt").replaceAll("[\\[\\]]", "") + "](<" + element.attr("src").strip() + ">)";
            case "sub", "sup", "u", "s", "del", "ins", "mark" -> "<" + element.normalName() + ">" + inner + "</" + element.normalName() + ">";
            case "script", "style" -> "";
            default -> inner;
        };
    }

    private static String code(String text) {
        String ticks = text.contains("`") ? "``" : "`";
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return text.isBlank() ? "" : ticks + pad + text + pad + ticks;
    }

    private static String marked(String inner, String sign) {
        String text = inner.strip();
        if (text.isEmpty() || text.contains("\n")) {
            return inner;
        }
        String before = inner.startsWith(" ") ? " " : "";
        return before + sign + text + sign + (inner.endsWith(" ") ? " " : "");
    }

    /** Words stay words: what Markdown would read as a sign is escaped. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*\\[\\]])", "\\\\$1").replaceAll("<(?=[A-Za-z/!?])", "&lt;").replaceAll("(?<![\\p{Alnum}])_|_(?![\\p{Alnum}])", "\\\\_");
    }
}
