package dev.greenroom.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An answer whose Markdown means the same for everybody who reads it.
 *
 * @param blocks in their order; none where there is no answer
 */
record Mended(List<Block> blocks) {
    private static final Pattern TO_TOP = Pattern.compile("(?i)(?=.*(?:back to (?:the )?top|go to (?:the )?top|scroll to top|\u2b06|\ud83d\udd1d|\u21a5|\u21e7|\u25b2))(?=.*(?:\\]\\(#|href=[\"']?#)).{1,200}");
    private static final Pattern EDGE = Pattern.compile("(?i)(?:\\s|<br\\s*/?>|</?b>|</?p>)*");
    private static final Pattern LEADING_BREAKS = Pattern.compile("(?i)^(?:\\s*<br\\s*/?>)+[ \\t]*\\n?");
    private static final Pattern TRAILING_BREAKS = Pattern.compile("(?i)(?:<br\\s*/?>\\s*|\\s)+$");
    private static final Pattern BLANK = Pattern.compile("(?m)^[ \\t]+$");
    private static final Pattern RULE = Pattern.compile("(?: {0,3}(?:(?:\\* *){3,}|(?:- *){3,}|(?:_ *){3,})|\\s*<hr\\s*/?>)\\s*");
    private static final Pattern PROMISE = Pattern.compile("(?i)\\W*(?:todo|tbd|to do|fixme|coming soon|work in progress|wip|n/a|no answer|no answer yet)\\W*");
    private static final Map<String, String> LANGUAGES = Map.of(
            "c++", "cpp", "c#", "csharp", "terraform", "hcl", "golang", "go", "node", "javascript", "conf", "text", "shell-session", "console",
            "react", "jsx", "cmd", "batch", "zsh", "bash");

    /** @param links of the file that the answer is in */
    static Mended of(List<Line> lines, Links links, Surroundings surroundings, Notes notes) {
        List<Line> kept = lines.stream().map(line -> TO_TOP.matcher(line.text()).matches() ? line.with("") : line).toList();
        List<Block> blocks = Tags.mended(Blocks.of(kept, notes), notes);
        List<Block> settled = trimmed(Headings.fitted(links.settled(blocks)));
        return new Mended(settled.stream()
                .map(block -> block instanceof Block.Code code ? named(code, surroundings, notes) : block)
                .toList());
    }

    boolean isEmpty() {
        return blocks.isEmpty() || blocks.size() == 1 && blocks.get(0) instanceof Block.Prose prose && PROMISE.matcher(prose.text()).matches();
    }

    String markdown() {
        return blocks.stream()
                .map(block -> block instanceof Block.Code code ? code.markdown() : BLANK.matcher(((Block.Prose) block).text()).replaceAll("").stripTrailing())
                .collect(Collectors.joining("\n\n"));
    }

    /** Without the line breaks and rules that set it apart from its neighbours. */
    private static List<Block> trimmed(List<Block> blocks) {
        List<Block> trimmed = new ArrayList<>();
        for (Block block : blocks) {
            Block without = block instanceof Block.Prose prose ? prose.with(withoutBreaks(prose.text())) : block;
            if (!(without instanceof Block.Prose prose && EDGE.matcher(prose.text()).matches())) {
                trimmed.add(without);
            }
        }
        while (!trimmed.isEmpty() && isRule(trimmed.get(trimmed.size() - 1))) {
            trimmed.remove(trimmed.size() - 1);
        }
        while (!trimmed.isEmpty() && isRule(trimmed.get(0))) {
            trimmed.remove(0);
        }
        return trimmed;
    }

    private static String withoutBreaks(String text) {
        return TRAILING_BREAKS.matcher(LEADING_BREAKS.matcher(text).replaceFirst("")).replaceFirst("");
    }

    private static boolean isRule(Block block) {
        return block instanceof Block.Prose prose && RULE.matcher(prose.text()).matches();
    }

    /** Code with the one word behind its fence that names its language. */
    private static Block named(Block.Code code, Surroundings surroundings, Notes notes) {
        String word = code.info().strip().replaceAll("^[{.]+|^language-|[\\s{},:=\\[].*$", "").toLowerCase(Locale.ROOT);
        String language = LANGUAGES.getOrDefault(word, word);
        boolean known = !language.isEmpty() && surroundings.knowsLanguage(language);
        if (!known && !language.isEmpty()) {
            notes.add(Note.Kind.REPAIR, code.number(), "no language is called `" + Words.cut(code.info(), 40) + "`: the code is shown as text");
        }
        return new Block.Code(code.number(), code.prefix(), known ? language : "text", code.lines());
    }
}
