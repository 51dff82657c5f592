package dev.greenroom.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the headings of an answer stand below its question: of the third order at most, and all written with signs. */
final class Headings {
    private static final Pattern HEADING = Pattern.compile("(?m)^( {0,3})(#{1,6})([ \\t]+\\S.*)$");
    private static final Pattern WITHOUT_SPACE = Pattern.compile("(?m)^( {0,3}#{2,6})(?=[^#\\s])");
    private static final Pattern UNDERLINED = Pattern.compile("(?m)\\A {0,3}([^\\s#>|<*+-].*)\\n {0,3}(=+|-{2,})[ \\t]*$");
    private static final Pattern RULE_BELOW = Pattern.compile("(?m)(?<=.)\\n {0,3}(=+|-{2,})[ \\t]*$");
    private static final int HIGHEST = 3;
    private static final int LOWEST = 6;

    private Headings() {}

    static List<Block> fitted(List<Block> blocks) {
        List<Block> signed = blocks.stream().map(block -> block instanceof Block.Prose prose ? prose.with(signed(prose.text())) : block).toList();
        int highest = LOWEST;
        for (Block block : signed) {
            if (block instanceof Block.Prose prose) {
                Matcher heading = HEADING.matcher(prose.text());
                while (heading.find()) {
                    highest = Math.min(highest, heading.group(2).length());
                }
            }
        }
        int deeper = Math.max(0, HIGHEST - highest);
        List<Block> fitted = new ArrayList<>();
        for (Block block : signed) {
            fitted.add(block instanceof Block.Prose prose ? prose.with(deeper(prose.text(), deeper)) : block);
        }
        return fitted;
    }

    private static String signed(String text) {
        Matcher underlined = UNDERLINED.matcher(text);
        String headed = underlined.find()
                ? (underlined.group(2).startsWith("=") ? "# " : "## ") + underlined.group(1).strip() + "\n" + text.substring(underlined.end())
                : text;
        // Below a longer text such a line was meant as a rule.
        String ruled = RULE_BELOW.matcher(headed).replaceAll("\n\n---\n");
        return WITHOUT_SPACE.matcher(ruled).replaceAll("$1 ");
    }

    private static String deeper(String text, int by) {
        return HEADING.matcher(text).replaceAll(heading ->
                heading.group(1) + "#".repeat(Math.min(LOWEST, heading.group(2).length() + by)) + Matcher.quoteReplacement(heading.group(3)));
    }
}
