package dev.greenroom.fuzz;

import java.util.List;
import java.util.Random;

/** Makes Markdown that is meant to break a parser: nested deep, without end, or put together from signs that mean something. */
final class HostileText {
    private static final int DEEPEST = 10_000;
    private static final int LONGEST = 100_000;

    /** What opens something, and what would close it. */
    private static final List<String[]> PAIRS = List.of(
            new String[] {"> ", ""}, new String[] {">", ""}, new String[] {"- ", ""}, new String[] {"1. ", ""}, new String[] {"* ", ""},
            new String[] {"[", "]"}, new String[] {"![", "](x)"}, new String[] {"[", "](x)"}, new String[] {"(", ")"}, new String[] {"[a](", ")"},
            new String[] {"*", "*"}, new String[] {"**", "**"}, new String[] {"_", "_"}, new String[] {"*a **b ", "** *"}, new String[] {"~~", "~~"},
            new String[] {"~", "~"}, new String[] {"`", ""}, new String[] {"`a ``", ""}, new String[] {"```\n", "\n```"}, new String[] {"<b>", "</b>"},
            new String[] {"<div>\n", "</div>\n"}, new String[] {"<details><summary>", "</summary></details>"}, new String[] {"<table><tr><td>", ""},
            new String[] {"<svg>", "</svg>"}, new String[] {"<math><mtext>", ""}, new String[] {"<select>", ""}, new String[] {"<a href=x>", "</a>"},
            new String[] {"<", ">"}, new String[] {"<!--", "-->"}, new String[] {"<?", "?>"}, new String[] {"<![CDATA[", "]]>"}, new String[] {"<a ", ">"},
            new String[] {"|", ""}, new String[] {"| a ", "|\n|-|-|\n"}, new String[] {"&", ";"}, new String[] {"&#", ";"}, new String[] {"\\", ""},
            new String[] {"[^1]", ""}, new String[] {"[^1]: ", ""}, new String[] {"[a]: b\n", ""}, new String[] {"#", ""}, new String[] {"## ", "\n"},
            new String[] {"\t", ""}, new String[] {"    ", ""}, new String[] {"- [ ] ", ""}, new String[] {"http://a.b/", ""}, new String[] {"www.", ""},
            new String[] {"a@b.", ""}, new String[] {"<http://", ">"}, new String[] {"a\n===\n", ""}, new String[] {"***\n", ""}, new String[] {"> [!NOTE]\n> ", ""},
            new String[] {"<i><p>", ""}, new String[] {"<x a=\"", "\">"}, new String[] {"{{", "}}"}, new String[] {"${", "}"}, new String[] {"\u202e", ""},
            new String[] {"<em><strong>", ""}, new String[] {"  \n", ""}, new String[] {"&amp;", ""}, new String[] {"]", ""}, new String[] {"](", ""}, new String[] {"\"", ""});

    private static final List<String> WORDS = List.of(
            "word", " ", "\n", "\n\n", "\r", "\r\n", "\t", "\u0000", "\uFEFF", "\u2028", "\u0085", "\u202e", "\u2066", "\ud83d\ude00", "e\u0301", "\u00e9", "\u0130", "\ufffe",
            "## Follow-ups\n", "## Pitfalls\n", "##Follow-ups", "---\n", "...\n", "```\n", "~~~java\n", "```java x=\"y\n", "```html\n", "```regex\n", "```markdown\n", "`", "``",
            "[x](../../../../etc/passwd)", "[x](/..%2f..%2fx)", "[x](%2e%2e/x)", "![x](../../x.png)", "[x](\\\\host\\share)", "[x](//h/x)", "[x](?q#%)", "[x](#%zz)",
            "[x](<a b>)", "[x](a \"t\")", "[x][y]", "[y]: z 't'\n", "[^n]", "[^n]: note\n", "<b", "</b>", "<b>", "<p id=main>", "<p id=\"a b\">", "<a name=x>",
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<a href=\"java\tscript:alert(1)\">", "<iframe srcdoc='<script>1</script>'>",
            "<style>*{}</style>", "<!--at:0:9-->", "<a data-at=\"99999999\" href=y>", "<h1 data-at=1>", "<noscript>", "<template>", "<plaintext>", "<textarea>", "<title>", "</p>", "</body>",
            "| a | b |\n|---|---|\n| c | d |\n", "|", "- ", "1. ", "* ", "> ", "> [!WARNING]\n", "- [x] ", "# ", "#### ", "*", "**", "_", "~~", "\\", "&", "&lt;", "&#x0;", "&#1114112;", "&nbsp;", "<", ">", "\"", "'", "=", "{", "}", "(", ")", "[", "]", "!", ":", "://", "https://", "mailto:a@b.c", "javascript:alert(1)", "data:text/html,x");

    private HostileText() {}

    static String of(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> nested(random, DEEPEST);
            case 1 -> longLine(random);
            case 2, 3 -> nested(random, 100) + "\n\n" + words(random, 20);
            default -> words(random, 1 + random.nextInt(60));
        };
    }

    /** A text that stays on one line, for fields. */
    static String line(Random random) {
        return words(random, 1 + random.nextInt(8)).replaceAll("[\\r\\n\u0085\u2028]", " ");
    }

    /** Small more often than large, up to the limit. */
    static int upTo(Random random, int limit) {
        return (int) Math.round(Math.exp(random.nextDouble() * Math.log(limit)));
    }

    private static String nested(Random random, int deepest) {
        String[] pair = PAIRS.get(random.nextInt(PAIRS.size()));
        String[] other = random.nextInt(3) == 0 ? PAIRS.get(random.nextInt(PAIRS.size())) : pair;
        int depth = upTo(random, deepest);
        int half = other == pair ? depth : depth / 2;
        String closed = random.nextBoolean() ? pair[1].repeat(half) : "";
        return (random.nextBoolean() ? pair[0].repeat(half) + other[0].repeat(depth - half) : (pair[0] + other[0]).repeat(half)) + "a" + closed;
    }

    private static String longLine(Random random) {
        String unit = random.nextBoolean() ? WORDS.get(random.nextInt(WORDS.size())) : WORDS.get(random.nextInt(WORDS.size())) + WORDS.get(random.nextInt(WORDS.size()));
        String start = random.nextBoolean() ? "" : WORDS.get(random.nextInt(WORDS.size()));
        return start + unit.repeat(Math.max(1, upTo(random, LONGEST) / unit.length())) + (random.nextBoolean() ? "x" : "");
    }

    private static String words(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
